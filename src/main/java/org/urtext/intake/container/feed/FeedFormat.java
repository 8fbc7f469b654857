package org.urtext.intake.container.feed;

import java.io.IOException;
import java.util.Set;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/**
 * News feeds: RSS 0.9 to 2.0 and Atom. Each item is a document; one whose feed gives no more than a
 * summary arrives as a record without text.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 */
public final class FeedFormat implements ContainerFormat {

  private static final Set<String> RSS_1 =
      Set.of("purl.org/rss/1.0/", "my.netscape.com/rdf/simple/0.9/");

  private static final Set<String> ATOM = Set.of("www.w3.org/2005/Atom", "purl.org/atom/ns#");

  @Override
  public String word() {
    return "feed";
  }

  @Override
  public boolean matches(Packed packed) {
    String root = MarkupScan.root(packed.head());
    return switch (MarkupScan.local(MarkupScan.nameIn(root + " "))) {
      case "rss" -> true;
      case "RDF" -> RSS_1.stream().anyMatch(root::contains);
      case "feed" -> ATOM.stream().anyMatch(root::contains);
      default -> false;
    };
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    return new MarkupContents(packed, FeedFormat::isItem, new FeedReading(packed, word()));
  }

  private static boolean isItem(String element, String parent) {
    return switch (element) {
      case "item" -> Set.of("channel", "rss", "RDF").contains(parent);
      case "entry" -> parent.equals("feed");
      default -> false;
    };
  }
}
