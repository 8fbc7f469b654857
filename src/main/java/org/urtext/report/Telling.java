package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.End;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.graph.Roots;
import org.urtext.graph.Roots.Root;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.linking.Link.TranslationBasis;
import org.urtext.linking.Relation;

/**
 * A lineage in plain words: what the text says, what the collection holds, what is inferred, and
 * what is not established. It never says more than the links do.
 */
final class Telling {

  /** So many versions are named in the answer; the tree has them all. */
  private static final int SHOWN = 3;

  private final Lineage lineage;
  private final Node text;
  private final boolean all;

  /**
   * @param all whether merely possible links are told too where there are better ones
   */
  Telling(Lineage lineage, boolean all) {
    this.lineage = lineage;
    this.text = lineage.node();
    this.all = all;
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
    possibles(sentences);
    furtherBack(sentences);
    languagesPassed(sentences);
    alternatives(sentences);
    if (!lineage.cited().isEmpty()) {
      sentences.add(
          "It cites "
              + lineage.cited().stream().map(Wording::name).collect(Collectors.joining(", "))
              + " as an information source, which does not mean that the text comes from there.");
    }
    for (Conflict conflict : lineage.conflicts()) {
      sentences.add("Conflict: " + PlainText.printable(conflict.statement()) + ".");
    }
    return sentences;
  }

