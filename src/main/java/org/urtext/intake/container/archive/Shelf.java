package org.urtext.intake.container.archive;

import com.google.common.hash.Hashing;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.ArchiveWalk;
import org.urtext.intake.Reason;
import org.urtext.intake.container.InWords;
import org.urtext.intake.container.Limits;

/**
 * A folder of unpacked files under numbers of their own, with an index that says what the archive
 * calls them, so that no name chosen by a stranger reaches the disk. Written by the child process,
 * read by its parent.
 */
final class Shelf implements Closeable {

  private static final String INDEX = "index";

  /** No name on a disk is longer, and places of four nested archives still fit into the graph. */
  private static final int LONGEST_PATH = 1_000;

  /** The names are held in memory; so many bytes of them suffice for two million short ones. */
  private static final long MOST_NAME_BYTES = 128L << 20;

  /** An archive as a whole may shrink more than one entry, for entries may repeat one another. */
  private static final int WHOLE_RATIO = 2;

  private static final int WHOLE_BYTES = 5;

  private static final long NO_TIME = Long.MIN_VALUE;

  /** Archives can name times that no calendar has. */
  private static final Instant END_OF_TIMES = Instant.parse("9999-12-31T00:00:00Z");

  private final Order order;
  private final long archiveBytes;
  private final DataOutputStream index;
  private long bytes;
  private long entries;
  private long nameBytes;

  /** Thrown where no more is to be unpacked; the message is the detail of the reason. */
  static final class Stop extends Exception {
    private final Reason reason;

    Stop(Reason reason, String detail) {
      super(detail);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  /**
   * What an archive says of an entry.
   *
   * @param path as written
   * @param modified null if not said
   * @param offset where its bytes begin; -1 if that is not known
   */
  record Label(String path, @Nullable Instant modified, long offset) {}

  Shelf(Order order) throws IOException {
    this.order = order;
    this.archiveBytes = Files.size(order.archive());
    this.index =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(order.folder().resolve(INDEX))));
  }

  Receipt receipt(@Nullable Reason failure, String detail) {
    return new Receipt(bytes, entries, failure, detail);
  }

  long entries() {
    return entries;
  }

  /** Lists an entry that arrives as {@code reason}. */
  void refuse(Label label, Reason reason, String detail) throws Stop {
    list(label, 0, reason, detail);
  }

  /**
   * Takes in the bytes of an entry. If they cannot be read to their end, what there was of them is
   * kept and the entry is listed as damaged.
   *
   * @param packed how many bytes of the archive have been gone through for this entry; asked as its
   *     bytes are read
   * @return whether the entry could be read to its end
   */
  boolean take(Label label, InputStream content, LongSupplier packed) throws Stop {
    if (!order.only().matcher(path(label.path())).matches()) {
      refuse(label, Reason.OTHER_RECORDS, "");
      return true;
    }
    Path file = order.folder().resolve(Long.toString(entries));
    try {
      Copy copy = copy(content, packed, file);
      if (copy.refusal == Reason.EXPANDS_TOO_MUCH) {
        Files.delete(file);
        bytes -= copy.size;
      }
      list(
          label,
          copy.refusal == Reason.EXPANDS_TOO_MUCH ? 0 : copy.size,
          copy.refusal,
          copy.detail);
      return copy.refusal != Reason.DAMAGED;
    } catch (IOException notWritten) {
      throw new Stop(
          Reason.NOT_READABLE,
          "It could not be unpacked to "
              + order.folder().getParent()
              + " ("
              + notWritten.getMessage()
              + "); make room there and run again.");
    }
  }

  private record Copy(long size, @Nullable Reason refusal, String detail) {}

