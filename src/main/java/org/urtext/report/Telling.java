package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.End;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.linking.Conflict;
import org.urtext.linking.Judgement;
import org.urtext.linking.Link;
import org.urtext.linking.Link.Evidence;
import org.urtext.linking.Link.TranslationBasis;
import org.urtext.linking.Relation;

/**
 * A lineage in plain words: what the text says, what the collection holds, what is inferred, and
 * what is not established. It never says more than the links do.
 */
final class Telling {

  private static final int QUOTED = 240;

  /** So many versions are named in the answer; the tree has them all. */
  private static final int SHOWN = 3;

  private final Lineage lineage;
  private final Node text;

  Telling(Lineage lineage) {
    this.lineage = lineage;
    this.text = lineage.node();
  }

  /** The answer to "where did this text come from?", in a few sentences. */
  List<String> answer() {
    List<String> sentences = new ArrayList<>();
    if (!text.isAtHand()) {
      sentences.add(
          text.kind() == Node.Kind.UNSEEN_PAGE
              ? "This page is not in the collection; it is known only because others name it."
              : "This source is known only by the name that one article gives it.");
    } else if (lineage.hops().isEmpty()) {
      sentences.add(noSource());
    }
    for (Hop hop : lineage.hops()) {
      sentences.addAll(source(hop));
    }
    lineage.parallels().stream()
        .limit(SHOWN)
        .forEach(
            hop -> {
              sentences.add(parallel(hop));
              addReview(hop.link(), sentences);
            });
    lineage.possibles().stream().limit(SHOWN).forEach(hop -> sentences.add(possible(hop)));
    furtherBack(sentences);
    if (!lineage.cited().isEmpty()) {
      sentences.add(
          "It cites "
              + lineage.cited().stream().map(Telling::name).collect(Collectors.joining(", "))
              + " as an information source, which does not mean that the text comes from there.");
    }
    for (Conflict conflict : lineage.conflicts()) {
      sentences.add("Conflict: " + PlainText.printable(conflict.statement()) + ".");
    }
    return sentences;
  }

  /** What an editor must not take as shown. */
  List<String> notEstablished() {
    List<String> open = new ArrayList<>();
    if (!text.isAtHand()) {
      return open;
    }
    if (!text.language().isKnown()) {
      open.add("the language of this text");
    }
    for (Hop hop : lineage.hops()) {
      Link link = hop.link();
      Node source = hop.other().node();
      if (link.relation() == Relation.TRANSLATION_OF
          && link.translationBasis() == TranslationBasis.IMPLIED
          && link.basis() == Link.Basis.DECLARED) {
        open.add(
            source.isInCollection()
                ? "that it is a translation: no word of it says so, nor does comparing the texts"
                : "that it is a translation: no word of it says so, and there is no text to compare"
                    + " it with");
      }
      if (link.basis() == Link.Basis.INFERRED && !link.isConfirmed()) {
        open.add("the direction: no text declares it, and the signs named above can mislead");
      }
      if (leadsInCircle(hop.other())) {
        open.add("which of the texts that name each other came first");
      }
      if (source.kind() == Node.Kind.UNSEEN_PAGE) {
        open.add("what the page at " + host(source) + " says, and whether this text renders it");
      } else if (source.kind() == Node.Kind.NAMED_SOURCE) {
        open.add(
            source.name() == null
                ? "which text it was made from"
                : "which text of " + name(source) + " is meant");
      }
      if (link.relation() == Relation.DERIVED_FROM) {
        open.add(
            "whether it is a copy, an extract or another use of "
                + (source.label().isEmpty() ? "its source" : name(source)));
      }
    }
    if (!lineage.parallels().isEmpty()) {
      open.add("which of the versions came first");
    }
    if (text.published() == null) {
      open.add("when this text was published");
    }
    return open;
  }

  private static boolean leadsInCircle(Lineage source) {
    return source.end() == End.CIRCLE
        || source.hops().stream().anyMatch(hop -> leadsInCircle(hop.other()));
  }

