package org.urtext.intake.container;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Enclosure.Kind;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;

/**
 * One article's stretch of a text file that holds several.
 *
 * @param packed the file
 * @param entry what its place is named by there
 * @param bytes where it lies
 */
public record Clipping(Packed packed, String entry, Slice bytes) {

  /** The media type of an article that is given as markup. */
  public static final String HTML = "text/html;charset=UTF-8";

  /** The media type of an article that is given as plain text. */
  public static final String PLAIN = "text/plain;charset=UTF-8";

  /**
   * The article with {@code text}, which was taken from the stretch.
   *
   * @param contentType {@link #HTML} or {@link #PLAIN}
   */
  public Arrival article(String text, String contentType, Hints hints) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return document(Kind.RECORD, contentType, () -> new ByteArrayInputStream(content), hints);
  }

  /** The article of which only {@code hints} are given. */
  public Arrival mention(Hints hints) {
    return document(Kind.METADATA, null, () -> new ByteArrayInputStream(new byte[0]), hints);
  }

  /**
   * The article that is read from {@code content}; its raw bytes are the stretch.
   *
   * @param contentType the media type of {@code content}; null where there is none to read
   */
  public Arrival document(
      Kind kind, @Nullable String contentType, RawDocument.Content content, Hints hints) {
    RawDocument file = packed.document();
    return new Arrival.Document(
        new RawDocument(
            packed.placeOf(entry),
            packed.realPathOf(entry),
            bytes.length(),
            file.modified(),
            withFallbacks(hints, file.hints()),
            file.hintsDigest(),
            content,
            new Enclosure(kind, bytes.offset(), contentType, bytes)));
  }

  /** What a sidecar of the whole file says is true of each article that does not say otherwise. */
  private static Hints withFallbacks(Hints hints, Hints ofFile) {
    return hints
        .withOutlet(Optional.ofNullable(hints.outlet()).orElse(ofFile.outlet()))
        .withLanguage(Optional.ofNullable(hints.language()).orElse(ofFile.language()))
        .withCaptured(Optional.ofNullable(hints.captured()).orElse(ofFile.captured()));
  }

  /** What arrives in place of an article, at the place that it would have. */
  public Arrival none(Reason reason, String detail) {
    return reason.arrival(packed.placeOf(entry), detail);
  }

  /**
   * The refusal of a stretch that is too long for an article.
   *
   * @param most how many bytes one may have
   */
  public Arrival tooLarge(long most) {
    return none(
        Reason.TOO_LARGE,
        "It has " + bytes.length() + " bytes; at most " + most + " are read as one article.");
  }
}