  private Copy copy(InputStream content, LongSupplier packed, Path file) throws IOException, Stop {
    long size = 0;
    // Where a read fails, all of it is lost; so it is small.
    byte[] buffer = new byte[1 << 13];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        int read;
        try {
          read = content.read(buffer);
        } catch (IOException | RuntimeException damage) {
          // The libraries report some malformations by whatever went wrong in them.
          return new Copy(size, Reason.DAMAGED, "It cannot be unpacked: " + InWords.cause(damage));
        }
        if (read < 0) {
          return new Copy(size, null, "");
        }
        size += read;
        bytes += read;
        requireTotals();
        Limits limits = order.limits();
        if (size > limits.entryBytes() && size / limits.ratio() > packed.getAsLong()) {
          return new Copy(
              size,
              Reason.EXPANDS_TOO_MUCH,
              "It unpacks to more than "
                  + InWords.megabytes(limits.entryBytes())
                  + " and "
                  + limits.ratio()
                  + " times its packed size; unpack it by hand if it is what it should be.");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private void requireTotals() throws Stop {
    Limits limits = order.limits();
    if (bytes > limits.bytes()) {
      throw new Stop(
          Reason.EXPANDS_TOO_MUCH,
          "What it holds takes more than "
              + InWords.megabytes(limits.bytes())
              + ", which is what may be unpacked or half of the free disk space; make room or "
              + "unpack it in parts.");
    }
    if (bytes > WHOLE_BYTES * limits.entryBytes()
        && bytes / (WHOLE_RATIO * limits.ratio()) > archiveBytes) {
      throw new Stop(
          Reason.EXPANDS_TOO_MUCH,
          "It unpacks to more than "
              + WHOLE_RATIO * limits.ratio()
              + " times its size; unpack it by hand if it is what it should be.");
    }
  }

  private void list(Label label, long size, @Nullable Reason refusal, String detail) throws Stop {
    byte[] path = path(label.path()).getBytes(StandardCharsets.UTF_8);
    nameBytes += path.length;
    if (entries >= order.limits().entries() || nameBytes > MOST_NAME_BYTES) {
      throw new Stop(
          Reason.EXPANDS_TOO_MUCH,
          "It holds more than " + order.limits().entries() + " files; unpack it in parts.");
    }
    try {
      index.writeInt(path.length);
      index.write(path);
      index.writeLong(entries);
      index.writeLong(size);
      index.writeLong(milliseconds(label.modified()));
      index.writeLong(label.offset());
      index.writeUTF(refusal == null ? "" : refusal.name());
      index.writeUTF(detail.length() > LONGEST_PATH ? detail.substring(0, LONGEST_PATH) : detail);
    } catch (IOException notWritten) {
      throw new Stop(
          Reason.NOT_READABLE, "Its index could not be written: " + notWritten.getMessage());
    }
    entries++;
  }

  private static long milliseconds(@Nullable Instant modified) {
    return modified != null && modified.isAfter(Instant.EPOCH) && modified.isBefore(END_OF_TIMES)
        ? modified.toEpochMilli()
        : NO_TIME;
  }

  /** {@code written} as a path that stays inside the archive. */
  static String path(String written) {
    String path =
        Arrays.stream(written.replace("\0", "\\x00").split("/"))
            .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
            .collect(Collectors.joining("/"));
    if (path.length() > LONGEST_PATH) {
      // The digest keeps names apart that differ only where they are cut.
      String digest = Hashing.sha256().hashUnencodedChars(path).toString().substring(0, 16);
      int dot = path.lastIndexOf('.');
      String ending =
          dot > path.length() - 10 && path.indexOf('/', dot) < 0 ? path.substring(dot) : "";
      int cut = LONGEST_PATH - 50;
      int end = Character.isHighSurrogate(path.charAt(cut - 1)) ? cut - 1 : cut;
      path = path.substring(0, end) + "~" + digest + ending;
    }
    return path.isEmpty() ? "unnamed" : path;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  /**
   * Reads the index in {@code folder}, in the archive's order.
   *
   * @param otherwise the time of entries for which the archive says none
   */
  static List<ArchiveWalk.Entry> read(Path folder, Instant otherwise) throws IOException {
    List<ArchiveWalk.Entry> entries = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(INDEX)), 1 << 16))) {
      while (true) {
        int length;
        try {
          length = in.readInt();
        } catch (EOFException end) {
          return entries;
        }
        String path = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        Path file = folder.resolve(Long.toString(in.readLong()));
        long size = in.readLong();
        long modified = in.readLong();
        long offset = in.readLong();
        String refusal = in.readUTF();
        entries.add(
            new ArchiveWalk.Entry(
                path,
                file,
                size,
                modified == NO_TIME ? otherwise : Instant.ofEpochMilli(modified),
                offset,
                refusal.isEmpty() ? null : Reason.valueOf(refusal),
                in.readUTF()));
      }
    }
  }
}
