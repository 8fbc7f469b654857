package org.urtext.intake.container.archive;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.tukaani.xz.MemoryLimitException;
import org.urtext.intake.Reason;
import org.urtext.intake.child.Work;
import org.urtext.intake.container.InWords;

/** Unpacks archives: the request is an {@link Order}, the answer a {@link Receipt}. */
public final class UnpackingWork implements Work {

  private static final int TAR_HEADER = 512;

  @Override
  public byte[] perform(byte[] request) throws IOException {
    Order order = Order.of(request);
    // The library unpacks itself, and would leave that behind if this process is killed.
    System.setProperty("ZstdTempFolder", order.folder().toString());
    try (Shelf shelf = new Shelf(order)) {
      return unpack(order, shelf).asBytes();
    }
  }

  private static Receipt unpack(Order order, Shelf shelf) {
    try {
      switch (order.form()) {
        case "zip" -> ZipUnpacking.unpack(order.archive(), shelf);
        case "tar" -> {
          try (CountingInputStream packed = counted(order)) {
            TarUnpacking.unpack(packed, packed::getCount, shelf);
          }
        }
        default ->
            decompress(order, Compression.valueOf(order.form().toUpperCase(Locale.ROOT)), shelf);
      }
      return shelf.receipt(null, "");
    } catch (Shelf.Stop stop) {
      return shelf.receipt(stop.reason(), String.valueOf(stop.getMessage()));
    } catch (MemoryLimitException greedy) {
      return shelf.receipt(
          Reason.NOT_READABLE,
          "Unpacking it takes "
              + greedy.getMemoryNeeded() / 1024
              + " MB of memory, more than xz -9 asks for; pack it again.");
    } catch (IOException | RuntimeException damage) {
      return shelf.receipt(Reason.DAMAGED, "It cannot be unpacked: " + InWords.cause(damage));
    }
  }

  private static CountingInputStream counted(Order order) throws IOException {
    return new CountingInputStream(
        new BufferedInputStream(Files.newInputStream(order.archive()), 1 << 16));
  }

  private static void decompress(Order order, Compression compression, Shelf shelf)
      throws IOException, Shelf.Stop {
    try (CountingInputStream packed = counted(order);
        InputStream opened = compression.open(packed)) {
      BufferedInputStream content = new BufferedInputStream(opened, 2 * TAR_HEADER);
      if (isTar(content)) {
        TarUnpacking.unpack(content, packed::getCount, shelf);
        return;
      }
      Shelf.Label label = new Shelf.Label(order.name(), null, 0);
      if (!shelf.take(label, content, packed::getCount)) {
        throw new Shelf.Stop(
            Reason.DAMAGED, "It is cut off or damaged; obtain another copy and run again.");
      }
    }
  }

  private static boolean isTar(BufferedInputStream content) throws MemoryLimitException {
    content.mark(TAR_HEADER);
    try {
      byte[] header = content.readNBytes(TAR_HEADER);
      content.reset();
      return isTarHeader(header);
    } catch (MemoryLimitException greedy) {
      throw greedy;
    } catch (IOException | RuntimeException damage) {
      // Whoever reads it for its own sake meets the damage again, and says where.
      return false;
    }
  }

  /** Whether an archive begins so; the sum of its bytes is in it, so chance is excluded. */
  static boolean isTarHeader(byte[] header) {
    try {
      return header.length == TAR_HEADER && header[0] != 0 && TarUtils.verifyCheckSum(header);
    } catch (IllegalArgumentException noNumber) {
      return false;
    }
  }
}
