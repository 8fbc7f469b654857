package org.urtext.intake.container;

import java.io.IOException;
import java.util.Optional;

/**
 * Files compressed by themselves. If what comes out is a tar archive, it is taken as one with its
 * compression.
 *
 * <p>Thread-safe.
 */
final class CompressedFormat implements Archive {

  private final Workshop workshop;
  private final Compression compression;

  CompressedFormat(Workshop workshop, Compression compression) {
    this.workshop = workshop;
    this.compression = compression;
  }

  @Override
  public String word() {
    return compression.word();
  }

  @Override
  public boolean matches(Packed packed) {
    return Compression.of(packed.head()).equals(Optional.of(compression));
  }

  @Override
  public Contents open(Packed packed, Allowance allowance) throws IOException {
    return UnpackedArchive.decompress(workshop, packed, compression, allowance);
  }
}
