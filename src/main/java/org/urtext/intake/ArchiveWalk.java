package org.urtext.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;

/**
 * Walks what was unpacked from an archive as though it were a folder, in the order of the paths:
 * with sidecars, hidden files and notes on the folder as {@link FolderIntake} treats them. Not
 * thread-safe.
 */
public final class ArchiveWalk implements Iterator<Arrival> {

  private static final String MAC_FOLDER = "__MACOSX";

  private final RawDocument archive;
  private final Threshold threshold;
  private final List<Entry> entries;
  private final long length;
  private int next;
  private long position;

  /**
   * A file of the archive.
   *
   * @param path inside the archive, with single forward slashes between its parts, none of which is
   *     {@code .} or {@code ..}
   * @param file where its bytes were unpacked to
   * @param size of these bytes
   * @param modified as the archive says
   * @param offset as {@link Enclosure#offset}
   * @param refusal why it arrives as no document; null if it does
   * @param detail the sentence that goes with the refusal
   */
  public record Entry(
      String path,
      Path file,
      long size,
      Instant modified,
      long offset,
      @Nullable Reason refusal,
      String detail) {

    private Entry called(String other) {
      return new Entry(other, file, size, modified, offset, refusal, detail);
    }
  }

  /**
   * A walk over {@code entries}, in the archive's order, as what {@code archive} holds. Where
   * several have one path, the later ones are called {@code a (2).txt}, {@code a (3).txt}.
   */
  public ArchiveWalk(RawDocument archive, List<Entry> entries) {
    this.archive = archive;
    this.threshold = new Threshold(archive.place().collection(), path -> false);
    this.entries = told(entries);
    this.length = entries.stream().mapToLong(entry -> entry.size() + 1).sum();
  }

  private static List<Entry> told(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    // The sort is stable: of one path, the earlier entry stays before the later.
    sorted.sort(Comparator.comparing(Entry::path));
    boolean renamed = false;
    Set<String> taken = new HashSet<>();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).path().equals(sorted.get(i - 1).path())) {
        renamed = true;
      }
    }
    if (!renamed) {
      return sorted;
    }
    sorted.forEach(entry -> taken.add(entry.path()));
    String last = null;
    int number = 2;
    for (int i = 0; i < sorted.size(); i++) {
      Entry entry = sorted.get(i);
      if (!entry.path().equals(last)) {
        last = entry.path();
        number = 2;
        continue;
      }
      String name = numbered(entry.path(), number++);
      while (!taken.add(name)) {
        name = numbered(entry.path(), number++);
      }
      sorted.set(i, entry.called(name));
    }
    sorted.sort(Comparator.comparing(Entry::path));
    return sorted;
  }

  /** The number stands before the ending, by which the kind of a file is told. */
  private static String numbered(String path, int number) {
    int dot = path.lastIndexOf('.');
    int at = dot > path.lastIndexOf('/') + 1 ? dot : path.length();
    return path.substring(0, at) + " (" + number + ")" + path.substring(at);
  }

  /** How much of {@link #length} has been gone through. */
  public long position() {
    return position;
  }

  /** The bytes of all entries, and one for each, so that empty ones count too. */
  public long length() {
    return length;
  }

  @Override
  public boolean hasNext() {
    return next < entries.size();
  }

  @Override
  public Arrival next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Entry entry = advance();
    String hidden = hiddenFolder(entry.path());
    if (hidden != null) {
      while (hasNext() && entries.get(next).path().startsWith(hidden + "/")) {
        advance();
      }
      String path = placed(hidden);
      return hidden.endsWith(MAC_FOLDER)
          ? Reason.HIDDEN_FOLDER.arrival(
              threshold.place(path), "It holds what macOS adds to archives, and no article.")
          : threshold.hiddenFolder(path);
    }
    String folder = entry.path().substring(0, entry.path().lastIndexOf('/') + 1);
    return threshold.entry(
        new PackedFile(entry),
        name -> {
          Entry sibling = entryAt(folder + name);
          return sibling == null ? null : new PackedFile(sibling);
        },
        entry.path().substring(folder.length()),
        placed(entry.path()));
  }

  private Entry advance() {
    Entry entry = entries.get(next++);
    position += entry.size() + 1;
    return entry;
  }

  private String placed(String path) {
    return archive.place().path() + "!" + path;
  }

  /** The outermost hidden folder that {@code path} lies in; null if there is none. */
  private static @Nullable String hiddenFolder(String path) {
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      String name = path.substring(from, slash);
      if (name.startsWith(".") || name.equals(MAC_FOLDER)) {
        return path.substring(0, slash);
      }
      from = slash + 1;
    }
    return null;
  }

  private @Nullable Entry entryAt(String path) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).path().compareTo(path);
      if (order == 0) {
        return entries.get(middle);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** An entry as the threshold looks at it. */
  private final class PackedFile implements Item {

    private final Entry entry;

    PackedFile(Entry entry) {
      this.entry = entry;
    }

    @Override
    public @Nullable Arrival exclusion(Place place) {
      return entry.refusal() == null ? null : entry.refusal().arrival(place, entry.detail());
    }

    @Override
    public boolean isFile() {
      return entry.refusal() != Reason.NOT_A_REGULAR_FILE;
    }

    @Override
    public Path file() {
      return entry.file();
    }

    @Override
    public String realPath() {
      return archive.realPath() + "!" + entry.path();
    }

    @Override
    public long size() {
      return entry.size();
    }

    @Override
    public Instant modified() {
      return entry.modified();
    }

    @Override
    public Enclosure enclosure() {
      return new Enclosure(
          Enclosure.Kind.ENTRY, entry.offset(), null, RawDocument.Content.of(entry.file()));
    }
  }
}
