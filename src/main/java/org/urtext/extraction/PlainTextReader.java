package org.urtext.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;
import org.urtext.intake.Reason;

/** Reads plain text: a headline, if the first line is one, and what follows it. */
final class PlainTextReader {

  /** Where a headline is looked for. */
  private static final int HEAD = 1_500;

  private static final int LONGEST_TITLE = 500;

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
        bodyAfter(knownTitle == null ? title : knownTitle, text),
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
        source.charset(),
        source.basis(),
        null);
  }

  /**
   * All of {@code text} below its headline, where {@code title} stands at its head on lines of its
   * own, be it broken over several or preceded by a masthead; all of it elsewhere.
   */
  static List<Span> bodyAfter(@Nullable String title, String text) {
    Span whole = Spans.stripped(new Span(0, text.length()), text);
    if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
      return List.of(whole);
    }
    String words =
        Arrays.stream(TextForm.ofOneLine(title).split(" "))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s\\p{Z}]+"));
    Matcher headline =
        Pattern.compile("(?m)^[\\t ]*" + words + "[\\t ]*$")
            .matcher(text)
            .region(0, Math.min(HEAD, text.length()))
            .useAnchoringBounds(false)
            .useTransparentBounds(true);
    if (headline.find() && headline.end() < whole.end()) {
      return List.of(Spans.stripped(new Span(headline.end(), whole.end()), text));
    }
    return List.of(whole);
  }
}
