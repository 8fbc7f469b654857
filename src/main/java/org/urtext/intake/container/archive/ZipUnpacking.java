package org.urtext.intake.container.archive;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.FileNames;
import org.urtext.intake.Reason;
import org.urtext.intake.container.InWords;

/** Unpacks zip archives: PKWARE APPNOTE 6.3, zip64 included. */
final class ZipUnpacking {

  private ZipUnpacking() {}

  /**
   * Unpacks {@code archive}.
   *
   * @throws Shelf.Stop if it is damaged, at the end of what could be read, or holds too much
   */
  static void unpack(Path archive, Shelf shelf) throws IOException, Shelf.Stop {
    ZipFile zip;
    try {
      // Only what the directory at the end says counts; a local header harms its own entry alone.
      zip = ZipFile.builder().setPath(archive).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | RuntimeException noDirectory) {
      salvage(archive, shelf);
      return;
    }
    try (zip) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        take(zip, entry, shelf);
      }
    }
  }

  private static void take(ZipFile zip, ZipArchiveEntry entry, Shelf shelf) throws Shelf.Stop {
    if (isFolder(entry)) {
      return;
    }
    String obstacle = obstacle(entry);
    if (obstacle != null || refused(entry, label(entry, -1), shelf)) {
      if (obstacle != null) {
        shelf.refuse(label(entry, -1), Reason.NOT_READABLE, obstacle);
      }
      return;
    }
    try (InputStream content = zip.getInputStream(entry)) {
      shelf.take(
          label(entry, entry.getDataOffset()), new Checked(content, entry), packed(content, entry));
    } catch (IOException | RuntimeException damage) {
      shelf.refuse(
          label(entry, -1), Reason.DAMAGED, "It cannot be unpacked: " + InWords.cause(damage));
    }
  }

  /** A directory is written at the end; without it, entries can be read one after the other. */
  private static void salvage(Path archive, Shelf shelf) throws IOException, Shelf.Stop {
    try (CountingInputStream packed =
            new CountingInputStream(
                new BufferedInputStream(Files.newInputStream(archive), 1 << 16));
        ZipArchiveInputStream zip = new ZipArchiveInputStream(packed, "UTF-8", true, true)) {
      ZipArchiveEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        if (isFolder(entry)) {
          continue;
        }
        String obstacle = obstacle(entry);
        if (obstacle != null) {
          shelf.refuse(label(entry, -1), Reason.NOT_READABLE, obstacle);
        } else if (!refused(entry, label(entry, -1), shelf)) {
          long before = packed.getCount();
          if (!shelf.take(label(entry, -1), zip, () -> packed.getCount() - before + (1 << 17))) {
            break;
          }
        }
      }
    } catch (IOException | RuntimeException cutOff) {
      // It is the archive's own failure, which is told below either way.
    }
    throw new Shelf.Stop(
        Reason.DAMAGED,
        "Its directory is missing or damaged, so it was cut off; "
            + shelf.entries()
            + " entries were found. Obtain another copy and run again.");
  }

  private static boolean isFolder(ZipArchiveEntry entry) {
    return entry.isDirectory() || name(entry).endsWith("/");
  }

  private static boolean refused(ZipArchiveEntry entry, Shelf.Label label, Shelf shelf)
      throws Shelf.Stop {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      shelf.refuse(
          label,
          Reason.ENCRYPTED,
          "It is locked by a password; unpack it by hand to have it read.");
      return true;
    }
    if (entry.isUnixSymlink()) {
      shelf.refuse(
          label,
          Reason.NOT_A_REGULAR_FILE,
          "It is a link; pack what it leads to instead if that is to be read.");
      return true;
    }
    return false;
  }

  private static @Nullable String obstacle(ZipArchiveEntry entry) {
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    if (entry.getGeneralPurposeBit().usesEncryption() || isRead(method)) {
      return null;
    }
    return "It is packed by method "
        + (method == null ? entry.getMethod() : method)
        + ", which is not read; unpack it by hand or pack it again.";
  }

  private static boolean isRead(@Nullable ZipMethod method) {
    return method != null
        && switch (method) {
          case STORED, DEFLATED, ENHANCED_DEFLATED, BZIP2, UNSHRINKING, IMPLODING, XZ, ZSTD -> true;
          default -> false;
        };
  }

  private static Shelf.Label label(ZipArchiveEntry entry, long offset) {
    return new Shelf.Label(
        name(entry), entry.getTime() < 0 ? null : Instant.ofEpochMilli(entry.getTime()), offset);
  }

  private static String name(ZipArchiveEntry entry) {
    byte[] written = entry.getRawName();
    if (written == null || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD) {
      return entry.getName().replace('\\', '/');
    }
    byte[] slashed = written.clone();
    for (int i = 0; i < slashed.length; i++) {
      // Some programs on Windows write what APPNOTE 4.4.17 forbids.
      if (slashed[i] == '\\') {
        slashed[i] = '/';
      }
    }
    return FileNames.of(slashed);
  }

  private static LongSupplier packed(InputStream content, ZipArchiveEntry entry) {
    return content instanceof InputStreamStatistics counting
        ? counting::getCompressedCount
        : () -> Math.max(0, entry.getCompressedSize());
  }

  /** Checks what the directory says of an entry when its end is reached; the library does not. */
  private static final class Checked extends FilterInputStream {
    private final ZipArchiveEntry entry;
    private final CRC32 crc = new CRC32();
    private long size;

    Checked(InputStream in, ZipArchiveEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      if (read < 0) {
        if (size != entry.getSize()) {
          throw new ZipException("it has " + size + " bytes instead of " + entry.getSize());
        }
        if (crc.getValue() != entry.getCrc()) {
          throw new ZipException("its checksum is wrong");
        }
        return read;
      }
      size += read;
      crc.update(into, from, read);
      return read;
    }
  }
}
