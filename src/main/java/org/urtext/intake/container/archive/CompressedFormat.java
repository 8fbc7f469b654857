package org.urtext.intake.container.archive;

import java.io.IOException;
import java.util.Optional;
import org.urtext.intake.container.Allowance;
import org.urtext.intake.container.Archive;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/**
 * Files compressed by themselves. If what comes out is a tar archive, it is taken as one with its
 * compression.
 *
 * <p>Thread-safe.
 */
public final class CompressedFormat implements Archive {

  private final Workshop workshop;
  private final Compression compression;

  /** Those in {@code compression}, unpacked in {@code workshop}. */
  public CompressedFormat(Workshop workshop, Compression compression) {
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
