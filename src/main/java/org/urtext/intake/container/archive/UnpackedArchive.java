package org.urtext.intake.container.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.ArchiveWalk;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Allowance;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.InWords;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Scratch;

/** An archive's entries, lying unpacked in a folder that is removed with this. */
final class UnpackedArchive implements Contents {

  /** What holds records one after the other is read as far as it goes. */
  private static final Pattern READABLE_IN_PART =
      Pattern.compile("(?is).*\\.(jsonl|ndjson|csv|tsv|mbox|warc)");

  private final Path folder;
  private final ArchiveWalk walk;
  private final long packedBytes;
  private @Nullable Arrival last;

  private UnpackedArchive(Path folder, ArchiveWalk walk, long packedBytes, @Nullable Arrival last) {
    this.folder = folder;
    this.walk = walk;
    this.packedBytes = packedBytes;
    this.last = last;
  }

  /** All of {@code packed}, an archive in the form that {@link Order#form} tells. */
  static Contents open(Workshop workshop, Packed packed, String form, Allowance allowance)
      throws IOException {
    return open(workshop, packed, form, "", Order.EVERYTHING, allowance);
  }

  /** The file in {@code packed}, or the entries of the tar archive in it. */
  static Contents decompress(
      Workshop workshop, Packed packed, Compression compression, Allowance allowance)
      throws IOException {
    String path = packed.document().place().path();
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
    return open(
        workshop,
        packed,
        compression.word(),
        compression.nameWithin(name),
        Order.EVERYTHING,
        allowance);
  }

  /** The entries of a zip archive whose paths match {@code only}; the others are counted. */
  static Contents choose(Workshop workshop, Packed packed, Pattern only, Allowance allowance)
      throws IOException {
    return open(workshop, packed, "zip", "", only, allowance);
  }

  private static Contents open(
      Workshop workshop,
      Packed packed,
      String form,
      String single,
      Pattern only,
      Allowance allowance)
      throws IOException {
    Path folder = workshop.scratch().newFolder();
    boolean opened = false;
    try {
      Receipt receipt = workshop.unpack(packed, form, single, only, folder, allowance);
      List<ArchiveWalk.Entry> entries =
          isAnswerMissing(receipt) ? List.of() : Shelf.read(folder, packed.document().modified());
      Contents contents = contents(packed, single, folder, receipt, entries);
      opened = true;
      return contents;
    } finally {
      if (!opened) {
        Scratch.remove(folder);
      }
    }
  }

  /** What a child had done when it was lost depends on when that was, so it does not count. */
  private static boolean isAnswerMissing(Receipt receipt) {
    return receipt.failure() == Reason.TOOK_TOO_LONG || receipt.failure() == Reason.PARSER_DIED;
  }

  private static Contents contents(
      Packed packed, String single, Path folder, Receipt receipt, List<ArchiveWalk.Entry> listed)
      throws IOException {
    List<ArchiveWalk.Entry> entries = new ArrayList<>();
    SortedMap<String, Integer> others = new TreeMap<>();
    Reason failure = receipt.failure();
    for (ArchiveWalk.Entry entry : listed) {
      if (entry.refusal() == Reason.OTHER_RECORDS) {
        String path = entry.path();
        others.merge(
            path.substring(0, path.indexOf('/') < 0 ? path.length() : path.indexOf('/')),
            1,
            Integer::sum);
      } else if (receipt.failure() == Reason.DAMAGED
          && entry.refusal() == Reason.DAMAGED
          && entry.size() > 0
          && READABLE_IN_PART.matcher(entry.path()).matches()) {
        entries.add(
            new ArchiveWalk.Entry(
                entry.path(),
                entry.file(),
                entry.size(),
                entry.modified(),
                entry.offset(),
                null,
                ""));
      } else {
        if (entry.refusal() == Reason.DAMAGED && entry.path().equals(Shelf.path(single))) {
          // One damage is one failure: the file's only entry tells of it.
          failure = null;
        }
        entries.add(entry);
      }
    }
    return new UnpackedArchive(
        folder,
        new ArchiveWalk(packed.document(), entries),
        Files.size(packed.file()),
        last(packed, failure, receipt.detail(), others));
  }

  private static @Nullable Arrival last(
      Packed packed, @Nullable Reason failure, String detail, SortedMap<String, Integer> others) {
    String counted =
        others.isEmpty()
            ? ""
            : "Files beside the web archives in it: " + InWords.counts(others, 8) + ".";
    if (failure != null) {
      return failure.arrival(
          packed.document().place(), counted.isEmpty() ? detail : detail + " " + counted);
    }
    return counted.isEmpty()
        ? null
        : Reason.OTHER_RECORDS.arrival(packed.document().place(), counted);
  }

  @Override
  public boolean hasNext() {
    return walk.hasNext() || last != null;
  }

  @Override
  public Arrival next() {
    if (walk.hasNext()) {
      return walk.next();
    }
    if (last == null) {
      throw new NoSuchElementException();
    }
    Arrival arrival = last;
    last = null;
    return arrival;
  }

  @Override
  public long position() {
    long length = walk.length();
    return length == 0 ? packedBytes : (long) ((double) walk.position() / length * packedBytes);
  }

  @Override
  public void close() throws IOException {
    Scratch.remove(folder);
  }
}
