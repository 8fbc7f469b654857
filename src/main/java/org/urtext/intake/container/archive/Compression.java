package org.urtext.intake.container.archive;

import com.github.luben.zstd.ZstdInputStream;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;
import org.urtext.intake.container.Packed;

/** A way of compressing one stream of bytes. */
public enum Compression {
  /** RFC 1952. */
  GZIP("\u001f\u008b\b", ImmutableList.of("gz", "gzip")) {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(packed)
          .setDecompressConcatenated(true)
          .get();
    }
  },
  /** The .xz file format 1.2.1. */
  XZ("\u00fd7zXZ\0", ImmutableList.of("xz")) {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return new XZInputStream(packed, XZ_KILOBYTES);
    }
  },
  /** RFC 8878. */
  ZSTD("(\u00b5/\u00fd", ImmutableList.of("zst", "zstd")) {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return new ZstdInputStream(packed);
    }
  },
  BZIP2("BZh", ImmutableList.of("bz2", "bzip2")) {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return new BZip2CompressorInputStream(packed, true);
    }
  };

  /** What the highest preset of xz needs, and half as much again. */
  private static final int XZ_KILOBYTES = 100 * 1024;

  /** The size of the blocks, then the magic number of a block or of the end. */
  private static final Pattern BZIP2_BEGINS =
      Pattern.compile("BZh[1-9](1AY&SY|\u0017rE8P\u0090)(?s).*");

  private final String magic;
  private final ImmutableList<String> endings;

  Compression(String magic, ImmutableList<String> endings) {
    this.magic = magic;
    this.endings = endings;
  }

  /**
   * The compression of a file that begins with {@code head}; empty if it has none known.
   *
   * @param head as {@link Packed#head}
   */
  public static Optional<Compression> of(String head) {
    for (Compression compression : values()) {
      if (head.startsWith(compression.magic)) {
        return compression == BZIP2 && !BZIP2_BEGINS.matcher(head).matches()
            ? Optional.empty()
            : Optional.of(compression);
      }
    }
    return Optional.empty();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Several compressed streams one after the other are read as one, as gunzip does. */
  abstract InputStream open(InputStream packed) throws IOException;

  /** {@code name}, of a compressed file, without the ending that says so. */
  String nameWithin(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && endings.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
        ? name.substring(0, dot)
        : name;
  }
}
