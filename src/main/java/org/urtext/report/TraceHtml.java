package org.urtext.report;

import java.util.List;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.End;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.linking.Link.Evidence;

/**
 * A lineage as one HTML page that stands by itself: no script, nothing loaded from elsewhere, fit
 * for paper.
 */
public final class TraceHtml {

  private static final int QUOTED = 400;

  private static final String STYLE =
      """
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; }
      ul.tree, ul.tree ul { list-style: none; padding-inline-start: 1rem; border-inline-start: 2px solid #bbb; }
      ul.tree li { margin-block: .7rem; }
      .relation { font-weight: 600; } .grounds, .facts, .end { color: #444; }
      .possible > .relation { font-style: italic; } .conflict { color: #8a3b00; }
      .title { font-weight: 600; } a, .label { overflow-wrap: anywhere; }
      @media print { body { margin: 0; max-width: none; } a { color: inherit; } li > div { break-inside: avoid; } }
      """;

  private final Markup page = new Markup();
  private final boolean downwards;
  private final boolean all;

  private TraceHtml(boolean downwards, boolean all) {
    this.downwards = downwards;
    this.all = all;
  }

  /**
   * Where the text came from.
   *
   * @param all whether merely possible links are told where there are better ones
   */
  public static String upstream(Lineage lineage, boolean all) {
    return new TraceHtml(false, all)
        .page(lineage, "Where did this text come from?", new Telling(lineage, all).answer());
  }

  /**
   * What was made from the text.
   *
   * @param all whether merely possible links are told where there are better ones
   */
  public static String downstream(Lineage lineage, boolean all) {
    return new TraceHtml(true, all)
        .page(lineage, "What was made from this text?", new TellingDown(lineage).answer());
  }

  private String page(Lineage lineage, String question, List<String> answer) {
    String label = PlainText.brief(Wording.label(lineage.node()), QUOTED);
    page.raw(
            """
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            """)
        .element("title", label + ": " + question)
        .raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n")
        .element("h1", question)
        .element("p", String.join(" ", answer));
    if (!downwards) {
      list("Not established", OpenQuestions.of(lineage));
    }
    page.raw("<h2>Lineage</h2>\n<ul class=\"tree\">\n<li>");
    node(lineage);
    branches(lineage, all || Telling.tellsPossibles(lineage));
    page.raw("</li>\n</ul>\n");
    if (!downwards) {
      steps(NextStep.after(lineage));
      page.element(
          "p",
          "Confidence was calibrated on development data; it was not measured on this collection.");
    }
    return page.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void list(String heading, List<String> items) {
    if (!items.isEmpty()) {
      page.element("h2", heading).raw("<ul>\n");
      items.forEach(item -> page.element("li", item));
      page.raw("</ul>\n");
    }
  }

  private void steps(List<NextStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    page.raw("<h2>Next steps</h2>\n<ul>\n");
    for (NextStep step : steps) {
      page.raw("<li>").text(step.statement());
      if (step.url() != null) {
        page.raw("<br>").link(step.url()).raw("<br>").link(step.archive());
      }
      page.raw("</li>\n");
    }
    page.raw("</ul>\n");
  }

  private void node(Lineage lineage) {
    Node node = lineage.node();
    page.raw("<div><bdi class=\"label\">").text(Wording.label(node)).raw("</bdi>");
    if (node.title() != null) {
      page.raw("<br>").foreign("cite", node.language(), PlainText.brief(node.title(), QUOTED));
    }
    page.raw("<br><span class=\"facts\">");
    List<String> facts = Wording.facts(node);
    for (int i = 0; i < facts.size(); i++) {
      page.raw(i == 0 ? "" : " · ").raw("<bdi>").text(facts.get(i)).raw("</bdi>");
    }
    page.raw("</span>");
    if (node.address() != null && node.kind() != Node.Kind.NAMED_SOURCE) {
      page.raw("<br>").link(node.address().url());
    }
    if (!lineage.cited().isEmpty()) {
      page.raw("<br><span>")
          .text("cites " + Wording.list(lineage.cited().stream().map(Wording::name).toList()))
          .raw("</span>");
    }
    for (Conflict conflict :
        lineage.end() == End.CIRCLE ? List.<Conflict>of() : lineage.conflicts()) {
      page.raw("<br><span class=\"conflict\">")
          .text("Conflict: " + conflict.statement())
          .raw("</span>");
    }
    page.raw("</div>\n");
  }

  private void branches(Lineage lineage, boolean possibles) {
    List<Hop> beside = possibles ? lineage.possibles() : List.of();
    if (lineage.hops().isEmpty() && lineage.parallels().isEmpty() && beside.isEmpty()) {
      return;
    }
    page.raw("<ul>\n");
    lineage.hops().forEach(hop -> branch(hop, "linked", true));
    lineage.parallels().forEach(hop -> branch(hop, "parallel", false));
    beside.forEach(hop -> branch(hop, "possible", false));
    page.raw("</ul>\n");
  }

  private void branch(Hop hop, String kind, boolean leadsOn) {
    Link link = hop.link();
    String relation = downwards ? Wording.downwards(link.relation()) : link.relation().phrase();
    page.raw("<li class=\"" + kind + "\"><span class=\"relation\">")
        .text(kind.equals("possible") ? "possibly " + relation : relation)
        .raw("</span> <span class=\"grounds\">")
        .text("[" + Wording.grounds(link) + "]")
        .raw("</span>\n<ul class=\"evidence\">\n");
    if (link.review() != null && link.basis() != Link.Basis.NEITHER) {
      page.element("li", Wording.reviewed(link.review()));
    }
    for (Evidence evidence : link.evidence()) {
      page.raw("<li dir=\"auto\">")
          .text(PlainText.brief(evidence.statement(), QUOTED))
          .raw("</li>\n");
    }
    page.raw("</ul>\n");
    node(hop.other());
    if (leadsOn) {
      String end = TextTree.ending(hop.other(), downwards);
      if (!end.isEmpty()) {
        page.raw("<span class=\"end\">").text(end).raw("</span>\n");
      }
      branches(hop.other(), all);
    }
    page.raw("</li>\n");
  }
}
