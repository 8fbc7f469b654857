package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.End;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.linking.Link.Evidence;

/** A lineage for people: the answer in plain words, then the tree it rests on. */
public final class TraceText {

  private static final int WIDTH = 80;
  private static final int QUOTED = 400;

  private TraceText() {}

  /** Where the text at the foot of {@code lineage} came from. */
  public static String upstream(Lineage lineage) {
    StringBuilder out = new StringBuilder();
    Telling telling = new Telling(lineage);
    for (String line : PlainText.wrapped(String.join(" ", telling.answer()), WIDTH)) {
      out.append(line).append('\n');
    }
    out.append('\n');
    tree(lineage, false, out);
    List<String> open = telling.notEstablished();
    if (!open.isEmpty()) {
      out.append("\nNot established:\n");
      for (String each : open) {
        indented("- ", "  ", each, out);
      }
    }
    if (hasConfidence(lineage)) {
      out.append('\n');
      indented(
          "",
          "",
          "Confidence was calibrated on development data; it was not measured on your collection.",
          out);
    }
    return out.toString();
  }

  /** What was made from the text at the head of {@code lineage}. */
  public static String downstream(Lineage lineage) {
    StringBuilder out = new StringBuilder();
    if (lineage.hops().isEmpty()) {
      out.append("Nothing in the collection is known to have been made from this text.\n\n");
    }
    tree(lineage, true, out);
    return out.toString();
  }

  private static boolean hasConfidence(Lineage lineage) {
    return lineage.hops().stream().anyMatch(hop -> hop.link().confidence().isPresent())
        || lineage.parallels().stream().anyMatch(hop -> hop.link().confidence().isPresent())
        || lineage.possibles().stream().anyMatch(hop -> hop.link().confidence().isPresent());
  }

  private static void tree(Lineage lineage, boolean downwards, StringBuilder out) {
    head(lineage.node(), "", "", out);
    branches(lineage, downwards, "", out);
  }

  /** The relation as it reads from the source's side. */
  private static String derived(Link link) {
    return switch (link.relation()) {
      case TRANSLATION_OF -> "translated as";
      case COPY_OF -> "copied as";
      case DERIVED_FROM -> "used in";
      case SCRIPT_VARIANT_OF -> "put into another script as";
      case PARALLEL_TO, CITES -> link.relation().phrase();
    };
  }

  private static void branches(
      Lineage lineage, boolean downwards, String margin, StringBuilder out) {
    List<Branch> branches = new ArrayList<>();
    for (Hop hop : lineage.hops()) {
      branches.add(
          new Branch(
              hop,
              phrase(
                  hop.link(), downwards ? derived(hop.link()) : hop.link().relation().phrase())));
    }
    for (Hop hop : lineage.parallels()) {
      branches.add(new Branch(hop, phrase(hop.link(), "parallel to")));
    }
    for (Hop hop : lineage.possibles()) {
      branches.add(
          new Branch(hop, phrase(hop.link(), "possibly " + hop.link().relation().phrase())));
    }
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      boolean last = i == branches.size() - 1;
      Hop hop = branch.hop();
      out.append(margin).append(last ? "└─ " : "├─ ").append(branch.phrase()).append('\n');
      String below = margin + (last ? "   " : "│  ");
      reasons(hop.link(), below, out);
      head(hop.other().node(), below + "→ ", below + "  ", out);
      if (lineage.hops().contains(hop)) {
        ending(hop.other(), downwards, below + "  ", out);
      }
      branches(hop.other(), downwards, below + "  ", out);
    }
  }

  private record Branch(Hop hop, String phrase) {}

  private static String phrase(Link link, String relation) {
    String certainty = Telling.certaintyWords(link.confidence());
    String translation =
        link.translationBasis() == null
            ? ""
            : link.translationBasis() == Link.TranslationBasis.STATED
                ? ", translation stated"
                : ", translation implied";
    return relation
        + " ["
        + (link.basis() == Link.Basis.NEITHER ? "a person's verdict" : link.basis().word())
        + translation
        + (certainty == null ? "" : ", " + certainty)
        + (link.review() == null ? "" : ", " + link.review().value().word())
        + "]";
  }

  private static void reasons(Link link, String margin, StringBuilder out) {
    if (link.review() != null && link.basis() != Link.Basis.NEITHER) {
      indented(margin + "· ", margin + "  ", Telling.reviewed(link.review()), out);
    }
    for (Evidence evidence : link.evidence()) {
      indented(margin + "· ", margin + "  ", PlainText.brief(evidence.statement(), QUOTED), out);
    }
  }

  private static void head(Node node, String first, String rest, StringBuilder out) {
    String label = node.label().isEmpty() ? "(not named)" : PlainText.printable(node.label());
    out.append(first).append(label).append('\n');
    if (node.title() != null) {
      indented(rest + "“", rest + " ", PlainText.brief(node.title(), QUOTED) + "”", out);
    }
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
    facts.add(node.published() == null ? "no date" : node.published().toString());
    indented(rest, rest, String.join(" · ", facts), out);
    if (node.isAtHand() && node.address() != null) {
      out.append(rest).append(node.address()).append('\n');
    }
  }

  private static void ending(Lineage lineage, boolean downwards, String margin, StringBuilder out) {
    String words =
        switch (lineage.end()) {
          case GOES_ON -> "";
          case NO_SOURCE_KNOWN -> downwards ? "" : "(no earlier source known)";
          case UNSEEN -> "(unseen original: not in the collection)";
          case NAME_ONLY ->
              lineage.node().label().isEmpty()
                  ? "(which text that was is not said)"
                  : "(known by name only: which article is not said)";
          case CIRCLE -> "(already above: the links run in a circle)";
          case TOLD_ELSEWHERE -> "(its sources are told at its other place in this tree)";
          case TOO_DEEP -> "(the tree goes on; ask for this text to follow it)";
        };
    if (!words.isEmpty()) {
      out.append(margin).append(words).append('\n');
    }
    if (lineage.end() != End.CIRCLE) {
      for (Conflict conflict : lineage.conflicts()) {
        indented(margin + "! ", margin + "  ", PlainText.printable(conflict.statement()), out);
      }
    }
  }

  private static void indented(String first, String rest, String text, StringBuilder out) {
    List<String> lines = PlainText.wrapped(text, Math.max(40, WIDTH - first.length()));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? first : rest).append(lines.get(i)).append('\n');
    }
  }
}
