package org.urtext.extraction;

import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Enclosure;
import org.urtext.intake.RawDocument;

/**
 * What the container of a document tells of its kind, as a response's header does.
 *
 * @param type the media type without parameters, in lower case; empty if none is told
 * @param charset the encoding; null if none is told
 */
record ToldType(String type, @Nullable String charset) {

  private static final ToldType NOTHING = new ToldType("", null);

  static ToldType of(RawDocument raw) {
    Enclosure enclosure = raw.enclosure();
    String written = enclosure == null ? null : enclosure.contentType();
    MediaType type = written == null ? null : MediaType.parse(written);
    return type == null
        ? NOTHING
        : new ToldType(type.getBaseType().toString(), type.getParameters().get("charset"));
  }

  /**
   * Whether articles are read from this type. Another may be a server's word for what it does not
   * know, such as {@code application/octet-stream}: then the bytes are to tell.
   */
  boolean isRead() {
    return MediaTypes.isText(type)
        || type.equals(MediaTypes.MAIL)
        || OfficeReader.TYPES.contains(type);
  }
}
