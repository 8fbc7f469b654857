package org.urtext.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.urtext.article.ArticleId;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.linking.Link;

/**
 * A lineage as a drawing for Graphviz. Arrows point from the derived text to its source; what has
 * no direction has no arrow, what is merely possible is dotted, what is not at hand is dashed.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
public final class TraceDot {

  private static final int TITLE = 60;

  private final Map<ArticleId, Node> nodes = new LinkedHashMap<>();
  private final TreeSet<String> edges = new TreeSet<>();
  private final boolean all;

  private TraceDot(boolean all) {
    this.all = all;
  }

  /**
   * The drawing of {@code lineage}, upstream or downstream alike.
   *
   * @param all whether merely possible links are drawn where there are better ones
   */
  public static String of(Lineage lineage, boolean all) {
    TraceDot drawing = new TraceDot(all);
    drawing.gather(lineage, all || Telling.tellsPossibles(lineage));
    return drawing.written(lineage.node());
  }

  private void gather(Lineage lineage, boolean possibles) {
    nodes.putIfAbsent(lineage.node().id(), lineage.node());
    lineage.hops().forEach(this::follow);
    lineage.parallels().forEach(this::follow);
    if (possibles) {
      lineage.possibles().forEach(this::follow);
    }
    for (Node agency : lineage.cited()) {
      nodes.putIfAbsent(agency.id(), agency);
      edges.add(
          edge(
              lineage.node().id(),
              agency.id(),
              "cites",
              List.of("style=dotted", "arrowhead=open")));
    }
  }

  private void follow(Hop hop) {
    Link link = hop.link();
    gather(hop.other(), all);
    boolean linked = link.isClaimed();
    String label =
        (linked ? "" : "possibly ") + link.relation().phrase() + "\n" + Wording.grounds(link);
    edges.add(
        edge(
            link.article(),
            link.origin(),
            label,
            List.of(
                linked ? "style=solid" : "style=dotted",
                link.relation().leadsUpstream() ? "dir=forward" : "dir=none")));
  }

  private String written(Node asked) {
    StringBuilder out =
        new StringBuilder(
            """
            digraph lineage {
              rankdir=LR;
              node [shape=box, fontname="sans-serif"];
              edge [fontname="sans-serif", fontsize=10];
            """);
    for (Node node : nodes.values()) {
      String title = node.title() == null ? "" : "\n" + PlainText.brief(node.title(), TITLE);
      String label =
          PlainText.brief(Wording.label(node), TITLE)
              + title
              + "\n"
              + String.join(" · ", Wording.facts(node));
      out.append("  ")
          .append(quoted(node.id().value()))
          .append(" [label=")
          .append(quoted(label))
          .append(node.isAtHand() ? "" : ", style=dashed")
          .append(node.id().equals(asked.id()) ? ", penwidth=2" : "")
          .append(node.address() == null ? "" : ", URL=" + quoted(node.address().url()))
          .append("];\n");
    }
    edges.forEach(out::append);
    return out.append("}\n").toString();
  }

  private static String edge(ArticleId from, ArticleId to, String label, List<String> attributes) {
    return "  "
        + quoted(from.value())
        + " -> "
        + quoted(to.value())
        + " [label="
        + quoted(label)
        + ", "
        + String.join(", ", attributes)
        + "];\n";
  }

  /**
   * A quoted string. Beyond the quotation marks, Graphviz reads backslashes as escapes ({@code \N}
   * is the node's name) and ampersands as entities.
   */
  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("&", "&amp;")
            .replace("\n", "\\n")
        + "\"";
  }
}
