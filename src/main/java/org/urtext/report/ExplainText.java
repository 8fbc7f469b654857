package org.urtext.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.anchor.Anchor;
import org.urtext.article.Span;
import org.urtext.graph.Node;
import org.urtext.linking.Appraisal;
import org.urtext.linking.Appraisal.Agreement;
import org.urtext.linking.Appraisal.Pairing;
import org.urtext.linking.Correspondence;
import org.urtext.linking.Explanation;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/** For people: why two texts are linked, or why they are not. */
public final class ExplainText {

  private static final int QUOTED = 240;
  private static final int MOST_AGREEMENTS = 15;
  private static final int MOST_PASSAGES = 6;
  private static final int MOST_COSTS = 3;

  private final PairInQuestion pair;
  private final boolean whole;
  private final StringBuilder out = new StringBuilder();

  private ExplainText(PairInQuestion pair, boolean whole) {
    this.pair = pair;
    this.whole = whole;
  }

  /**
   * The answer, with line ends.
   *
   * @param whole whether to show every agreement, passage and sign, and not the weightiest alone
   */
  public static String of(PairInQuestion pair, boolean whole) {
    return new ExplainText(pair, whole).text();
  }

  private String text() {
    paragraph(answer(pair));
    line("");
    head("A", pair.article());
    head("B", pair.origin());
    links();
    Appraisal appraisal = pair.appraisal();
    if (appraisal == null) {
      line("");
      paragraph(
          "At least one of the two is known without its text, so there is nothing to compare.");
      return out.toString();
    }
    silence(appraisal);
    score(appraisal);
    needed(appraisal);
    agreements(appraisal);
    passages(appraisal);
    line("");
    paragraph(Wording.calibration(pair.measured()));
    return out.toString();
  }

  /** The answer in a sentence. */
  static String answer(PairInQuestion pair) {
    Appraisal appraisal = pair.appraisal();
    Correspondence found = appraisal == null ? null : appraisal.found();
    boolean declared = pair.links().stream().anyMatch(link -> link.basis().isDeclared());
    if (found == null) {
      return declared
          ? "One of the two names the other; their texts do not show that they are versions of one"
              + " text."
          : pair.links().isEmpty()
              ? "These two are not linked: nothing shows that they are versions of one text."
              : "These two are linked, though their texts alone do not show it.";
    }
    String kind =
        switch (found.kind()) {
          case TRANSLATION -> "translations of one another or of one text";
          case VERBATIM_COPY -> "one and the same text";
          case EDITED_COPY -> "edited or partial copies of one text";
          case SCRIPT_VARIANT -> "one text in two scripts";
        };
    String verb =
        found.verdict() == Correspondence.Verdict.LINKED ? "are held to be " : "may possibly be ";
    return "These two "
        + verb
        + kind
        + " ("
        + Wording.certaintyWords(OptionalDouble.of(found.confidence()))
        + ")"
        + (declared ? ", and one of them names the other." : ".");
  }

  private void head(String letter, Node node) {
    line(letter + ": " + (node.label().isEmpty() ? "(not named)" : printable(node.label())));
    if (node.title() != null) {
      indented("   “", "    ", PlainText.brief(node.title(), QUOTED) + "”");
    }
    List<String> facts = new ArrayList<>();
    facts.add(node.language().isKnown() ? node.language().englishName() : "language unknown");
    if (node.outlet() != null) {
      facts.add(printable(node.outlet()));
    }
    facts.add(node.published() == null ? "no date" : node.published().toString());
    indented("   ", "   ", String.join(" · ", facts));
  }

  private void links() {
    for (Link link : pair.links()) {
      boolean fromArticle = link.article().equals(pair.article().id());
      line("");
      String relation =
          link.relation() == Relation.PARALLEL_TO
              ? "A and B are parallel; which came first is not established"
              : (fromArticle ? "A is " : "B is ")
                  + ("aeiou".indexOf(link.relation().phrase().charAt(0)) >= 0 ? "an " : "a ")
                  + link.relation().phrase()
                  + (fromArticle ? " B" : " A");
      indented(
          "",
          "",
          "The graph holds: "
              + (link.relation() == Relation.CITES
                  ? (fromArticle ? "A cites B" : "B cites A")
                  : relation)
              + " ["
              + Stream.of(
                      link.basis() == Link.Basis.NEITHER
                          ? "a person's verdict"
                          : link.basis().word(),
                      link.claim(),
                      link.review() == null ? "" : link.review().value().word())
                  .filter(word -> !word.isEmpty())
                  .collect(Collectors.joining(", "))
              + "]");
      if (link.review() != null && link.basis() != Link.Basis.NEITHER) {
        indented("· ", "  ", Wording.reviewed(link.review()));
      }
      link.evidence()
          .forEach(each -> indented("· ", "  ", PlainText.brief(each.statement(), 2 * QUOTED)));
    }
    pair.conflicts().forEach(conflict -> indented("! ", "  ", printable(conflict.statement())));
  }

  private void silence(Appraisal appraisal) {
    if (!appraisal.silence().isEmpty()) {
      section("Why the texts alone do not link them");
      appraisal.silence().forEach(reason -> indented("- ", "  ", reason));
    }
  }

