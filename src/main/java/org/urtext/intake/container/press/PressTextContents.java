package org.urtext.intake.container.press;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.ByteLines;
import org.urtext.intake.container.Clipping;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Slice;
import org.urtext.intake.container.StepwiseContents;

/** The articles of a press database's text file, cut out as they are asked for. */
final class PressTextContents extends StepwiseContents {

  private static final long LARGEST = 5_000_000;

  /** What has fewer characters is a heading, a page number or a search's summary. */
  private static final int SHORTEST = 200;

  private final Packed packed;
  private final PressShape shape;
  private final Charset charset;
  private final ByteLines lines;
  private long start;
  private @Nullable String mark;
  private int number;

  PressTextContents(Packed packed, PressShape shape) throws IOException {
    super(packed.document().place());
    this.packed = packed;
    this.shape = shape;
    this.charset = charset(packed);
    this.lines = new ByteLines(packed.file());
  }

  /** One encoding for all: a short article alone would not tell it. */
  private static Charset charset(Packed packed) throws IOException {
    String named = packed.document().hints().charset();
    if (named != null) {
      try {
        return Charset.forName(named.strip());
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        // An unknown name tells nothing; the bytes may.
      }
    }
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(packed.file()),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      reader.transferTo(Writer.nullWriter());
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException otherEncoding) {
      CharsetDetector detector = new CharsetDetector();
      detector.setText(packed.head().getBytes(StandardCharsets.ISO_8859_1));
      String guessed = detector.detect().getName();
      return Charset.isSupported(guessed) && !guessed.startsWith("UTF")
          ? Charset.forName(guessed.equals("ISO-8859-1") ? "windows-1252" : guessed)
          : Charset.forName("windows-1252");
    }
  }

  /** Goes behind the next mark; null where nothing lies before it. */
  @Override
  protected @Nullable Arrival step() throws IOException {
    for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (shape.isMark(line.text()) && (mark == null || shape.follows(mark, line.text()))) {
        boolean first = mark == null;
        mark = line.text();
        long from = start;
        boolean before = shape.mark() == PressShape.Mark.BEFORE;
        start = before ? line.offset() : line.end();
        // What stands before the first article is the database's cover sheet.
        return before && first ? null : clipped(from, start);
      }
    }
    stop();
    Arrival last =
        shape.mark() == PressShape.Mark.AFTER ? leftover() : clipped(start, lines.position());
    return last == null && number == 0
        ? Reason.SEVERAL_ARTICLES.arrival(
            packed.document().place(),
            "It looks like a press database's export in a form that is not known; export it as"
                + " plain text, or one article a file.")
        : last;
  }

  /** What stands behind the last article's end, which nothing shows to be complete. */
  private @Nullable Arrival leftover() throws IOException {
    Slice rest = new Slice(packed.file(), start, Math.min(LARGEST, lines.position() - start));
    return shape.read(text(rest).lines().toList()).text().isEmpty()
        ? null
        : new Clipping(packed, Integer.toString(number + 1), rest)
            .none(
                Reason.DAMAGED, "The mark at the end of this article is missing; export it anew.");
  }

  private String text(Slice bytes) throws IOException {
    String text = new String(bytes.bytes(), charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private @Nullable Arrival clipped(long from, long to) throws IOException {
    Slice bytes = new Slice(packed.file(), from, to - from);
    Clipping clipping = new Clipping(packed, Integer.toString(number + 1), bytes);
    if (bytes.length() > LARGEST) {
      number++;
      return clipping.tooLarge(LARGEST);
    }
    String written = text(bytes);
    PressArticle article = shape.read(written.lines().toList());
    boolean isArticle = !article.text().isEmpty();
    boolean isRecord = article.headline() != null && article.published() != null;
    if (!isArticle && !isRecord && written.strip().length() < SHORTEST) {
      return null;
    }
    number++;
    if (isArticle) {
      return clipping.article(article.text(), Clipping.PLAIN, article.hints());
    }
    if (isRecord) {
      return clipping.mention(article.hints());
    }
    // Rather with the database's own words than not at all.
    return shape.isPlausible(written)
        ? clipping.article(written, Clipping.PLAIN, article.hints())
        : clipping.none(Reason.OTHER_RECORDS, "It has none of the fields of an article.");
  }

  @Override
  public long position() {
    return lines.position();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
