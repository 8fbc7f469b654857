package org.urtext.intake.container.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.urtext.intake.container.Allowance;
import org.urtext.intake.container.Archive;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/** Tar archives that are not compressed. Thread-safe. */
public final class TarFormat implements Archive {

  private final Workshop workshop;

  /** Those that are unpacked in {@code workshop}. */
  public TarFormat(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String word() {
    return "tar";
  }

  @Override
  public boolean matches(Packed packed) {
    String head = packed.head();
    return UnpackingWork.isTarHeader(
        head.substring(0, Math.min(512, head.length())).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public Contents open(Packed packed, Allowance allowance) throws IOException {
    return UnpackedArchive.open(workshop, packed, word(), allowance);
  }
}
