package org.urtext.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;
import org.urtext.intake.Reason;

/** Reads plain text: a headline, if the first line is one, and what follows it. */
final class PlainTextReader {

  private PlainTextReader() {}

  /**
   * @param knownTitle the headline as told from outside; null if it is not
   */
  static Extraction.Read read(DecodedText source, String mediaType, @Nullable String knownTitle)
      throws NotAnArticle {
    String text = TextForm.ofLines(source.text());
    if (text.isBlank()) {
      throw new NotAnArticle(Reason.EMPTY, "There is nothing but white space in it.");
    }
    String title = Headline.firstLine(text).orElse(null);
    return new Extraction.Read(
        text,
        bodyAfter(knownTitle == null ? title : TextForm.ofOneLine(knownTitle), text),
        title,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        mediaType,
        source.charset());
  }

  /** All of {@code text}, without its first line where that is {@code title}. */
  static List<Span> bodyAfter(@Nullable String title, String text) {
    Span whole = Spans.stripped(new Span(0, text.length()), text);
    int lineEnd = text.indexOf('\n', whole.start());
    if (title != null && lineEnd > 0 && lineEnd < whole.end()) {
      String firstLine = text.substring(whole.start(), lineEnd);
      if (TextForm.ofOneLine(firstLine).equals(TextForm.ofOneLine(title))) {
        return List.of(Spans.stripped(new Span(lineEnd, whole.end()), text));
      }
    }
    return List.of(whole);
  }
}
