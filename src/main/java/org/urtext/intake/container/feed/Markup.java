package org.urtext.intake.container.feed;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.Slice;

/** An XML tree whose elements are asked for by their local names, whatever their prefixes. */
final class Markup {

  private static final int DEEPEST = 300;

  private Markup() {}

  /**
   * Parses one element of a file. Entities of the document's own are never resolved.
   *
   * @param declaration the file's XML declaration, which names its encoding
   * @throws IllegalArgumentException if there is no such encoding, or the element is in another
   */
  static Document parse(Slice element, String declaration) throws IOException {
    byte[] head = declaration.getBytes(StandardCharsets.ISO_8859_1);
    byte[] body = element.bytes();
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    try (Reader reader = new XmlReader(new ByteArrayInputStream(whole), true, "UTF-8")) {
      Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(reader, "");
      document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.html);
      return document;
    } catch (IOException undecodable) {
      throw new IllegalArgumentException("not in the encoding that it declares", undecodable);
    }
  }

  static String name(Element element) {
    return MarkupScan.local(element.tagName());
  }

  static Stream<Element> all(Element within, String name) {
    return within.getAllElements().stream().filter(each -> name(each).equals(name));
  }

  static Optional<Element> first(Element within, String name) {
    return all(within, name).findFirst();
  }

  static Optional<Element> child(Element parent, String name) {
    return parent.children().stream().filter(each -> name(each).equals(name)).findFirst();
  }

  static Optional<String> text(Element within, String name) {
    return first(within, name).flatMap(each -> line(each.text()));
  }

  static Optional<String> attribute(@Nullable Element element, String name) {
    return element == null ? Optional.empty() : line(element.attr(name));
  }

  static Optional<String> line(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  /** What is inside {@code element} as HTML, in which some elements have no end tag. */
  static String html(Element element) {
    return element.html().replaceAll("</(?:br|hr|img|wbr|col)>", "");
  }

  /** Renames the elements below {@code root} to what HTML calls them; drops what has no words. */
  static void toHtml(Element root) {
    root.getAllElements().stream()
        .filter(each -> NO_WORDS.contains(name(each)))
        .toList()
        .forEach(Element::remove);
    for (Element each : root.getAllElements()) {
      each.tagName(
          switch (name(each)) {
            case "hl1" -> "h1";
            case "hl2" -> "h2";
            case "block", "nitf-table", "body.content", "body.end", "inlineXML" -> "div";
            case "media" -> "figure";
            case "media-caption" -> "figcaption";
            case "media-producer", "tagline", "dateline" -> "p";
            case "note" -> "aside";
            case "lang" -> "span";
            default -> name(each).toLowerCase(Locale.ROOT);
          });
    }
  }

  private static final Set<String> NO_WORDS =
      Set.of(
          "media-reference",
          "media-metadata",
          "media-object",
          "nitf-table-metadata",
          "nitf-table-summary",
          "script",
          "style",
          "body.head",
          "abstract");
}