  private String noSource() {
    boolean alone = lineage.parallels().isEmpty() && lineage.possibles().isEmpty();
    return "This "
        + Wording.languageOf(text)
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
      hop.other().possibles().stream()
          .filter(perhaps -> !Wording.evidence(perhaps.link(), "identity").isEmpty())
          .limit(SHOWN)
          .forEach(perhaps -> sentences.add(identity(perhaps)));
      sentences.addAll(whyTranslation(link));
      Wording.evidence(link, "text").forEach(found -> sentences.add(compared(link, found)));
    } else if (link.basis() == Link.Basis.NEITHER) {
      sentences.add(
          "Neither a declaration nor a comparison leads from this "
              + Wording.languageOf(text)
              + "text to "
              + Wording.described(source)
              + "; a person's verdict does.");
    } else {
      sentences.add(
          "No declaration leads from this "
              + Wording.languageOf(text)
              + "text to "
              + Wording.described(source)
              + ", but comparing the two finds versions of one text, of which this is the "
              + derivedForm(link.relation())
              + Wording.certainty(link.confidence())
              + ".");
      clause("What they share", link, "text", sentences);
      clause("What shows the direction", link, "direction", sentences);
    }
    addReview(link, sentences);
    return sentences;
  }

  private static void addReview(Link link, List<String> sentences) {
    if (link.review() != null) {
      String said = Wording.reviewed(link.review());
      sentences.add(said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".");
    }
  }

  private static void clause(String what, Link link, String kind, List<String> sentences) {
    String found = Wording.evidenceJoined(link, kind);
    if (!found.isEmpty()) {
      sentences.add(what + ": " + found + ".");
    }
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
          + Wording.languageOf(text)
          + "text name "
          + Wording.namedWithHost(source)
          + " ("
          + PlainText.brief(declared.field(), Wording.QUOTED)
          + ": “"
          + PlainText.brief(declared.text(), Wording.QUOTED)
          + "”).";
    }
    String where = "line " + declared.line();
    String what =
        source.name() == null && source.address() == null
            ? "says something of its origin without naming it"
            : "says it comes from " + Wording.namedWithHost(source);
    return "This "
        + Wording.languageOf(text)
        + "text "
        + what
        + " ("
        + where
        + ": “"
        + PlainText.brief(declared.text(), Wording.QUOTED)
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

  private static String identity(Hop perhaps) {
    return "It may be "
        + Wording.described(perhaps.other().node())
        + ": "
        + Wording.evidenceJoined(perhaps.link(), "identity")
        + ".";
  }

  private static List<String> whyTranslation(Link link) {
    if (link.relation() != Relation.TRANSLATION_OF) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    if (link.translationBasis() == TranslationBasis.STATED) {
      sentences.add("It says in words that it is a translation.");
    } else {
      for (String languages : Wording.evidence(link, "language")) {
        sentences.add("That it is a translation is implied: " + languages + ".");
      }
    }
    for (String traces : Wording.evidence(link, "machine-translation")) {
      sentences.add("It bears " + PlainText.printable(traces) + ".");
    }
    return sentences;
  }

  private static String compared(Link link, String found) {
    return link.basis() == Link.Basis.DECLARED
        ? "As for the texts themselves: " + found + "."
        : "Comparing the two texts supports this"
            + Wording.certainty(link.confidence())
            + ": "
            + found
            + ".";
  }

  private String parallel(Hop hop) {
    String other = Wording.described(hop.other().node());
    String known =
        switch (hop.link().basis()) {
          case DECLARED -> "Metadata name it and " + other + " as versions of one text";
          case INFERRED ->
              "Comparing the texts finds it and "
                  + other
                  + " to be versions of one text"
                  + Wording.certainty(hop.link().confidence());
          case NEITHER -> "A person's verdict makes it and " + other + " versions of one text";
          case DECLARED_AND_INFERRED ->
              "Metadata name it and "
                  + other
                  + " as versions of one text, and comparing them supports this"
                  + Wording.certainty(hop.link().confidence());
        };
    return known + "; which of the two came first is not established.";
  }

  private static String possible(Hop hop) {
    return "It may be connected with "
        + Wording.described(hop.other().node())
        + Wording.certainty(hop.link().confidence())
        + ", which is not claimed.";
  }

  /** Merely possible links: told where there is nothing better, or on request. */
  private void possibles(List<String> sentences) {
    List<Hop> possibles = lineage.possibles();
    if (all || tellsPossibles(lineage)) {
      possibles.stream().limit(SHOWN).forEach(hop -> sentences.add(possible(hop)));
    } else if (!possibles.isEmpty()) {
      sentences.add(
          possibles.size() == 1
              ? "One further link is merely possible and not claimed (--all shows it)."
              : possibles.size()
                  + " further links are merely possible and not claimed (--all shows them).");
    }
  }

  /** Whether possible links are all that there is to tell of a text. */
  static boolean tellsPossibles(Lineage lineage) {
    return lineage.hops().isEmpty() && lineage.parallels().isEmpty();
  }

  private void furtherBack(List<String> sentences) {
    Lineage at = lineage;
    int steps = 0;
    while (!at.hops().isEmpty()) {
      at = at.hops().get(0).other();
      steps++;
    }
    if (steps < 2) {
      return;
    }
    if (at.end() == End.CIRCLE) {
      sentences.add(
          "The declarations run in a circle, so that none of these texts can be called the source.");
      return;
    }
    String end =
        switch (at.node().kind()) {
          case TEXT, RECORD, VISITOR ->
              at.end() == End.NO_SOURCE_KNOWN
                  ? ", which names no source in turn"
                  : at.end() == End.TOO_DEEP ? ", and beyond" : "";
          case UNSEEN_PAGE -> ", a page that the collection does not have";
          case NAMED_SOURCE -> "";
        };
    sentences.add(
        "Further back it leads, in "
            + steps
            + " steps, to "
            + Wording.describedAsSource(at.node())
            + end
            + ".");
  }

  /** Relays and returns are named: each translation may have changed what the next one renders. */
  private void languagesPassed(List<String> sentences) {
    List<LanguageTag> passed = lineage.languagesPassed();
    if (passed.size() < 3) {
      return;
    }
    LanguageTag first = passed.get(0);
    LanguageTag last = passed.get(passed.size() - 1);
    List<LanguageTag> between = passed.subList(1, passed.size() - 1);
    sentences.add(
        first.sameLanguageAs(last)
            ? "By these links it is a back-translation: from "
                + first.englishName()
                + " into "
                + Wording.languages(between)
                + " and back into "
                + last.englishName()
                + "."
            : "By these links it is a relay translation: from "
                + first.englishName()
                + " by way of "
                + Wording.languages(between)
                + " into "
                + last.englishName()
                + ".");
  }

  private void alternatives(List<String> sentences) {
    List<Root> roots = Roots.of(lineage);
    if (roots.size() < 2) {
      return;
    }
    List<String> told =
        new ArrayList<>(
            roots.stream()
                .limit(SHOWN)
                .map(root -> Wording.describedAsSource(root.node()) + " (" + share(root) + ")")
                .toList());
    if (roots.size() > SHOWN) {
      told.add((roots.size() - SHOWN) + " more");
    }
    sentences.add(
        "Its last known sources are alternatives, unless it draws on several: "
            + Wording.list(told)
            + ".");
  }

  /** In steps of five percent: more would pretend to an accuracy that settings do not have. */
  static String share(Root root) {
    long percent = Math.round(root.share() * 20) * 5;
    return percent < 5 ? "under 5 %" : percent > 95 ? "over 95 %" : "about " + percent + " %";
  }
}
