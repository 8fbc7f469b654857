package org.urtext.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells what kind of document bytes are, by their look and by their name. */
final class MediaTypes {

  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";
  static final String PLAIN = "text/plain";
  static final String MAIL = "message/rfc822";

  private static final Set<String> PLAIN_NAMES = Set.of("txt", "text", "md", "markdown");

  private static final Set<String> CONTAINERS =
      Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice");

  private final MimeTypes byLook = MimeTypes.getDefaultMimeTypes();
  private final Detector inside =
      new CompositeDetector(
          byLook.getMediaTypeRegistry(),
          List.of(new POIFSContainerDetector(), new DefaultZipContainerDetector()));

  /** The media type without parameters, in lower case. */
  String of(byte[] bytes, String name) throws IOException {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!PLAIN_NAMES.contains(extension)
        && !extension.equals("eml")
        && MhtmlReader.isOne(bytes, extension)) {
      return MhtmlReader.TYPE;
    }
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    MediaType type;
    try (InputStream head = new ByteArrayInputStream(bytes)) {
      type = byLook.detect(head, named);
    }
    if (CONTAINERS.contains(type.getBaseType().toString())) {
      try (TikaInputStream whole = TikaInputStream.get(bytes)) {
        MediaType found = inside.detect(whole, named);
        type = found.equals(MediaType.OCTET_STREAM) ? type : found;
      }
    }
    String found = type.getBaseType().toString();
    return PLAIN_NAMES.contains(extension) && isAnyText(type, found) ? PLAIN : found;
  }

  /**
   * A name that says text outweighs a first line that looks like a mail's or a script's: news may
   * begin with "From:".
   */
  private boolean isAnyText(MediaType type, String found) {
    return found.equals(MAIL)
        || found.equals(MediaType.OCTET_STREAM.toString())
        || (byLook.getMediaTypeRegistry().isSpecializationOf(type, MediaType.TEXT_PLAIN)
            && !Set.of(HTML, XHTML, "application/rtf", "text/rtf").contains(found));
  }
}