  private void score(Appraisal appraisal) {
    section(
        String.format(
            Locale.ROOT,
            "The score, in log-odds (0: even odds; linked from %.1f, possible from %.1f)",
            Appraisal.LINKED,
            Appraisal.POSSIBLE));
    Explanation score = appraisal.score();
    line(value(score.value()) + "  the sum of:");
    score.parts().forEach(part -> part(part, "  "));
  }

  private void part(Explanation part, String margin) {
    indented(margin + value(part.value()) + "  ", margin + "        ", printable(part.statement()));
    if (whole && part.parts().size() > 1) {
      part.parts().forEach(each -> part(each, margin + "  "));
    }
  }

  private void needed(Appraisal appraisal) {
    double lacking = Appraisal.LINKED - appraisal.score().value();
    if (lacking <= 0) {
      return;
    }
    List<Explanation> costs =
        appraisal.score().parts().stream()
            .skip(1)
            .filter(part -> part.value() < -0.005)
            .sorted(Comparator.comparingDouble(Explanation::value))
            .limit(MOST_COSTS)
            .toList();
    section("What would have been needed");
    indented(
        "",
        "",
        String.format(
            Locale.ROOT,
            "%.1f more for `linked`%s.%s",
            lacking,
            appraisal.score().value() < Appraisal.POSSIBLE
                ? String.format(
                    Locale.ROOT,
                    ", %.1f more for `possible`",
                    Appraisal.POSSIBLE - appraisal.score().value())
                : "",
            costs.isEmpty() ? "" : " What costs most:"));
    costs.forEach(part -> part(part, "  "));
  }

  private void agreements(Appraisal appraisal) {
    List<Agreement> all = appraisal.agreements();
    if (all.isEmpty()) {
      return;
    }
    Set<Agreement> shown = heaviest(all, Agreement::weight, MOST_AGREEMENTS);
    section(
        "What agrees, in the order of both texts, with its weight"
            + (shown.size() < all.size()
                ? " (the weightiest " + shown.size() + " of " + all.size() + ")"
                : ""));
    boolean turned = pair.isTurned();
    for (Agreement each : all) {
      if (shown.contains(each)) {
        String first = quote(each.first(), appraisal.first().text());
        String second = quote(each.second(), appraisal.second().text());
        line(
            String.format(
                Locale.ROOT,
                "%6.1f  %-6s  %s = %s",
                each.weight(),
                kind(each.kind()),
                turned ? second : first,
                turned ? first : second));
      }
    }
  }

  private void passages(Appraisal appraisal) {
    List<Pairing> all = appraisal.passages();
    if (all.isEmpty()) {
      return;
    }
    Set<Pairing> shown = heaviest(all, Pairing::score, MOST_PASSAGES);
    section(
        "Passages side by side, at their offsets"
            + (shown.size() < all.size()
                ? " (the " + shown.size() + " with most in common of " + all.size() + ")"
                : ""));
    boolean turned = pair.isTurned();
    for (Pairing each : all) {
      if (shown.contains(each)) {
        passage("A", turned ? each.second() : each.first(), turned, appraisal);
        passage("B", turned ? each.first() : each.second(), !turned, appraisal);
        line("");
      }
    }
    out.setLength(out.length() - 1);
  }

  private void passage(String letter, Span span, boolean ofSecond, Appraisal appraisal) {
    String text = ofSecond ? appraisal.second().text() : appraisal.first().text();
    indented(
        letter + " " + span.start() + "–" + span.end() + " “",
        "  ",
        PlainText.brief(span.in(text), QUOTED) + "”");
  }

  private <T> Set<T> heaviest(List<T> all, ToDoubleFunction<T> weight, int most) {
    return all.stream()
        .sorted(Comparator.comparingDouble((T one) -> -weight.applyAsDouble(one)))
        .limit(whole ? Integer.MAX_VALUE : most)
        .collect(Collectors.toSet());
  }

  private static String quote(Span span, String text) {
    return PlainText.brief(span.in(text), 30);
  }

  static String kind(Anchor.Kind kind) {
    return switch (kind) {
      case FIGURE -> "figure";
      case TERM -> "term";
      case NAME, SKELETON -> "name";
      case CONCEPT -> "word";
      case DAY -> "date";
      case MEASURE -> "amount";
      case ADDRESS -> "address";
    };
  }

  private static String value(double logOdds) {
    // A negative zero would print its sign.
    return String.format(Locale.ROOT, "%+6.2f", Math.round(logOdds * 100) / 100.0 + 0.0);
  }

  private static String printable(String text) {
    return PlainText.printable(text);
  }

  private void section(String title) {
    line("");
    paragraph(title + ":");
  }

  private void paragraph(String text) {
    indented("", "", text);
  }

  private void indented(String first, String rest, @Nullable String text) {
    List<String> lines =
        Layout.wrapped(
            text == null ? "" : text, Math.max(40, Layout.WIDTH - Layout.columns(first)));
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? first : rest) + lines.get(i));
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
