package org.urtext.report;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.graph.Measurement;
import org.urtext.graph.Node;
import org.urtext.linking.Judgement;
import org.urtext.linking.Link;
import org.urtext.linking.Link.Evidence;
import org.urtext.linking.Relation;

/** How the answers speak of texts, links and certainty. Everything is fit for a terminal. */
final class Wording {

  static final int QUOTED = 240;

  private Wording() {}

  /**
   * What confidence rests on.
   *
   * @param measured what was measured of the collection; null if nothing was
   */
  static String calibration(@Nullable Measurement measured) {
    String calibrated = "Confidence was calibrated on development data; ";
    if (measured == null || measured.claims() == 0) {
      return calibrated + "it was not measured on your collection.";
    }
    return calibrated
        + "measured on your collection on %s, %d of %d judged links were right (%.0f %%)%s."
            .formatted(
                measured.measured().atOffset(ZoneOffset.UTC).toLocalDate(),
                measured.right(),
                measured.claims(),
                Math.floor(100.0 * measured.right() / measured.claims()),
                measured.isOutdated() ? "; links were decided again since" : "");
  }

  /** {@code the German text a/b.txt}, or what else it is known by. */
  static String described(Node node) {
    String label = label(node);
    return node.isAtHand() && node.language().isKnown()
        ? "the " + node.language().englishName() + " text " + label
        : label;
  }

  /** As {@link #described}, saying of a source known by name only that no text of it is known. */
  static String describedAsSource(Node node) {
    return node.kind() == Node.Kind.NAMED_SOURCE && !node.label().isEmpty()
        ? name(node) + " (outlet named, article unknown)"
        : described(node);
  }

  static String label(Node node) {
    return node.label().isEmpty() ? "an unnamed text" : PlainText.printable(node.label());
  }

  static String namedWithHost(Node source) {
    String host = host(source);
    String name = source.name();
    if (name == null
        || name.equals(host)
        || (source.outlet() != null && source.outlet().equals(name))) {
      return host.isEmpty() ? name(source) : host;
    }
    return host.isEmpty() ? name(source) : host + " (" + name(source) + ")";
  }

  static String host(Node node) {
    return node.address() == null ? "" : node.address().hostWithoutWww();
  }

  static String name(Node node) {
    String name = node.name();
    return PlainText.printable(name == null ? node.label() : name);
  }

  /** The language and a space, or nothing where it is unknown. */
  static String languageOf(Node node) {
    return node.language().isKnown() ? node.language().englishName() + " " : "";
  }

  /** {@code a, b and c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  static String languages(List<LanguageTag> languages) {
    return list(languages.stream().map(LanguageTag::englishName).toList());
  }

  /** A time, with how it is known where that is the address alone. */
  static String time(@Nullable PublicationTime time) {
    return time == null
        ? "no date"
        : time + (time.basis() == PublicationTime.Basis.URL ? " (from its address)" : "");
  }

  /** What a node is: language, names, country and time, as far as they are known. */
  static List<String> facts(Node node) {
    List<String> facts = new ArrayList<>();
    if (node.isAtHand() || node.language().isKnown()) {
      facts.add(node.language().isKnown() ? node.language().englishName() : "language unknown");
    }
    if (node.name() != null && !node.name().equals(node.label())) {
      facts.add(PlainText.printable(node.name()));
    }
    if (node.outlet() != null && !node.outlet().equals(node.name())) {
      facts.add(PlainText.printable(node.outlet()));
    }
    if (node.country() != null) {
      facts.add(
          new Locale.Builder().setRegion(node.country()).build().getDisplayCountry(Locale.ENGLISH));
    }
    facts.add(time(node.published()));
    return facts;
  }

  /** The relation as it reads from the source's side. */
  static String downwards(Relation relation) {
    return switch (relation) {
      case TRANSLATION_OF -> "translated as";
      case COPY_OF -> "copied as";
      case DERIVED_FROM -> "used in";
      case SCRIPT_VARIANT_OF -> "put into another script as";
      case PARALLEL_TO, CITES -> relation.phrase();
    };
  }

  /** How a link is known and how sure it is: {@code declared, translation implied, strong, …}. */
  static String grounds(Link link) {
    String certainty = certaintyWords(link.confidence());
    return (link.basis() == Link.Basis.NEITHER ? "a person's verdict" : link.basis().word())
        + (link.translationBasis() == null ? "" : ", translation " + link.translationBasis().word())
        + (certainty == null ? "" : ", " + certainty)
        + (link.directionConfidence().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                ", direction %s, %.2f",
                word(link.directionConfidence().getAsDouble()),
                link.directionConfidence().getAsDouble()))
        + (link.review() == null ? "" : ", " + link.review().value().word());
  }

  /** What a person says of a link, and why. */
  static String reviewed(Judgement review) {
    String who = PlainText.brief(review.reviewer(), QUOTED);
    String said =
        switch (review.value()) {
          case CONFIRMED -> "confirmed by " + who;
          case REJECTED -> "rejected by " + who;
          case UNSURE -> "reviewed by " + who + ", who is unsure";
        };
    return said
        + (review.note().isEmpty() ? "" : ": “" + PlainText.brief(review.note(), QUOTED) + "”");
  }

  static List<String> evidence(Link link, String kind) {
    return link.evidence().stream()
        .filter(each -> each.kind().equals(kind))
        .map(Evidence::statement)
        .map(PlainText::printable)
        .toList();
  }

  /** All evidence of one kind in one clause; empty if there is none. */
  static String evidenceJoined(Link link, String kind) {
    return evidence(link, kind).stream().collect(Collectors.joining("; "));
  }

  static String certainty(OptionalDouble confidence) {
    @Nullable String words = certaintyWords(confidence);
    return words == null ? "" : " (" + words + ")";
  }

  /** A confidence in words and figures; null where there is none. */
  static @Nullable String certaintyWords(OptionalDouble confidence) {
    if (confidence.isEmpty()) {
      return null;
    }
    double value = confidence.getAsDouble();
    return String.format(Locale.ROOT, "%s, confidence %.2f", word(value), Math.min(value, 0.99));
  }

  private static String word(double value) {
    return value >= 0.99
        ? "very strong"
        : value >= 0.9 ? "strong" : value >= 0.7 ? "moderate" : "weak";
  }
}
