package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.End;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.linking.Link.Evidence;

/** The tree of a lineage, each text with what is known of it and each link with its grounds. */
final class TextTree {

  private static final int QUOTED = 400;

  private final TextBlock out;
  private final Ink ink;
  private final boolean all;

  TextTree(TextBlock out, boolean all) {
    this.out = out;
    this.ink = out.ink();
    this.all = all;
  }

  void upstream(Lineage lineage) {
    tree(lineage, false);
  }

  void downstream(Lineage lineage) {
    tree(lineage, true);
  }

  private void tree(Lineage lineage, boolean downwards) {
    head(lineage.node(), "", "");
    cited(lineage, "");
    if (downwards) {
      conflicts(lineage, "");
    }
    branches(lineage, downwards, "", all || Telling.tellsPossibles(lineage));
  }

  private record Branch(Hop hop, String relation, boolean leadsOn) {}

  private void branches(Lineage lineage, boolean downwards, String margin, boolean possibles) {
    List<Branch> branches = new ArrayList<>();
    for (Hop hop : lineage.hops()) {
      Link link = hop.link();
      branches.add(
          new Branch(
              hop,
              downwards ? Wording.downwards(link.relation()) : link.relation().phrase(),
              true));
    }
    lineage.parallels().forEach(hop -> branches.add(new Branch(hop, "parallel to", false)));
    if (possibles) {
      for (Hop hop : lineage.possibles()) {
        String phrase =
            downwards ? Wording.downwards(hop.link().relation()) : hop.link().relation().phrase();
        branches.add(new Branch(hop, "possibly " + phrase, false));
      }
    }
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      boolean last = i == branches.size() - 1;
      Hop hop = branch.hop();
      String below = margin + (last ? "   " : "│  ");
      out.paragraph(
          margin + (last ? "└─ " : "├─ "),
          below,
          branch.relation() + " [" + Wording.grounds(hop.link()) + "]",
          ink::relation);
      reasons(hop.link(), below);
      head(hop.other().node(), below + "→ ", below + "  ");
      if (branch.leadsOn()) {
        cited(hop.other(), below + "  ");
        ending(hop.other(), downwards, below + "  ");
        branches(hop.other(), downwards, below + "  ", all);
      }
    }
  }

  private void reasons(Link link, String margin) {
    if (link.review() != null && link.basis() != Link.Basis.NEITHER) {
      out.paragraph(margin + "· ", margin + "  ", Wording.reviewed(link.review()));
    }
    for (Evidence evidence : link.evidence()) {
      out.paragraph(
          margin + "· ",
          margin + "  ",
          PlainText.brief(evidence.statement(), QUOTED),
          evidence.kind().equals("declaration") ? words -> words : ink::faint);
    }
  }

  private void head(Node node, String first, String rest) {
    String label = node.label().isEmpty() ? "(not named)" : PlainText.printable(node.label());
    out.paragraph(first, rest, label, ink::strong);
    if (node.title() != null) {
      out.paragraph(rest + "“", rest + " ", PlainText.brief(node.title(), QUOTED) + "”");
    }
    out.paragraph(rest, rest, String.join(" · ", Wording.facts(node)));
    if (node.isAtHand() && node.address() != null) {
      out.line(rest + node.address());
    }
  }

  private void cited(Lineage lineage, String margin) {
    if (!lineage.cited().isEmpty()) {
      List<String> names = lineage.cited().stream().map(Wording::name).toList();
      out.paragraph(margin, margin, "cites " + Wording.list(names));
    }
  }

  /** Why nothing is told beyond a text; empty if something is. */
  static String ending(Lineage lineage, boolean downwards) {
    return switch (lineage.end()) {
      case GOES_ON -> "";
      case NO_SOURCE_KNOWN -> downwards ? "" : "(no earlier source known)";
      case UNSEEN -> "(unseen original: not in the collection)";
      case NAME_ONLY ->
          lineage.node().label().isEmpty()
              ? "(which text that was is not said)"
              : "(known by name only: which article is not said)";
      case CIRCLE -> "(already above: the links run in a circle)";
      case TOLD_ELSEWHERE ->
          downwards
              ? "(what was made from it is told at its other place in this tree)"
              : "(its sources are told at its other place in this tree)";
      case TOO_DEEP -> "(the tree goes on; ask for this text to follow it)";
    };
  }

  private void ending(Lineage lineage, boolean downwards, String margin) {
    String words = ending(lineage, downwards);
    if (!words.isEmpty()) {
      out.paragraph(margin, margin, words, ink::faint);
    }
    if (lineage.end() != End.CIRCLE) {
      conflicts(lineage, margin);
    }
  }

  private void conflicts(Lineage lineage, String margin) {
    for (Conflict conflict : lineage.conflicts()) {
      out.paragraph(
          margin + "! ", margin + "  ", PlainText.printable(conflict.statement()), ink::warning);
    }
  }
}
