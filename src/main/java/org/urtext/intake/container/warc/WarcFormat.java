package org.urtext.intake.container.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.archive.Compression;

/** Web archives: WARC 1.0 and 1.1 (ISO 28500:2017), also compressed by gzip. Thread-safe. */
public final class WarcFormat implements ContainerFormat {

  private static final String BEGINNING = "WARC/";

  @Override
  public String word() {
    return "warc";
  }

  @Override
  public boolean matches(Packed packed) {
    String head = packed.head();
    if (Compression.of(head).equals(Optional.of(Compression.GZIP))) {
      return packed.name().endsWith(".warc.gz") || unzipped(head).equals(BEGINNING);
    }
    // One named so whose beginning is damaged is still no article.
    return head.startsWith(BEGINNING) || (packed.name().endsWith(".warc") && !head.isEmpty());
  }

  private static String unzipped(String head) {
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readNBytes(BEGINNING.length()), StandardCharsets.ISO_8859_1);
    } catch (IOException damaged) {
      return "";
    }
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    return new WarcContents(packed);
  }
}
