package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.End;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.graph.Roots;
import org.urtext.linking.Link;
import org.urtext.linking.Link.TranslationBasis;
import org.urtext.linking.Relation;

/** What a lineage does not establish. */
final class OpenQuestions {

  private OpenQuestions() {}

  /** What an editor must not take as shown. */
  static List<String> of(Lineage lineage) {
    Node text = lineage.node();
    List<String> open = new ArrayList<>();
    if (!text.isAtHand()) {
      return List.of();
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
        open.add(
            "what the page at " + Wording.host(source) + " says, and whether this text renders it");
      } else if (source.kind() == Node.Kind.NAMED_SOURCE) {
        open.add(
            source.name() == null
                ? "which text it was made from"
                : "which text of " + Wording.name(source) + " is meant");
      }
      if (link.relation() == Relation.DERIVED_FROM) {
        open.add(
            "whether it is a copy, an extract or another use of "
                + (source.label().isEmpty() ? "its source" : Wording.name(source)));
      }
    }
    if (Roots.of(lineage).size() > 1) {
      open.add("which of its sources the text comes from, or whether it draws on several");
    }
    if (!lineage.parallels().isEmpty()) {
      open.add("which of the versions came first");
    }
    if (text.published() == null) {
      open.add("when this text was published");
    }
    return open.stream().distinct().toList();
  }

  static boolean leadsInCircle(Lineage source) {
    return source.end() == End.CIRCLE
        || source.hops().stream().anyMatch(hop -> leadsInCircle(hop.other()));
  }
}
