package org.urtext.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
  static final String MARKDOWN = "text/x-web-markdown";
  static final String MAIL = "message/rfc822";

  /** Marks of formats stand before this. */
  private static final int HEAD = 1_024;

  private static final Set<String> PLAIN_NAMES = Set.of("txt", "text", "md", "markdown");

  /** What is named so and holds many pages in strings must not pass for one of them. */
  private static final Set<String> RECORD_NAMES = Set.of("json", "jsonl", "ndjson");

  private static final String JSON = "application/json";

  private static final Set<String> CONTAINERS =
      Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice");

  private final MimeTypes byLook = MimeTypes.getDefaultMimeTypes();
  private final Detector inside =
      new CompositeDetector(
          byLook.getMediaTypeRegistry(),
          List.of(new POIFSContainerDetector(), new DefaultZipContainerDetector()));

  /** Whether this is a kind of text, marked up or not. */
  static boolean isText(String type) {
    return Set.of(PLAIN, MARKDOWN, HTML, XHTML).contains(type);
  }

  /** Whether a parser has to take it apart, or would have to tell what it is. */
  static boolean isParsed(String type) {
    return OfficeReader.TYPES.contains(type)
        || CONTAINERS.contains(type)
        || type.startsWith("message/")
        || type.startsWith("multipart/");
  }

  /**
   * The media type without parameters, in lower case, as far as the name and the first bytes tell;
   * that of the packing for formats that are packed.
   */
  String byLook(byte[] bytes, String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (PLAIN_NAMES.contains(extension) && beginsWithWords(bytes)) {
      return PLAIN;
    }
    if (RECORD_NAMES.contains(extension) && beginsWithBracket(bytes)) {
      return JSON;
    }
    if (!PLAIN_NAMES.contains(extension)
        && !extension.equals("eml")
        && MhtmlReader.isOne(bytes, extension)) {
      return MhtmlReader.TYPE;
    }
    MediaType type;
    try (InputStream head = new ByteArrayInputStream(bytes)) {
      type = byLook.detect(head, named(name));
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    String found = type.getBaseType().toString();
    return PLAIN_NAMES.contains(extension) && isAnyText(type, found) ? PLAIN : found;
  }

  private static boolean beginsWithBracket(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] <= ' ') {
      // A byte order mark is negative here, too.
      at++;
    }
    return at < bytes.length && (bytes[at] == '[' || bytes[at] == '{');
  }

  /**
   * The media type of what looks like {@code look}, from looking into it where it is packed.
   *
   * @throws IOException if it cannot be looked into
   */
  String inside(String look, byte[] bytes, String name) throws IOException {
    if (!CONTAINERS.contains(look)) {
      return look;
    }
    try (TikaInputStream whole = TikaInputStream.get(bytes)) {
      MediaType found = inside.detect(whole, named(name));
      return found.equals(MediaType.OCTET_STREAM) ? look : found.getBaseType().toString();
    }
  }

  /**
   * Whether nothing at the beginning could be any format's mark: this spares most texts the look
   * through all marks there are, which costs more than all else of reading them.
   */
  private static boolean beginsWithWords(byte[] bytes) {
    for (int i = 0; i < Math.min(HEAD, bytes.length); i++) {
      byte each = bytes[i];
      boolean control = each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t';
      if (control || each == '<' || each == '%' || each == '{') {
        return false;
      }
    }
    return bytes.length > 0 && (bytes[0] < 0 || Character.isLetterOrDigit(bytes[0]));
  }

  private static Metadata named(String name) {
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    return named;
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
