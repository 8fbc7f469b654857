package org.urtext.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction.Hyperlink;
import org.urtext.extraction.Extraction.PageField;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;

/**
 * What is said between this process and the cells: a document with its bytes, and what reading it
 * came to. Both ends are of the same build, so there are no versions; what comes out equals what
 * went in.
 */
final class CellProtocol {

  private CellProtocol() {}

  /**
   * The document, of which {@code bytes} is the content; what reading does not need is left out.
   */
  static byte[] request(RawDocument raw, byte[] bytes) {
    return written(
        out -> {
          text(out, raw.place().collection());
          text(out, raw.place().path());
          hints(out, raw.hints());
          Enclosure enclosure = raw.enclosure();
          out.writeBoolean(enclosure != null);
          if (enclosure != null) {
            text(out, enclosure.kind().name());
            optional(out, enclosure.contentType());
          }
          out.writeInt(bytes.length);
          out.write(bytes);
        });
  }

  /** The document that {@code request} holds, its content in memory. */
  static RawDocument document(byte[] request) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(request));
    Place place = new Place(text(in), text(in));
    Hints hints = hints(in);
    boolean enclosed = in.readBoolean();
    Enclosure.Kind kind = enclosed ? Enclosure.Kind.valueOf(text(in)) : null;
    String contentType = enclosed ? optional(in) : null;
    byte[] bytes = in.readNBytes(in.readInt());
    RawDocument.Content content = () -> new ByteArrayInputStream(bytes);
    return new RawDocument(
        place,
        place.path(),
        bytes.length,
        Instant.EPOCH,
        hints,
        "",
        content,
        kind == null ? null : new Enclosure(kind, -1, contentType, content));
  }

  static byte[] answer(Extraction extraction) {
    return written(
        out -> {
          if (extraction instanceof Extraction.Read read) {
            out.writeByte('r');
            read(out, read);
          } else if (extraction instanceof Extraction.Skipped skipped) {
            out.writeByte('s');
            text(out, skipped.reason());
            text(out, skipped.detail());
          } else if (extraction instanceof Extraction.Failed failed) {
            out.writeByte('f');
            text(out, failed.reason());
            text(out, failed.detail());
          }
        });
  }

  static Extraction extraction(byte[] answer) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
    byte kind = in.readByte();
    return switch (kind) {
      case 'r' -> read(in);
      case 's' -> new Extraction.Skipped(text(in), text(in));
      case 'f' -> new Extraction.Failed(text(in), text(in));
      default -> throw new StreamCorruptedException("no such extraction");
    };
  }

  private static void read(DataOutputStream out, Extraction.Read read) throws IOException {
    text(out, read.text());
    list(out, read.body(), CellProtocol::span);
    optional(out, read.title());
    list(out, read.authors(), CellProtocol::text);
    time(out, read.published());
    time(out, read.modified());
    optional(out, read.outlet());
    optional(out, read.declaredLanguage());
    address(out, read.givenAddress());
    address(out, read.pageAddress());
    list(
        out,
        read.fields(),
        (to, field) -> {
          text(to, field.name());
          text(to, field.value());
        });
    list(
        out,
        read.hyperlinks(),
        (to, link) -> {
          span(to, link.span());
          text(to, link.target().url());
        });
    text(out, read.mediaType());
    optional(out, read.charset());
    optional(out, read.charsetBasis() == null ? null : read.charsetBasis().name());
    time(out, read.captured());
  }

  private static Extraction.Read read(DataInputStream in) throws IOException {
    return new Extraction.Read(
        text(in),
        list(in, CellProtocol::span),
        optional(in),
        list(in, CellProtocol::text),
        time(in),
        time(in),
        optional(in),
        optional(in),
        address(in),
        address(in),
        list(in, from -> new PageField(text(from), text(from))),
        list(in, from -> new Hyperlink(span(from), webAddress(text(from)))),
        text(in),
        optional(in),
        charsetBasis(in),
        time(in));
  }

  private static @Nullable CharsetBasis charsetBasis(DataInputStream in) throws IOException {
    String name = optional(in);
    return name == null ? null : CharsetBasis.valueOf(name);
  }

  private static void hints(DataOutputStream out, Hints hints) throws IOException {
    text(out, hints.toldBy());
    optional(out, hints.url());
    optional(out, hints.title());
    optional(out, hints.published());
    optional(out, hints.captured());
    optional(out, hints.outlet());
    list(out, hints.authors(), CellProtocol::text);
    optional(out, hints.language());
    optional(out, hints.charset());
    list(
        out,
        hints.fields(),
        (to, field) -> {
          text(to, field.name());
          text(to, field.value());
        });
  }

  private static Hints hints(DataInputStream in) throws IOException {
    return new Hints(
        text(in),
        optional(in),
        optional(in),
        optional(in),
        optional(in),
        optional(in),
        list(in, CellProtocol::text),
        optional(in),
        optional(in),
        list(in, from -> new Hints.Field(text(from), text(from))));
  }

  private static void span(DataOutputStream out, Span span) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  private static Span span(DataInputStream in) throws IOException {
    return new Span(in.readInt(), in.readInt());
  }

  private static void address(DataOutputStream out, @Nullable WebAddress address)
      throws IOException {
    optional(out, address == null ? null : address.url());
  }

  private static @Nullable WebAddress address(DataInputStream in) throws IOException {
    String url = optional(in);
    return url == null ? null : webAddress(url);
  }

  private static WebAddress webAddress(String url) throws IOException {
    return WebAddress.parse(url)
        .orElseThrow(() -> new StreamCorruptedException("no address: " + url));
  }

  private static void time(DataOutputStream out, @Nullable PublicationTime time)
      throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time.instant().getEpochSecond());
      ZoneOffset offset = time.offset();
      out.writeInt(offset == null ? Integer.MIN_VALUE : offset.getTotalSeconds());
      text(out, time.precision().name());
      text(out, time.basis().name());
    }
  }

  private static @Nullable PublicationTime time(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    Instant instant = Instant.ofEpochSecond(in.readLong());
    int offset = in.readInt();
    return new PublicationTime(
        instant,
        offset == Integer.MIN_VALUE ? null : ZoneOffset.ofTotalSeconds(offset),
        PublicationTime.Precision.valueOf(text(in)),
        PublicationTime.Basis.valueOf(text(in)));
  }

  private static void optional(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(out, text);
    }
  }

  private static @Nullable String optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? text(in) : null;
  }

  /** In UTF-16, which also carries halves of characters that hostile documents leave alone. */
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] units = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      units[2 * i] = (byte) (text.charAt(i) >> 8);
      units[2 * i + 1] = (byte) text.charAt(i);
    }
    out.writeInt(text.length());
    out.write(units);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] units = in.readNBytes(2 * in.readInt());
    char[] text = new char[units.length / 2];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) (units[2 * i] << 8 | (units[2 * i + 1] & 0xFF));
    }
    return new String(text);
  }

  private interface Writing<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  private interface Reading<T> {
    T read(DataInputStream in) throws IOException;
  }

  private static <T> void list(DataOutputStream out, List<T> values, Writing<T> each)
      throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      each.write(out, value);
    }
  }

  private static <T> List<T> list(DataInputStream in, Reading<T> each) throws IOException {
    int size = in.readInt();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(each.read(in));
    }
    return List.copyOf(values);
  }

  private interface Message {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] written(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      message.writeTo(new DataOutputStream(bytes));
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
    return bytes.toByteArray();
  }
}
