package org.urtext.report;

import java.util.List;
import java.util.stream.Collectors;
import org.urtext.article.ArticleId;
import org.urtext.graph.Family;
import org.urtext.graph.Family.Member;
import org.urtext.graph.Node;
import org.urtext.linking.Link;

/**
 * A family of versions for people: what is known of it as a whole, then each version by time.
 *
 * @param ink whether it is coloured
 */
public record FamilyText(Ink ink) {

  private static final int QUOTED = 400;
  private static final int MOST_SIBLINGS = 5;

  /** The versions, with line ends. */
  public String of(Family family) {
    TextBlock out = new TextBlock(ink);
    out.paragraph("", "", String.join(" ", new FamilyTelling(family).answer()));
    for (Member member : family.members()) {
      out.line("");
      member(member, family, out);
    }
    return out.toString();
  }

  private void member(Member member, Family family, TextBlock out) {
    Node node = member.node();
    boolean asked = node.id().equals(family.asked().id());
    out.paragraph("", "", Wording.label(node) + (asked ? "  ◂ asked for" : ""), ink::strong);
    if (node.title() != null) {
      out.paragraph("  “", "   ", PlainText.brief(node.title(), QUOTED) + "”");
    }
    out.paragraph("  ", "  ", String.join(" · ", Wording.facts(node)));
    if (node.isAtHand() && node.address() != null) {
      out.line("  " + node.address());
    }
    if (!node.isInCollection()) {
      out.line("  " + ink.faint("(unseen original: not in the collection)"));
    }
    if (family.members().size() > 1) {
      out.paragraph("  ", "  ", member.standing().phrase(), ink::relation);
    }
    for (Link link : member.links()) {
      out.paragraph(
          "  · ",
          "    ",
          link.relation().phrase()
              + " "
              + label(otherEnd(link, node), family)
              + " ["
              + Wording.grounds(link)
              + "]");
    }
    List<Node> siblings = member.siblings();
    if (!siblings.isEmpty()) {
      out.paragraph(
          "  · ",
          "    ",
          "made from the same text as "
              + siblings.stream()
                  .limit(MOST_SIBLINGS)
                  .map(Wording::label)
                  .collect(Collectors.joining(", "))
              + (siblings.size() > MOST_SIBLINGS
                  ? " and " + (siblings.size() - MOST_SIBLINGS) + " more"
                  : ""));
    }
  }

  private static ArticleId otherEnd(Link link, Node node) {
    return link.article().equals(node.id()) ? link.origin() : link.article();
  }

  /** A source known by name only is no member of the family, but may be what a version names. */
  private static String label(ArticleId id, Family family) {
    return family.members().stream()
        .map(Member::node)
        .filter(node -> node.id().equals(id))
        .findFirst()
        .map(Wording::label)
        .orElse("a source known by name only");
  }
}
