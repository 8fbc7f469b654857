package org.urtext.intake.container.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.intake.Arrival;
import org.urtext.intake.Hints;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Clipping;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Slice;

/** Reads the items of a feed, each by itself, so that a malformed one costs no other. */
final class FeedReading implements MarkupContents.Reading {

  /** A summary with fewer characters stands for an article that lies elsewhere. */
  private static final int SHORTEST_TEXT = 600;

  /** What a feed says of itself comes before its items; a longer beginning is not looked at. */
  private static final int LONGEST_HEAD = 262_144;

  private static final int LONGEST_FIELD = 2_000;

  private static final Set<String> MARKED_UP =
      Set.of("html", "xhtml", "text/html", "application/xhtml+xml");

  private final Packed packed;
  private final String word;
  private @Nullable About about;

  /**
   * What a feed says of itself.
   *
   * @param authors whom an item has that names none
   */
  private record About(@Nullable String title, @Nullable String language, List<String> authors) {}

  FeedReading(Packed packed, String word) {
    this.packed = packed;
    this.word = word;
  }

  @Override
  public Arrival arrival(Clipping clipping, MarkupScan.Found found, String declaration)
      throws IOException {
    if (about == null) {
      about = about(found);
    }
    try {
      return item(clipping, parsed(wrapped(clipping, found, declaration)), about);
    } catch (JDOMException | FeedException | IllegalArgumentException malformed) {
      return clipping.none(
          Reason.DAMAGED,
          "The item is not well-formed XML or breaks the rules of its feed; mend it or obtain"
              + " another copy.");
    }
  }

  /** The item as the only one of a feed, one byte a character. */
  private static byte[] wrapped(Clipping clipping, MarkupScan.Found found, String declaration)
      throws IOException {
    String item = new String(clipping.bytes().bytes(), StandardCharsets.ISO_8859_1);
    int colon = found.name().indexOf(':');
    boolean outsideChannel =
        found.around().stream().noneMatch(tag -> MarkupScan.nameIn(tag).endsWith("channel"))
            && found.name().endsWith("item");
    // RSS 1.0 lists its items beside the channel, without which none is parsed.
    String channel = outsideChannel ? "<" + found.name().substring(0, colon + 1) + "channel/>" : "";
    String feed = declaration + String.join("", found.around()) + channel + item + found.closing();
    return feed.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Document parsed(byte[] feed) throws JDOMException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setExpandEntities(false);
    // Feeds use the entities of HTML without declaring them.
    try (Reader reader =
        new XmlFixerReader(new XmlReader(new ByteArrayInputStream(feed), true, "UTF-8"))) {
      return builder.build(reader);
    } catch (IOException undecodable) {
      // It is all in memory: what cannot be read is an encoding that does not exist or fit.
      throw new JDOMException("not in the encoding that it declares", undecodable);
    }
  }

  private About about(MarkupScan.Found first) throws IOException {
    if (first.offset() > LONGEST_HEAD) {
      return new About(null, null, List.of());
    }
    String head =
        new String(new Slice(packed.file(), 0, first.offset()).bytes(), StandardCharsets.ISO_8859_1)
            .replaceFirst("<!DOCTYPE[^>]*+>", "");
    try {
      Document feed = parsed((head + first.closing()).getBytes(StandardCharsets.ISO_8859_1));
      SyndFeed read = new SyndFeedInput(false, Locale.ROOT).build(feed);
      boolean isAtom = feed.getRootElement().getName().equals("feed");
      return new About(
          visible(read.getTitle()),
          Optional.ofNullable(language(feed.getRootElement())).orElse(visible(read.getLanguage())),
          isAtom ? names(read.getAuthors().stream().map(SyndPerson::getName)) : List.of());
    } catch (JDOMException | FeedException | IllegalArgumentException malformed) {
      // The items are what matters; they say most of it again.
      return new About(null, null, List.of());
    }
  }

  private Arrival item(Clipping clipping, Document feed, About about) throws FeedException {
    Optional<Element> element = itemIn(feed);
    List<SyndEntry> entries = new SyndFeedInput(false, Locale.ROOT).build(feed).getEntries();
    if (entries.isEmpty() || element.isEmpty()) {
      return clipping.none(
          Reason.DAMAGED, "The item breaks the rules of its feed; obtain another copy.");
    }
    SyndEntry entry = entries.get(0);
    SyndContent summary = entry.getDescription();
    String description = summary == null ? "" : visibleText(summary.getValue());
    Hints hints = hints(entry, element.get(), description, about);
    Optional<SyndContent> content =
        entry.getContents().stream().filter(FeedReading::isText).findFirst();
    if (content.isPresent()) {
      return clipping.article(
          content.get().getValue(),
          isMarkedUp(content.get()) ? Clipping.HTML : Clipping.PLAIN,
          hints);
    }
    return summary != null && description.length() >= SHORTEST_TEXT
        ? clipping.article(summary.getValue(), Clipping.HTML, hints)
        : clipping.mention(hints);
  }

