package org.urtext.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;
import org.urtext.comparison.Difference.Kind;

/**
 * A change made to an article whose lines render those of its origin, and where it must be found.
 *
 * @param article the changed text
 * @param kinds what it may be called
 * @param inArticle where it stands in the article; null if it is to be found in the origin
 * @param inOrigin where it stands in the origin; null if it is to be found in the article
 */
record Plant(String article, Set<Kind> kinds, @Nullable Span inArticle, @Nullable Span inOrigin) {

  /** Units that a line must have to be dropped or added. */
  static final int SHORTEST_LINE = 30;

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
  private static final Pattern NAME = Pattern.compile("(?<=\\p{L}[,]? )\\p{Lu}\\p{Ll}{3,}");

  boolean isFoundIn(Comparison comparison) {
    return comparison.differences().stream()
        .filter(difference -> kinds.contains(difference.kind()))
        .anyMatch(
            difference ->
                (inArticle != null && difference.article().overlaps(inArticle))
                    || (inOrigin != null && difference.origin().overlaps(inOrigin)));
  }

  /** A digit of some number written otherwise; null if there is no number. */
  static @Nullable Plant figure(List<String> lines, Random random) {
    String text = String.join("\n", lines);
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    if (numbers.isEmpty()) {
      return null;
    }
    MatchResult number = numbers.get(random.nextInt(numbers.size()));
    List<Integer> digits = new ArrayList<>();
    for (int i = number.start(); i < number.end(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.add(i);
      }
    }
    int at = digits.get(random.nextInt(digits.size()));
    int old = Character.digit(text.charAt(at), 10);
    int now = old;
    while (now == old || (now == 0 && at == number.start())) {
      now = random.nextInt(10);
    }
    String changed =
        text.substring(0, at) + (char) (text.charAt(at) - old + now) + text.substring(at + 1);
    return new Plant(
        changed,
        Set.of(Kind.FIGURE_CHANGED, Kind.DATE_SHIFTED),
        new Span(number.start(), number.end()),
        null);
  }

  /** A line left out; null if all are short. */
  static @Nullable Plant dropped(List<String> lines, List<String> origin, Random random) {
    List<Integer> long_ = longLines(lines);
    if (long_.isEmpty()) {
      return null;
    }
    int line = long_.get(random.nextInt(long_.size()));
    List<String> rest = new ArrayList<>(lines);
    rest.remove(line);
    int start = origin.subList(0, line).stream().mapToInt(each -> each.length() + 1).sum();
    return new Plant(
        String.join("\n", rest),
        Set.of(Kind.PASSAGE_DROPPED),
        null,
        new Span(start, start + origin.get(line).length()));
  }

  /** A strange line put in. */
  static Plant added(List<String> lines, String strange, Random random) {
    int line = 1 + random.nextInt(lines.size());
    List<String> more = new ArrayList<>(lines);
    more.add(line, strange);
    int start = lines.subList(0, line).stream().mapToInt(each -> each.length() + 1).sum();
    return new Plant(
        String.join("\n", more),
        Set.of(Kind.PASSAGE_ADDED),
        new Span(start, start + strange.length()),
        null);
  }

  /** A name within a sentence replaced by another, wherever it stands; null if there is none. */
  static @Nullable Plant name(List<String> lines, String other, boolean everywhere, Random random) {
    String text = String.join("\n", lines);
    List<MatchResult> names = NAME.matcher(text).results().toList();
    if (names.isEmpty()) {
      return null;
    }
    MatchResult name = names.get(random.nextInt(names.size()));
    String changed = text.substring(0, name.start()) + other + text.substring(name.end());
    int start = name.start();
    if (everywhere) {
      String before = text.substring(0, name.start()).replace(name.group(), other);
      start = before.length();
      changed = before + text.substring(name.start()).replace(name.group(), other);
    }
    return new Plant(
        changed,
        Set.of(Kind.NAME_NEW, Kind.NAME_MISSING, Kind.QUOTATION_REATTRIBUTED),
        new Span(start, start + other.length()),
        null);
  }

  private static List<Integer> longLines(List<String> lines) {
    List<Integer> found = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).length() >= SHORTEST_LINE) {
        found.add(i);
      }
    }
    return found;
  }
}