  private String noSource() {
    boolean alone = lineage.parallels().isEmpty() && lineage.possibles().isEmpty();
    return "This "
        + languageOf(text)
        + "text declares no origin"
        + (alone ? ", and no other version of it was found in the collection." : ".");
  }

  private List<String> source(Hop hop) {
    Link link = hop.link();
    Node source = hop.other().node();
    List<String> sentences = new ArrayList<>();
    Link.Citation declared = link.declared();
    if (declared != null) {
      sentences.add(saying(source, declared));
      sentences.add(whetherSeen(hop));
      sentences.addAll(whyTranslation(link));
      evidence(link, "text").forEach(found -> sentences.add(compared(link, found)));
    } else if (link.basis() == Link.Basis.NEITHER) {
      sentences.add(
          "Neither a declaration nor a comparison leads from this "
              + languageOf(text)
              + "text to "
              + described(source)
              + "; a person's verdict does.");
    } else {
      sentences.add(
          "No declaration leads from this "
              + languageOf(text)
              + "text to "
              + described(source)
              + ", but comparing the two finds versions of one text, of which this is the "
              + derivedForm(link.relation())
              + certainty(link.confidence())
              + ".");
      for (String found : evidence(link, "text")) {
        sentences.add("What they share: " + found + ".");
      }
      for (String found : evidence(link, "direction")) {
        sentences.add("What shows the direction: " + found + ".");
      }
    }
    addReview(link, sentences);
    return sentences;
  }

