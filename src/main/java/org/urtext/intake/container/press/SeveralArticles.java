package org.urtext.intake.container.press;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of a text whether a press database packed several articles into it. */
public final class SeveralArticles {

  private static final PressShape FACTIVA = new FactivaShape();

  /** Lines that count what is no page: a page's footer counts pages. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?iu)(?:document|article|artikel|dokument|documento|artículo|articolo|artigo|документ"
              + "|статья|makale|item|record|result)\\s+(?:no\\.? ?)?(\\d{1,5})\\s*"
              + "(?:of|von|de|di|van|из|/)\\s*(\\d{1,5})|(\\d{1,5})\\s+(?:of|von|de|di|van|из)\\s+"
              + "(\\d{1,5})\\s+(?:documents?|articles?|artikeln?|dokumenten?|documentos|artículos"
              + "|articoli|artigos|документов|статей)");

  private static final Pattern END =
      Pattern.compile(
          "(?iu)end of (?:document|article)|ende des (?:dokuments|artikels)"
              + "|fin (?:du|de l['’]|del) ?(?:document|article|documento|artículo)");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)(?:document|dokument|proquest document|accession|record|article)[ -]?"
              + "(?:id|number|nummer|no\\.?)\\s*:?\\s*([A-Z0-9][A-Z0-9_.:-]{5,60})");

  /** Fewer may be quoted by an article. */
  private static final int FEWEST = 3;

  private SeveralArticles() {}

  /**
   * What shows that {@code text} holds several articles, in a few words for people; empty if
   * nothing does. A single mark shows nothing: it needs numbers that go up by one, or at least
   * three ends.
   */
  public static Optional<String> in(String text) {
    int counted = 0;
    String total = "";
    int ends = 0;
    Set<String> numbers = new LinkedHashSet<>();
    Set<String> factiva = new LinkedHashSet<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String words = line.strip();
      if (words.isEmpty() || words.length() > 120) {
        continue;
      }
      Matcher count = COUNT.matcher(words);
      Matcher numbered = NUMBERED.matcher(words);
      if (count.matches()) {
        String number = count.group(1) == null ? count.group(3) : count.group(1);
        String all = count.group(2) == null ? count.group(4) : count.group(2);
        if (Integer.parseInt(number) == counted + 1 && (counted == 0 || all.equals(total))) {
          counted++;
          total = all;
        }
      } else if (END.matcher(words).matches()) {
        ends++;
      } else if (FACTIVA.isMark(words)) {
        factiva.add(words);
      } else if (numbered.matches() && numbered.group(1).matches(".*\\d.*")) {
        numbers.add(numbered.group(1));
      }
    }
    if (counted >= FEWEST || (counted == 2 && total.equals("2"))) {
      return Optional.of("its articles are counted from 1 of " + total + " on");
    }
    if (ends >= FEWEST) {
      return Optional.of(ends + " lines mark the end of a document");
    }
    int ids = Math.max(numbers.size(), factiva.size());
    return ids >= FEWEST
        ? Optional.of(ids + " lines give the number of a document")
        : Optional.empty();
  }
}
