package org.urtext.intake.container.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Factiva: each article ends with the number of its document. Lines follow a fixed order; the
 * longer form names each with two letters.
 */
record FactivaShape() implements PressShape {

  /** The source's code, four zeros, the day, and letters and digits without meaning. */
  static final String DOCUMENT =
      "(?:Document|Dokument|Documento) [A-Z][A-Z0-9]{2,9}0000\\d{8}[a-z0-9]{6,10}";

  private static final Pattern END = Pattern.compile("\\s*(?:AN\\s+)?" + DOCUMENT + "\\s*");

  private static final Pattern LENGTH =
      Pattern.compile(
          "\\d[\\d.,\\u00A0\\u202F]{0,8} (?:words|Wörter|Worte|mots|palabras|parole|palavras"
              + "|woorden|ord|слов|слова|słów|字|單詞|单词)");

  /** The first bytes are seen before their encoding is known. */
  private static final Pattern LENGTH_OR_CODE =
      Pattern.compile("\\d[\\d.,\\u00A0]{0,8} \\S{1,20}|HD|HD\\s.*");

  private static final Pattern OWNER =
      Pattern.compile("(?i)(?:copyright\\b|©|\\(c\\)|all rights reserved|alle rechte).*");

  private static final Pattern CODED = Pattern.compile("([A-Z]{2,3})(?:\\s{1,9}(\\S.*))?");

  private static final List<String> CODES =
      List.of(
          "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP",
          "TD", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "CLM", "ART");

  @Override
  public Mark mark() {
    return Mark.AFTER;
  }

  @Override
  public boolean isMark(String line) {
    return END.matcher(line).matches();
  }

  @Override
  public boolean isPlausible(String text) {
    return text.lines().map(String::strip).anyMatch(FactivaShape::tells);
  }

  private static boolean tells(String line) {
    return LENGTH_OR_CODE.matcher(line).matches();
  }

  @Override
  public int fewest(String line) {
    return 1;
  }

  @Override
  public PressArticle read(List<String> written) {
    List<String> lines = PressArticle.stripped(written);
    lines.removeIf(this::isMark);
    boolean coded = lines.stream().anyMatch(line -> line.matches("HD(\\s.*)?"));
    return coded ? readCoded(lines) : readOrdered(lines);
  }

  private static PressArticle readOrdered(List<String> lines) {
    int length = 0;
    while (length < lines.size() && !LENGTH.matcher(lines.get(length)).matches()) {
      length++;
    }
    if (length == lines.size()) {
      return new PressArticle(null, null, null, List.of(), null, "");
    }
    List<String> before =
        lines.subList(0, length).stream().filter(line -> !line.isEmpty()).toList();
    boolean signed = before.size() > 2 || (before.size() == 2 && isName(before.get(1)));
    int titled = Math.max(0, before.size() - (signed ? 2 : 1));
    String headline = before.isEmpty() ? null : before.get(titled);
    String byline = signed ? before.get(titled + 1) : null;
    int at = length + 1;
    @Nullable String day = null;
    @Nullable String outlet = null;
    @Nullable String language = null;
    List<String> owners = new ArrayList<>();
    // At most: day, time, source, code, edition, page, volume, language, owner.
    for (int seen = 0; at < lines.size() && seen < 12; at++, seen++) {
      String line = lines.get(at);
      if (line.isEmpty()) {
        if (day != null && outlet != null) {
          break;
        }
      } else if (day == null) {
        day = PressWords.day(line).orElse(null);
      } else if (OWNER.matcher(line).matches()) {
        owners.add(line);
      } else if (outlet == null && !line.matches("\\d{1,2}:\\d{2}.*")) {
        outlet = line;
      } else if (language == null) {
        language = PressWords.language(line);
      }
    }
    return new PressArticle(
        headline,
        outlet,
        day,
        PressArticle.names(byline),
        language,
        PressArticle.text(
            headline, lines.subList(Math.min(at, lines.size()), lines.size()), owners));
  }

  private static boolean isName(String line) {
    return PressArticle.isByline(line)
        || (line.split("\\s+").length <= 4
            && line.matches("(?:\\p{Lu}[\\p{L}.'-]*\\s*){1,4}")
            && line.length() < 50);
  }

  private static PressArticle readCoded(List<String> lines) {
    List<String> fields = new ArrayList<>();
    List<String> body = new ArrayList<>();
    String code = "";
    for (String line : lines) {
      Matcher field = CODED.matcher(line);
      String words = line;
      if (field.matches() && CODES.contains(field.group(1))) {
        code = field.group(1);
        words = field.group(2) == null ? "" : field.group(2);
        fields.add(code + ":" + words);
      } else if (!code.isEmpty() && !words.isEmpty() && !isText(code)) {
        fields.set(fields.size() - 1, (fields.get(fields.size() - 1) + " " + words).strip());
      }
      if (isText(code)) {
        body.add(words);
      }
    }
    Optional<String> headline = PressArticle.value(fields, "HD").map(String::strip);
    return new PressArticle(
        headline.orElse(null),
        PressArticle.value(fields, "SN").orElse(null),
        PressArticle.value(fields, "PD").flatMap(PressWords::day).orElse(null),
        PressArticle.names(PressArticle.value(fields, "BY").orElse(null)),
        PressWords.language(PressArticle.value(fields, "LA").orElse(null)),
        PressArticle.text(
            headline.orElse(null), body, PressArticle.value(fields, "CY").stream().toList()));
  }

  private static boolean isText(String code) {
    return code.equals("LP") || code.equals("TD");
  }
}
