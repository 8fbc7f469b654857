package org.urtext.intake.container.archive;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.urtext.intake.container.Allowance;
import org.urtext.intake.container.Archive;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/**
 * Web archive collections: WACZ 1.1.1, a zip archive of WARC files with their indexes. Only the
 * WARC files are unpacked.
 *
 * <p>Thread-safe.
 */
public final class WaczFormat implements Archive {

  private static final Pattern WEB_ARCHIVE = Pattern.compile("(?is)archive/[^/]*\\.warc(\\.gz)?");

  private final Workshop workshop;

  /** Those that are unpacked in {@code workshop}. */
  public WaczFormat(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String word() {
    return "wacz";
  }

  @Override
  public boolean matches(Packed packed) {
    if (!ZipFormat.isZip(packed)) {
      return false;
    }
    Set<String> names = ZipDirectory.names(packed);
    return names.contains("datapackage.json")
        && names.stream().anyMatch(name -> WEB_ARCHIVE.matcher(name).matches());
  }

  @Override
  public Contents open(Packed packed, Allowance allowance) throws IOException {
    return UnpackedArchive.choose(workshop, packed, WEB_ARCHIVE, allowance);
  }
}
