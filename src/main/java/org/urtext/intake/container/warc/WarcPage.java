package org.urtext.intake.container.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.urtext.intake.container.InWords;

/**
 * What a WARC record captured, before its body is read.
 *
 * @param url where from
 * @param status of the response; 200 for a record without one
 * @param contentType as the server says; null if it does not
 * @param encodings of the body, the last applied last
 * @param body as it was transferred, chunks joined
 */
record WarcPage(
    String url,
    int status,
    @Nullable String contentType,
    List<String> encodings,
    MessageBody body) {

  /** Larger than any page. */
  static final int MOST_BYTES = 50 << 20;

  private static final int MOST_HEADER = 1 << 20;

  private static final Set<String> TEXT_TYPES =
      Set.of("text/html", "application/xhtml+xml", "text/plain");

  /** After a byte order mark and white space. */
  private static final Pattern HTML_BEGINS =
      Pattern.compile("(?i)(\u00ef\u00bb\u00bf)?\\s*<(!doctype html|html|head)\\b");

  /** What browsers may receive and what is not unpacked here: RFC 7932, RFC 9842 and older. */
  private static final Set<String> UNREAD_ENCODINGS =
      Set.of("br", "dcb", "dcz", "compress", "x-compress", "sdch");

  /** Thrown for a body that cannot be had; the message says why, in a sentence. */
  static final class Unreadable extends Exception {
    Unreadable(String message) {
      super(message);
    }
  }

  /** The capture in {@code record}; empty if it is a record of another kind. */
  static Optional<WarcPage> of(WarcRecord record) throws IOException {
    if (!(record instanceof WarcTargetRecord target) || target.target() == null) {
      return Optional.empty();
    }
    if (record instanceof WarcResponse response) {
      return response.contentType().base().toString().equals("application/http")
          ? Optional.of(ofResponse(response))
          : Optional.empty();
    }
    boolean captured = record instanceof WarcResource || record instanceof WarcConversion;
    return captured && target.payload().isPresent() && isFromTheWeb(target.target())
        ? Optional.of(
            new WarcPage(
                target.target(),
                200,
                target.headers().first("Content-Type").orElse(null),
                List.of(),
                target.body()))
        : Optional.empty();
  }

  /** Crawlers also store their own logs and the texts of pages, under names like {@code urn:}. */
  private static boolean isFromTheWeb(String url) {
    String scheme = url.substring(0, Math.max(0, url.indexOf(':'))).toLowerCase(Locale.ROOT);
    return Set.of("http", "https", "ftp", "file").contains(scheme);
  }

  private static WarcPage ofResponse(WarcResponse response) throws IOException {
    Head head = new Head(response.body());
    HttpResponse http = HttpResponse.parse(head);
    head.left = Long.MAX_VALUE;
    MessageHeaders headers = http.headers();
    return new WarcPage(
        response.target(),
        http.status(),
        headers.first("Content-Type").orElse(null),
        headers.all("Content-Encoding").stream()
            .flatMap(value -> List.of(value.split(",")).stream())
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> !value.isEmpty())
            .toList(),
        http.body());
  }

  /** The media type without parameters, in lower case; empty if none is given. */
  String mediaType() {
    String type = contentType == null ? "" : contentType;
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  boolean isText() {
    return TEXT_TYPES.contains(mediaType());
  }

  /** The body as transferred; empty if it is larger than {@link #MOST_BYTES}. */
  Optional<byte[]> transferred() throws IOException {
    return limited(body.stream());
  }

  private static Optional<byte[]> limited(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
  }

  /** {@code transferred} as the page that it encodes; empty if that is too large. */
  Optional<byte[]> decoded(byte[] transferred) throws Unreadable {
    byte[] bytes = transferred;
    for (int i = encodings.size() - 1; i >= 0; i--) {
      String encoding = encodings.get(i);
      if (UNREAD_ENCODINGS.contains(encoding) && !isMarkup(bytes)) {
        throw new Unreadable(
            "its body is encoded as " + encoding + ", which is not read; capture it without that.");
      }
      try {
        Optional<byte[]> decoded = decoded(bytes, encoding);
        if (decoded.isEmpty()) {
          return decoded;
        }
        bytes = decoded.get();
      } catch (IOException damage) {
        throw new Unreadable("its body cannot be decoded: " + InWords.cause(damage));
      }
    }
    return Optional.of(bytes);
  }

  /** Some crawlers store a body decoded and its header as it was, so the bytes decide. */
  private static Optional<byte[]> decoded(byte[] bytes, String encoding) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    switch (encoding) {
      case "gzip", "x-gzip" -> {
        return startsWith(bytes, 0x1f, 0x8b)
            ? limited(new GZIPInputStream(in))
            : Optional.of(bytes);
      }
      case "zstd" -> {
        return startsWith(bytes, 0x28, 0xb5)
            ? limited(new ZstdInputStream(in))
            : Optional.of(bytes);
      }
      case "deflate" -> {
        if (bytes.length == 0 || isMarkup(bytes)) {
          return Optional.of(bytes);
        }
        // RFC 9110 wants the zlib format; many servers send the bare stream.
        boolean zlib =
            bytes.length > 1
                && (bytes[0] & 0x0F) == 8
                && ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
          return limited(new InflaterInputStream(in, inflater));
        } finally {
          inflater.end();
        }
      }
      default -> {
        // Servers put all kinds of words here, mostly a charset.
        return Optional.of(bytes);
      }
    }
  }

  /** Whether a page whose server does not say its type is one of HTML. */
  static boolean beginsAsHtml(byte[] bytes) {
    return HTML_BEGINS
        .matcher(new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1))
        .lookingAt();
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isMarkup(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .stripLeading()
          .startsWith("<");
    } catch (CharacterCodingException encoded) {
      return false;
    }
  }

  /** A record's body whose HTTP header is only looked for so far in. */
  private static final class Head implements LengthedBody.LengthedReadableByteChannel {
    private final MessageBody body;
    private long left = MOST_HEADER;

    Head(MessageBody body) {
      this.body = body;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      if (left <= 0) {
        throw new IOException("the HTTP header is larger than any");
      }
      int read = body.read(into);
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public long position() {
      try {
        return body.position();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    @Override
    public long size() {
      try {
        return body.size();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    @Override
    public boolean isOpen() {
      return body.isOpen();
    }

    @Override
    public void close() {
      // The record is gone through to its end by whoever reads records.
    }
  }
}