  private Hints hints(SyndEntry entry, Element element, String description, About about) {
    List<String> named =
        names(
            Stream.concat(
                entry.getAuthors().stream().map(SyndPerson::getName),
                Stream.ofNullable(entry.getAuthor())));
    Element source = child(element, "source");
    return Hints.toldBy(word)
        .withUrl(address(entry, element))
        .withTitle(visible(entry.getTitle()))
        .withPublished(published(entry, element))
        .withOutlet(about.title())
        .withAuthors(named.isEmpty() && source == null ? about.authors() : named)
        .withLanguage(
            Optional.ofNullable(child(element, "content"))
                .map(FeedReading::language)
                .or(() -> Optional.ofNullable(language(element)))
                .orElse(about.language()))
        .withFields(fields(source, description));
  }

  private static Optional<Element> itemIn(Document feed) {
    Element root = feed.getRootElement();
    return Stream.concat(
            root.getChildren().stream(),
            root.getChildren().stream().flatMap(child -> child.getChildren().stream()))
        .filter(child -> child.getName().equals("item") || child.getName().equals("entry"))
        .findFirst();
  }

  private static @Nullable Element child(Element parent, String name) {
    return parent.getChildren().stream()
        .filter(child -> child.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String language(Element element) {
    return line(element.getAttributeValue("lang", Namespace.XML_NAMESPACE));
  }

  /** Feedburner puts its own address in the link's place and keeps the publisher's beside it. */
  private static @Nullable String address(SyndEntry entry, Element element) {
    Element original = child(element, "origLink");
    String link = original == null ? null : line(original.getTextTrim());
    return link == null ? absolute(line(entry.getLink()), element) : link;
  }

  private static @Nullable String absolute(@Nullable String link, Element element) {
    if (link == null || link.regionMatches(true, 0, "http", 0, 4)) {
      return link;
    }
    try {
      URI resolved = new URI(link);
      for (Element each = element; each != null; each = each.getParentElement()) {
        String base = each.getAttributeValue("base", Namespace.XML_NAMESPACE);
        resolved = base == null ? resolved : new URI(base).resolve(resolved);
      }
      return resolved.toString();
    } catch (URISyntaxException noAddress) {
      return link;
    }
  }

  /** As written where that is a standard form, which keeps its offset; otherwise as understood. */
  private static @Nullable String published(SyndEntry entry, Element element) {
    String written =
        Stream.of("pubDate", "published", "issued", "date", "updated", "modified")
            .flatMap(name -> Stream.ofNullable(child(element, name)))
            .map(Element::getTextTrim)
            .filter(time -> !time.isEmpty())
            .findFirst()
            .orElse(null);
    Date understood =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return written == null || isStandard(written) || understood == null
        ? line(written)
        : understood.toInstant().toString();
  }

  private static boolean isStandard(String written) {
    if (PublicationTime.parse(written, PublicationTime.Basis.METADATA).isPresent()) {
      return true;
    }
    try {
      DateTimeFormatter.RFC_1123_DATE_TIME.parse(written);
      return true;
    } catch (DateTimeException otherForm) {
      return false;
    }
  }

  private static List<Hints.Field> fields(@Nullable Element source, String description) {
    List<Hints.Field> fields = new ArrayList<>();
    if (source != null) {
      String title = Optional.ofNullable(child(source, "title")).orElse(source).getTextTrim();
      String name = Optional.ofNullable(visible(title)).orElse("");
      String address = sourceAddress(source);
      String told = (name + (address == null ? "" : " <" + address + ">")).strip();
      if (!told.isEmpty()) {
        fields.add(new Hints.Field("feed:source", told));
      }
    }
    if (!description.isEmpty()) {
      fields.add(
          new Hints.Field(
              "feed:description",
              description.substring(0, Math.min(LONGEST_FIELD, description.length()))));
    }
    return fields;
  }

  /** RSS writes it as an attribute, Atom as a link or, failing that, as the feed's id. */
  private static @Nullable String sourceAddress(Element source) {
    if (source.getAttribute("url") != null) {
      return line(source.getAttributeValue("url"));
    }
    Optional<String> link =
        source.getChildren().stream()
            .filter(child -> child.getName().equals("link"))
            .filter(child -> List.of("", "alternate").contains(child.getAttributeValue("rel", "")))
            .flatMap(child -> Stream.ofNullable(child.getAttributeValue("href")))
            .findFirst();
    Element id = child(source, "id");
    return line(link.orElse(id == null ? null : id.getTextTrim()));
  }

  private static boolean isText(SyndContent content) {
    String type = content.getType() == null ? "html" : content.getType().toLowerCase(Locale.ROOT);
    return content.getValue() != null
        && !content.getValue().isBlank()
        && (MARKED_UP.contains(type) || type.equals("text") || type.equals("text/plain"))
        && !visibleText(content.getValue()).isEmpty();
  }

  private static boolean isMarkedUp(SyndContent content) {
    return content.getType() == null
        || MARKED_UP.contains(content.getType().toLowerCase(Locale.ROOT));
  }

  /** RSS asks for {@code desk@paper.example (Ida Holm)}. */
  private static List<String> names(Stream<@Nullable String> written) {
    return written
        .flatMap(name -> Stream.ofNullable(visible(name)))
        .map(name -> name.replaceFirst("^\\S{1,99}@\\S{1,99} \\((.{1,200})\\)$", "$1"))
        .distinct()
        .toList();
  }

  private static String visibleText(@Nullable String markup) {
    return markup == null ? "" : Jsoup.parseBodyFragment(markup).text().strip();
  }

  private static @Nullable String visible(@Nullable String markup) {
    return line(visibleText(markup));
  }

  private static @Nullable String line(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
