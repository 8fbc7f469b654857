package org.urtext.intake.container.feed;

import java.io.IOException;
import java.util.Set;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/**
 * News as agencies exchange them: NewsML-G2 items, alone or many in a message, and NITF documents.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">NewsML-G2</a>
 * @see <a href="https://iptc.org/standards/nitf/">NITF</a>
 */
public final class NewsmlFormat implements ContainerFormat {

  private static final Set<String> ITEMS =
      Set.of(
          "newsItem", "packageItem", "knowledgeItem", "planningItem", "conceptItem", "catalogItem");

  @Override
  public String word() {
    return "newsml";
  }

  @Override
  public boolean matches(Packed packed) {
    String root = MarkupScan.local(MarkupScan.nameIn(MarkupScan.root(packed.head()) + " "));
    return root.equals("nitf")
        || ((ITEMS.contains(root) || root.equals("newsMessage"))
            && packed.head().replace("\0", "").contains("iptc.org/std/nar"));
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    return new MarkupContents(packed, NewsmlFormat::isItem, new NewsmlReading(word()));
  }

  private static boolean isItem(String element, String parent) {
    return ITEMS.contains(element) || (element.equals("nitf") && parent.isEmpty());
  }
}
