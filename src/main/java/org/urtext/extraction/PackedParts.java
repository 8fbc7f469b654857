package org.urtext.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a document that is packed as a zip file, such as a Word or an OpenDocument text.
 * Their parsers build a tree of each part before anything counts its characters, so that what a
 * part unpacks to has to be known beforehand; the size that the file states may be false.
 */
final class PackedParts {

  private PackedParts() {}

  static boolean arePackedIn(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  /**
   * Whether the parts together unpack to more than {@code most} bytes. What cannot be unpacked
   * counts as far as it goes: that it is damaged is for its parser to find.
   */
  static boolean unpackToMoreThan(long most, byte[] bytes) {
    long size = 0;
    byte[] buffer = new byte[65_536];
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (zip.canReadEntryData(entry)) {
          try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
              size += read;
              if (size > most) {
                return true;
              }
            }
          } catch (IOException damaged) {
            // The next part may still unfold without end.
          }
        }
      }
    } catch (IOException | RuntimeException damaged) {
      // Its directory cannot be read; its parser says so.
      return false;
    }
    return false;
  }
}
