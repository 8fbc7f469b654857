package org.urtext.intake.container.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.urtext.intake.Reason;
import org.urtext.intake.container.InWords;

/** Unpacks tar archives: POSIX.1-1988 (ustar), POSIX.1-2001 (pax) and GNU. */
final class TarUnpacking {

  private static final String CUT_OFF =
      "It is cut off or damaged after %d entries (%s); obtain another copy and run again.";

  private TarUnpacking() {}

  /** An archive ends with blocks of zeros; this counts how many zeros came last. */
  private static final class Ending extends FilterInputStream {
    private long zeros;

    Ending(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        zeros = value == 0 ? zeros + 1 : 0;
      }
      return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      int trailing = 0;
      while (trailing < read && into[from + read - 1 - trailing] == 0) {
        trailing++;
      }
      zeros = trailing == Math.max(read, 0) ? zeros + trailing : trailing;
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      // What is skipped must be seen too.
      byte[] skipped = new byte[(int) Math.min(count, 1 << 13)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }
  }

  /**
   * Unpacks {@code archive}.
   *
   * @param packed how many bytes of the file have been read for it
   * @throws Shelf.Stop if it is damaged, at the end of what could be read, or holds too much
   */
  static void unpack(InputStream archive, LongSupplier packed, Shelf shelf) throws Shelf.Stop {
    Ending ending = new Ending(archive);
    try (TarArchiveInputStream tar = new TarArchiveInputStream(ending, "UTF-8")) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        if (!take(entry, tar, packed, shelf)) {
          throw new Shelf.Stop(
              Reason.DAMAGED, CUT_OFF.formatted(shelf.entries(), "in " + shortened(entry)));
        }
      }
    } catch (IOException | RuntimeException damage) {
      throw new Shelf.Stop(
          Reason.DAMAGED,
          CUT_OFF.formatted(shelf.entries(), InWords.cause(damage).replaceAll("\\.$", "")));
    }
    if (ending.zeros < 512) {
      throw new Shelf.Stop(
          Reason.DAMAGED, CUT_OFF.formatted(shelf.entries(), "the end mark is missing"));
    }
  }

  private static boolean take(
      TarArchiveEntry entry, TarArchiveInputStream tar, LongSupplier packed, Shelf shelf)
      throws Shelf.Stop {
    if (entry.isDirectory()) {
      return true;
    }
    Shelf.Label label = new Shelf.Label(entry.getName(), modified(entry), entry.getDataOffset());
    if (entry.isSymbolicLink() || entry.isLink()) {
      shelf.refuse(
          label,
          Reason.NOT_A_REGULAR_FILE,
          "It is a link; pack what it leads to instead if that is to be read.");
    } else if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      shelf.refuse(label, Reason.NOT_A_REGULAR_FILE, "It is a pipe or a device.");
    } else {
      long before = packed.getAsLong();
      // What is packed small enough lies in one buffer, read before the entry began.
      return shelf.take(label, tar, () -> packed.getAsLong() - before + (1 << 17));
    }
    return true;
  }

  private static Instant modified(TarArchiveEntry entry) {
    return entry.getLastModifiedTime().toInstant();
  }

  private static String shortened(TarArchiveEntry entry) {
    String path = Shelf.path(entry.getName());
    return path.length() > 100 ? path.substring(0, 100) + "…" : path;
  }
}