  private static void addReview(Link link, List<String> sentences) {
    if (link.review() != null) {
      String said = reviewed(link.review());
      sentences.add(said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".");
    }
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

  private static String derivedForm(Relation relation) {
    return switch (relation) {
      case TRANSLATION_OF -> "translation";
      case COPY_OF -> "copy";
      case SCRIPT_VARIANT_OF -> "version in another script";
      case DERIVED_FROM, PARALLEL_TO, CITES -> "derived one";
    };
  }

  private String saying(Node source, Link.Citation declared) {
    if (declared.line() == 0) {
      return "The metadata of this "
          + languageOf(text)
          + "text name "
          + namedWithHost(source)
          + " ("
          + PlainText.brief(declared.field(), QUOTED)
          + ": “"
          + PlainText.brief(declared.text(), QUOTED)
          + "”).";
    }
    String where = "line " + declared.line();
    String what =
        source.name() == null && source.address() == null
            ? "says something of its origin without naming it"
            : "says it comes from " + namedWithHost(source);
    return "This "
        + languageOf(text)
        + "text "
        + what
        + " ("
        + where
        + ": “"
        + PlainText.brief(declared.text(), QUOTED)
        + "”).";
  }

  private static String whetherSeen(Hop hop) {
    Node source = hop.other().node();
    return switch (source.kind()) {
      case TEXT, RECORD, VISITOR ->
          "That page is in the collection: "
              + PlainText.printable(source.label())
              + (source.language().isKnown() ? ", in " + source.language().englishName() : "")
              + (hop.other().end() == End.CIRCLE ? "; it names this text in turn" : "")
              + ".";
      case UNSEEN_PAGE ->
          "That page is not in the collection"
              + (source.published() == null
                  ? "."
                  : source.published().basis() == PublicationTime.Basis.URL
                      ? "; the date in its address reads " + source.published() + "."
                      : "; it is said to have appeared on " + source.published() + ".");
      case NAMED_SOURCE ->
          source.name() == null
              ? "Which text that was is not said."
              : "Only the outlet is named; which of its articles is unknown.";
    };
  }

  private static List<String> whyTranslation(Link link) {
    if (link.relation() != Relation.TRANSLATION_OF) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    if (link.translationBasis() == TranslationBasis.STATED) {
      sentences.add("It says in words that it is a translation.");
    } else {
      for (String languages : evidence(link, "language")) {
        sentences.add("That it is a translation is implied: " + languages + ".");
      }
    }
    for (String traces : evidence(link, "machine-translation")) {
      sentences.add("It bears " + PlainText.printable(traces) + ".");
    }
    return sentences;
  }

  private static String compared(Link link, String found) {
    return link.basis() == Link.Basis.DECLARED
        ? "As for the texts themselves: " + found + "."
        : "Comparing the two texts supports this"
            + certainty(link.confidence())
            + ": "
            + found
            + ".";
  }

  private String parallel(Hop hop) {
    String other = described(hop.other().node());
    String known =
        switch (hop.link().basis()) {
          case DECLARED -> "Metadata name it and " + other + " as versions of one text";
          case INFERRED ->
              "Comparing the texts finds it and "
                  + other
                  + " to be versions of one text"
                  + certainty(hop.link().confidence());
          case NEITHER ->
              "A person's verdict makes it and " + other + " versions of one text";
          case DECLARED_AND_INFERRED ->
              "Metadata name it and "
                  + other
                  + " as versions of one text, and comparing them supports this"
                  + certainty(hop.link().confidence());
        };
    return known + "; which of the two came first is not established.";
  }

  private static String possible(Hop hop) {
    return "It may be connected with "
        + described(hop.other().node())
        + certainty(hop.link().confidence())
        + ", which is not claimed.";
  }

  private void furtherBack(List<String> sentences) {
    Lineage at = lineage;
    List<String> chain = new ArrayList<>();
    while (!at.hops().isEmpty()) {
      at = at.hops().get(0).other();
      chain.add(described(at.node()));
    }
    if (chain.size() < 2) {
      return;
    }
    if (at.end() == End.CIRCLE) {
      sentences.add(
          "The declarations run in a circle, so that none of these texts can be called the source.");
    } else if (at.end() == End.NAME_ONLY) {
      sentences.add("Further back it leads to " + chain.get(chain.size() - 1) + ".");
    } else {
      sentences.add(
          "Further back it leads, in "
              + chain.size()
              + " steps, to "
              + chain.get(chain.size() - 1)
              + (at.node().isInCollection()
                  ? ", which names no source in turn."
                  : ", a page that the collection does not have."));
    }
  }

  private static String described(Node node) {
    String label = node.label().isEmpty() ? "an unnamed text" : PlainText.printable(node.label());
    return node.isAtHand() && node.language().isKnown()
        ? "the " + node.language().englishName() + " text " + label
        : label;
  }

  private static String namedWithHost(Node source) {
    String host = host(source);
    String name = source.name();
    if (name == null
        || name.equals(host)
        || (source.outlet() != null && source.outlet().equals(name))) {
      return host.isEmpty() ? name(source) : host;
    }
    return host.isEmpty() ? name(source) : host + " (" + name(source) + ")";
  }

  private static String host(Node node) {
    return node.address() == null ? "" : node.address().hostWithoutWww();
  }

  private static String name(Node node) {
    String name = node.name();
    return name == null ? PlainText.printable(node.label()) : PlainText.printable(name);
  }

  private static String languageOf(Node node) {
    return node.language().isKnown() ? node.language().englishName() + " " : "";
  }

  static List<String> evidence(Link link, String kind) {
    return link.evidence().stream()
        .filter(each -> each.kind().equals(kind))
        .map(Evidence::statement)
        .map(PlainText::printable)
        .toList();
  }

  private static String certainty(OptionalDouble confidence) {
    @Nullable String words = certaintyWords(confidence);
    return words == null ? "" : " (" + words + ")";
  }

  /** A confidence in words and figures; null where there is none. */
  static @Nullable String certaintyWords(OptionalDouble confidence) {
    if (confidence.isEmpty()) {
      return null;
    }
    double value = confidence.getAsDouble();
    String word =
        value >= 0.99
            ? "very strong"
            : value >= 0.9 ? "strong" : value >= 0.7 ? "moderate" : "weak";
    return String.format(Locale.ROOT, "%s, confidence %.2f", word, Math.min(value, 0.99));
  }
}
