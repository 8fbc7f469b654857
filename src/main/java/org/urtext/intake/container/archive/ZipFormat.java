package org.urtext.intake.container.archive;

import java.io.IOException;
import java.util.Set;
import org.urtext.intake.container.Allowance;
import org.urtext.intake.container.Archive;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/**
 * Zip archives of files, but not the documents and programs that happen to be zip archives.
 *
 * <p>Thread-safe.
 */
public final class ZipFormat implements Archive {

  /** An entry, an archive without any, one in a single part. */
  private static final Set<String> BEGINNINGS = Set.of("PK\3\4", "PK\5\6", "PK\7\10");

  /** Office Open XML, OpenDocument and EPUB, EPUB, Java, Android. */
  private static final Set<String> DOCUMENT_PARTS =
      Set.of(
          "[Content_Types].xml",
          "mimetype",
          "META-INF/container.xml",
          "META-INF/MANIFEST.MF",
          "AndroidManifest.xml");

  private final Workshop workshop;

  /** Those that are unpacked in {@code workshop}. */
  public ZipFormat(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String word() {
    return "zip";
  }

  @Override
  public boolean matches(Packed packed) {
    return isZip(packed) && ZipDirectory.names(packed).stream().noneMatch(DOCUMENT_PARTS::contains);
  }

  static boolean isZip(Packed packed) {
    return packed.head().length() >= 4 && BEGINNINGS.contains(packed.head().substring(0, 4));
  }

  @Override
  public Contents open(Packed packed, Allowance allowance) throws IOException {
    return UnpackedArchive.open(workshop, packed, word(), allowance);
  }
}
