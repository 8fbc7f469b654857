package org.urtext.intake.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.RawDocument;
import org.urtext.intake.child.ChildProcesses;

/**
 * The entrance to the sorting room: opens what holds several documents, and whatever lies within
 * that, as one sequence.
 *
 * <p>What is unpacked lies in one temporary folder of its own. The files of a container go when its
 * contents are closed, the folder goes when this is closed. Thread-safe if the formats are; each
 * {@link Contents} is for one thread.
 */
public final class Unpacking implements AutoCloseable {

  private final List<ContainerFormat> formats;
  private final Limits limits;
  private final Scratch scratch;
  private final List<ChildProcesses> children;

  /**
   * Opens containers in {@code formats}: of several that match, the first.
   *
   * @param limits to what comes out of one file
   * @param scratch where documents are put that do not lie on disk; closed with this
   * @param children in which the formats work; closed with this
   */
  public Unpacking(
      List<ContainerFormat> formats,
      Limits limits,
      Scratch scratch,
      List<ChildProcesses> children) {
    this.formats = List.copyOf(formats);
    this.limits = limits;
    this.scratch = scratch;
    this.children = List.copyOf(children);
  }

  /**
   * What {@code document} holds, if it is a container. Containers within it are opened in turn, and
   * what they hold comes in their place; places read {@code outer.zip!inner/a.jsonl!17}. To be
   * closed.
   *
   * @return empty if it is no container
   * @throws IOException if it cannot be opened; what is wrong inside it arrives
   */
  public Optional<Contents> open(RawDocument document) throws IOException {
    if (document.enclosure() != null && document.enclosure().kind() != Enclosure.Kind.ENTRY) {
      return Optional.empty();
    }
    Path spooled = null;
    boolean opened = false;
    try {
      RawDocument onDisk = document;
      if (document.content().file().isEmpty()) {
        spooled = scratch.newFolder();
        onDisk = spool(document, spooled.resolve("0"));
      }
      Optional<Match> match = match(onDisk);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      Allowance allowance = new Allowance(limits);
      Packed packed = match.get().packed();
      Contents contents =
          new Flattened(
              this,
              packed,
              match.get().open(allowance),
              Files.size(packed.file()),
              allowance,
              limits.depth());
      opened = true;
      return Optional.of(spooled == null ? contents : new Spooled(contents, spooled));
    } finally {
      if (!opened && spooled != null) {
        Scratch.remove(spooled);
      }
    }
  }

  /**
   * A format that fits.
   *
   * @param packed what it fits
   */
  record Match(Packed packed, ContainerFormat format) {
    Contents open(Allowance allowance) throws IOException {
      return format instanceof Archive archive
          ? archive.open(packed, allowance)
          : format.open(packed);
    }
  }

  /** The first format that fits {@code document}, which lies on disk. */
  Optional<Match> match(RawDocument document) throws IOException {
    Path file = document.content().file().orElseThrow();
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(Packed.HEAD), StandardCharsets.ISO_8859_1);
    }
    Packed packed = new Packed(document, file, head);
    return formats.stream()
        .filter(format -> format.matches(packed))
        .findFirst()
        .map(format -> new Match(packed, format));
  }

  private static RawDocument spool(RawDocument document, Path file) throws IOException {
    try (InputStream content = document.content().open()) {
      Files.copy(content, file);
    }
    return new RawDocument(
        document.place(),
        document.realPath(),
        document.size(),
        document.modified(),
        document.hints(),
        document.hintsDigest(),
        RawDocument.Content.of(file),
        document.enclosure());
  }

  /** Contents of a file that was written to disk for their sake. */
  private record Spooled(Contents contents, Path folder) implements Contents {
    @Override
    public boolean hasNext() {
      return contents.hasNext();
    }

    @Override
    public Arrival next() {
      return contents.next();
    }

    @Override
    public long position() {
      return contents.position();
    }

    @Override
    public void close() throws IOException {
      try (contents) {
        Scratch.remove(folder);
      }
    }
  }

  /** Ends the processes that unpack, and removes whatever is still unpacked. */
  @Override
  public void close() throws IOException {
    children.forEach(ChildProcesses::close);
    scratch.close();
  }
}
