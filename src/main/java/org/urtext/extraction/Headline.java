package org.urtext.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the headline of a text. */
final class Headline {

  private static final int LONGEST = 200;

  /** A heading longer than this encloses the article. */
  private static final int LONGEST_HEADING = 400;

  /** Ends of sentences in the scripts of the world; a question may be a headline. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?s).*[.!。！．｡۔।॥։።၊။។‼]['\"»«“”‘’)\\]」』]{0,3}");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.");

  private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s+[|–—\\-»·•:]{1,2}\\s+");

  private Headline() {}

  /**
   * The first line of a plain text, where it is short, no sentence and followed by more.
   *
   * @return the line as it stands there; empty if the text begins without a headline
   */
  static Optional<String> firstLine(String text) {
    String[] lines = text.stripLeading().split("\n", 2);
    String line = lines[0].strip();
    boolean moreFollows = lines.length == 2 && !lines[1].isBlank();
    return moreFollows
            && !line.isEmpty()
            && line.length() <= LONGEST
            && !endsSentence(line)
            && !ADDRESS.matcher(line).find()
            && line.codePoints().anyMatch(Character::isLetter)
        ? Optional.of(line)
        : Optional.empty();
  }

  static boolean endsSentence(String line) {
    return SENTENCE_END.matcher(line).matches();
  }

  /** The headline of a page: from its metadata, its first-rank heading or its title. */
  static @Nullable String of(Document page, PageMetadata metadata) {
    List<String> headings =
        page.select("h1").stream()
            .map(Element::text)
            .map(TextForm::ofOneLine)
            .filter(heading -> !heading.isEmpty() && heading.length() <= LONGEST_HEADING)
            .toList();
    Optional<String> claimed =
        metadata
            .headline()
            .or(() -> Optional.of(TextForm.ofOneLine(page.title())))
            .filter(title -> !title.isEmpty());
    if (claimed.isEmpty()) {
      return headings.isEmpty() ? null : headings.get(0);
    }
    String title = claimed.get();
    // A heading that the claimed title repeats, with a site's name added, is the headline itself.
    return headings.stream()
        .filter(heading -> title.equals(heading) || title.startsWith(heading + " "))
        .findFirst()
        .or(
            () ->
                metadata.headline().isPresent() ? Optional.empty() : headings.stream().findFirst())
        .orElseGet(() -> withoutSite(title, metadata.outlet().orElse(null)));
  }

  /** Takes off a site's name: the outlet's own, or a short last part after a separator. */
  private static String withoutSite(String title, @Nullable String outlet) {
    Matcher separator = SITE_SEPARATOR.matcher(title);
    int start = -1;
    int end = -1;
    while (separator.find()) {
      start = separator.start();
      end = separator.end();
    }
    if (start <= 0) {
      return title;
    }
    String last = title.substring(end);
    boolean isSite = last.equalsIgnoreCase(outlet) || (outlet == null && last.length() * 3 < start);
    return isSite ? title.substring(0, start) : title;
  }
}
