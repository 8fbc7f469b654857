package org.urtext.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.urtext.alignment.AnchorChain;
import org.urtext.alignment.AnchorChain.Link;
import org.urtext.anchor.Anchor;
import org.urtext.linking.Sign.Topic;

/** Says in words what the evidence on two texts is, beside what it weighs. */
final class Reasons {

  /**
   * Log-odds of 999 to 1. The curves were fitted to some thousands of pairs, which can bear out no
   * more.
   */
  private static final double MOST = Math.log(999);

  private static final int LONGEST_STATEMENT = 200;
  private static final int LONGEST_QUOTE = 24;
  private static final int MOST_QUOTED = 5;

  private static final Set<Anchor.Kind> FIGURES = Set.of(Anchor.Kind.FIGURE);
  private static final Set<Anchor.Kind> CONCEPTS = Set.of(Anchor.Kind.CONCEPT);
  private static final Set<Anchor.Kind> NAMES = Set.of(Anchor.Kind.NAME, Anchor.Kind.SKELETON);

  private final Evidence evidence;
  private final AnchorChain chain;
  private final LinkableText first;
  private final LinkableText second;
  private final LeftOut leftOut;
  private final String words;

  /**
   * @param words which words of both correspond in other linked pairs too; empty if none
   */
  Reasons(
      Evidence evidence,
      AnchorChain chain,
      LinkableText first,
      LinkableText second,
      LeftOut leftOut,
      String words) {
    this.evidence = evidence;
    this.chain = chain;
    this.first = first;
    this.second = second;
    this.leftOut = leftOut;
    this.words = words;
  }

  /** A tree whose value is the sum of {@code intercept} and all {@code contributions}. */
  Explanation explain(double intercept, Map<Sign, Double> contributions) {
    Map<Topic, List<Explanation>> topics = new EnumMap<>(Topic.class);
    contributions.forEach(
        (sign, value) ->
            topics
                .computeIfAbsent(sign.topic(), none -> new ArrayList<>())
                .add(new Explanation(statement(sign), value)));
    List<Explanation> parts = new ArrayList<>();
    parts.add(new Explanation("before looking at these texts", intercept));
    topics.forEach((topic, signs) -> parts.add(Explanation.sum(statement(topic), signs)));
    double sum = parts.stream().mapToDouble(Explanation::value).sum();
    if (sum > MOST) {
      parts.add(new Explanation("no more certainty than was measured", MOST - sum));
    }
    return leftOut.explain(summary(), parts);
  }

  private String summary() {
    String figures = quoted(FIGURES);
    String names = quoted(NAMES);
    String order =
        String.format(
            Locale.ROOT,
            "same order of content: passages covering %.0f %% and %.0f %% align%s",
            100 * evidence.coveredOfFirst(),
            100 * evidence.coveredOfSecond(),
            leftOut.note());
    return clipped(
        order
            + (figures.isEmpty() ? "" : "; figures in common: " + figures)
            + (names.isEmpty() ? "" : "; names in common: " + names));
  }

  private String statement(Topic topic) {
    return clipped(
        switch (topic) {
          case WORDING -> "words alike when written in Latin letters";
          case CONCEPTS -> {
            String concepts = quoted(CONCEPTS);
            yield concepts.isEmpty()
                ? "no rare words for the same things in the same order"
                : "words for the same things: " + concepts;
          }
          case NAMES -> {
            String names = quoted(NAMES);
            yield names.isEmpty() ? "no rare names in common" : "names in common: " + names;
          }
          case FIGURES -> {
            String figures = quoted(FIGURES);
            long count = count(Anchor.Kind.FIGURE);
            yield figures.isEmpty()
                ? "no rare figures in common"
                : count == 1
                    ? "one figure in common: " + figures
                    : count + " figures in the same order, among them " + figures;
          }
          case ORDER ->
              String.format(
                  Locale.ROOT,
                  "%.0f %% of what they have in common stands in the same order, %.1f times chance",
                  100 * evidence.inOrder(),
                  evidence.lift());
          case CHAIN ->
              evidence.anchorsInOrder() == 1
                  ? "one rare name, place, figure or word in common"
                  : evidence.anchorsInOrder()
                      + " rare names, places, figures and words in the same order";
          case COVERAGE ->
              String.format(
                  Locale.ROOT,
                  "aligned passages cover %.0f %% of the %s and %.0f %% of the %s text",
                  100 * evidence.coveredOfFirst(),
                  first.language().englishName(),
                  100 * evidence.coveredOfSecond(),
                  second.language().englishName());
          case LENGTH -> "length of the texts, and of one passage after the other";
          case NEIGHBOURS -> "each compared with the other's most similar texts";
          case COMPETITION -> "other texts in these languages that fit as well or better";
          case FAMILY -> "what other versions of either text say";
          case LEXICON ->
              words.isEmpty()
                  ? "few words that correspond in other linked pairs"
                  : "words that correspond in other linked pairs: " + words;
        });
  }

  private String statement(Sign sign) {
    Double value = evidence.signs().get(sign);
    String name = sign.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return value == null ? name : String.format(Locale.ROOT, "%s %.3f", name, value);
  }

  private long count(Anchor.Kind kind) {
    return chain.links().stream().filter(link -> link.anchor().kind() == kind).count();
  }

  /** The heaviest anchors of these kinds in the chain, as the first text writes them. */
  private String quoted(Set<Anchor.Kind> kinds) {
    Set<String> quotes = new LinkedHashSet<>();
    chain.links().stream()
        .filter(link -> kinds.contains(link.anchor().kind()))
        .sorted(
            Comparator.comparingDouble(Link::weight)
                .reversed()
                .thenComparing(link -> link.anchor().span()))
        .forEach(
            link -> {
              String quote = clean(link.anchor().span().in(first.text()));
              if (quotes.size() < MOST_QUOTED && quote.length() <= LONGEST_QUOTE) {
                quotes.add(quote);
              }
            });
    return String.join(", ", quotes);
  }

  private static String clean(String quote) {
    StringBuilder clean = new StringBuilder();
    quote
        .codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static String clipped(String statement) {
    if (statement.length() <= LONGEST_STATEMENT) {
      return statement;
    }
    int comma = statement.lastIndexOf(", ", LONGEST_STATEMENT);
    return statement.substring(0, comma > LONGEST_STATEMENT / 2 ? comma : LONGEST_STATEMENT);
  }
}
