package org.urtext.intake.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tar archives that are not compressed. Thread-safe. */
final class TarFormat implements Archive {

  private final Workshop workshop;

  TarFormat(Workshop workshop) {
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
