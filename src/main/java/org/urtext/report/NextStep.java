package org.urtext.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.linking.Link;

/**
 * Something a person can do to learn more.
 *
 * @param statement what, and what it may tell
 * @param url the page to fetch; null if there is none
 */
record NextStep(String statement, @Nullable String url) {

  private static final int MOST = 5;

  /** Where a web archive lists its copies of the page; null if there is none to look for. */
  @Nullable String archive() {
    return url == null ? null : "https://web.archive.org/web/*/" + url;
  }

  /** What to do next about {@code lineage}, what lies nearest first. */
  static List<NextStep> after(Lineage lineage) {
    Map<String, NextStep> steps = new LinkedHashMap<>();
    Node text = lineage.node();
    if (text.kind() == Node.Kind.UNSEEN_PAGE) {
      add(fetch(text), steps);
    }
    follow(lineage, steps);
    if (lineage.hops().isEmpty() && lineage.parallels().isEmpty() && text.isAtHand()) {
      add(
          new NextStep(
              "Look for a distinctive sentence of this text, here with `find` and on the web.",
              null),
          steps);
    }
    boolean orderOpen =
        !lineage.parallels().isEmpty()
            || OpenQuestions.leadsInCircle(lineage)
            || lineage.hops().stream().anyMatch(hop -> isOpen(hop.link()));
    if (text.isAtHand() && (text.published() == null || orderOpen)) {
      firstArchived(text, steps);
    }
    if (orderOpen) {
      lineage.parallels().forEach(hop -> firstArchived(hop.other().node(), steps));
      lineage.hops().forEach(hop -> firstArchived(hop.other().node(), steps));
    }
    return steps.values().stream().limit(MOST).toList();
  }

  private static boolean isOpen(Link link) {
    return link.basis() == Link.Basis.INFERRED && !link.isConfirmed();
  }

  private static void follow(Lineage lineage, Map<String, NextStep> steps) {
    List<Lineage> beyond = new ArrayList<>();
    for (Hop hop : lineage.hops()) {
      Node source = hop.other().node();
      if (source.kind() == Node.Kind.UNSEEN_PAGE) {
        add(fetch(source), steps);
      } else if (source.kind() == Node.Kind.NAMED_SOURCE && source.name() != null) {
        String time =
            lineage.node().published() == null ? "" : " of about " + lineage.node().published();
        add(
            new NextStep(
                "Look at "
                    + Wording.name(source)
                    + " for a text"
                    + time
                    + " with these figures and names; its page is not known.",
                null),
            steps);
      }
      beyond.add(hop.other());
    }
    beyond.forEach(next -> follow(next, steps));
  }

  private static NextStep fetch(Node page) {
    return new NextStep(
        "Fetch the page at "
            + Wording.host(page)
            + ", or a copy that a web archive keeps, and ingest it: Urtext knows what names it.",
        url(page));
  }

  private static void firstArchived(Node page, Map<String, NextStep> steps) {
    if (page.isAtHand() && page.address() != null) {
      add(
          new NextStep(
              "See when the page at "
                  + Wording.host(page)
                  + " was first archived: it is at least that old.",
              url(page)),
          steps);
    }
  }

  private static @Nullable String url(Node page) {
    WebAddress address = page.address();
    return address == null ? null : address.url();
  }

  private static void add(NextStep step, Map<String, NextStep> steps) {
    steps.putIfAbsent(step.url() == null ? step.statement() : step.url(), step);
  }
}
