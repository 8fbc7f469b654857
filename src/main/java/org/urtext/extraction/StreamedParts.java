package org.urtext.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of a page where its scripts would. Servers that send a page bit by bit leave a
 * mark where a part belongs and send it at the end, hidden; a page that no browser has shown would
 * seem to have no article.
 *
 * @see <a href="https://react.dev/reference/react-dom/server">React: server APIs</a>
 */
final class StreamedParts {

  private static final String PART = "S:";

  /** Marks of a part that replaces what is shown in the meantime, and of one that is put in. */
  private static final List<String> MARKS = List.of("B:", "P:");

  private static final int MOST = 200;

  /** Parts lie within parts; what would lie deeper than this stays where it was sent. */
  private static final int DEEPEST = 200;

  private StreamedParts() {}

  /** Changes {@code page}, if {@code source} was sent that way. */
  static void place(Document page, String source) {
    if (!source.contains(PART)) {
      return;
    }
    Map<String, Element> marks = new HashMap<>();
    page.select("template[id]").forEach(mark -> marks.putIfAbsent(mark.id(), mark));
    for (Element part :
        page.select("div[hidden][id^=" + PART + "]").stream().limit(MOST).toList()) {
      String number = part.id().substring(PART.length());
      part.removeAttr("hidden");
      for (String kind : MARKS) {
        Element mark = marks.remove(kind + number);
        if (mark != null && mark.parents().size() < DEEPEST && !mark.parents().contains(part)) {
          if (kind.equals(MARKS.get(0))) {
            removeStandIn(mark);
          }
          mark.replaceWith(part);
        }
      }
    }
  }

  /** What stands between {@code mark} and the comment that ends its part of the page. */
  private static void removeStandIn(Element mark) {
    int open = 0;
    for (Node node = mark.nextSibling(); node != null && open >= 0; ) {
      @Nullable Node next = node.nextSibling();
      String said = node instanceof Comment comment ? comment.getData() : "";
      open += said.equals("/$") ? -1 : said.startsWith("$") ? 1 : 0;
      if (open >= 0) {
        node.remove();
      }
      node = next;
    }
  }
}
