package org.urtext.extraction;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an element whose parts style sheets set apart: {@code <b>Harbour</b><span>Ferry
 * returns</span>} shows no {@code HarbourFerry}.
 */
final class ElementWords {

  private ElementWords() {}

  /** All words of {@code element} in one line. */
  static String of(Element element) {
    return TextForm.ofOneLine(apart(element, ' '));
  }

  /** The words of {@code element}, those of each part that is set apart in a line of their own. */
  static List<String> lines(Element element) {
    return apart(element, '\n')
        .lines()
        .map(TextForm::ofOneLine)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String apart(Element element, char between) {
    StringBuilder words = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              append(text.getWholeText().replaceAll("\\s+", " "));
            } else {
              tail(node, depth);
            }
          }

          private void append(String next) {
            if (!words.isEmpty()
                && !next.isEmpty()
                && Character.isUpperCase(next.charAt(0))
                && Character.isLowerCase(words.charAt(words.length() - 1))) {
              words.append(between);
            }
            words.append(next);
          }

          @Override
          public void tail(Node node, int depth) {
            if (node.nameIs("br")
                || (node instanceof Element inner && VisibleText.isBlock(inner))) {
              words.append(between);
            }
          }
        });
    return words.toString();
  }
}
