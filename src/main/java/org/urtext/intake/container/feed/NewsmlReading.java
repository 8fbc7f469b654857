package org.urtext.intake.container.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.urtext.intake.Arrival;
import org.urtext.intake.Hints;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Clipping;

/** Reads the items of a news message. */
final class NewsmlReading implements MarkupContents.Reading {

  /** By the names of the IPTC's schemes and of the bibliographic ontology. */
  private static final Set<String> TRANSLATION_OF =
      Set.of("translationof", "translatedfrom", "istranslationof");

  /** ISO 8601's basic form, which NITF uses. */
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(?:[.,]\\d{1,9})?(Z|[+-]\\d{4})?)?");

  private static final Pattern BYLINE_WORD = Pattern.compile("(?i)^(?:by|par|von|por|di|door)\\s+");

  private final String word;

  NewsmlReading(String word) {
    this.word = word;
  }

  /**
   * A text with its media type.
   *
   * @param nitf the document that it stands in, if that is one
   */
  private record Words(String content, String contentType, Optional<Element> nitf) {}

  @Override
  public Arrival arrival(Clipping clipping, MarkupScan.Found found, String declaration)
      throws IOException {
    Document parsed;
    try {
      parsed = Markup.parse(clipping.bytes(), declaration);
    } catch (IllegalArgumentException undecodable) {
      return clipping.none(
          Reason.DAMAGED, "It is not in the encoding that it declares; obtain another copy.");
    }
    Element item = parsed.firstElementChild();
    if (item == null) {
      return clipping.none(Reason.DAMAGED, "The item is not XML; obtain another copy.");
    }
    return switch (Markup.name(item)) {
      case "nitf" -> {
        Hints hints = nitfHints(item);
        yield clipping.article(nitfText(item, Optional.empty()), Clipping.HTML, hints);
      }
      case "newsItem" -> newsItem(clipping, item);
      default ->
          clipping.none(
              Reason.OTHER_RECORDS, "It is a " + Markup.name(item) + ", which holds no article.");
    };
  }

  private Arrival newsItem(Clipping clipping, Element item) {
    String status = qcode(item, "pubStatus").toLowerCase(Locale.ROOT);
    if (status.contains("cancel") || status.contains("withheld")) {
      return clipping.none(
          Reason.OTHER_RECORDS, "Its provider has taken it back: its status is " + status + ".");
    }
    String kind = qcode(item, "itemClass").toLowerCase(Locale.ROOT);
    Hints hints = hints(item);
    Optional<Words> words = words(item);
    if (words.isPresent()) {
      return clipping.article(
          words.get().content(), words.get().contentType(), fromNitf(hints, words.get()));
    }
    boolean isText = kind.isEmpty() || kind.endsWith("text") || kind.endsWith("composite");
    return isText && hints.title() != null
        ? clipping.mention(hints)
        : clipping.none(
            Reason.OTHER_RECORDS,
            "It holds no text" + (kind.isEmpty() ? "." : ": its class is " + kind + "."));
  }

  private static String qcode(Element within, String name) {
    Optional<Element> element = Markup.first(within, name);
    return element
        .flatMap(each -> Markup.attribute(each, "qcode"))
        .or(() -> element.flatMap(each -> Markup.attribute(each, "uri")))
        .orElse("");
  }

  /** A party by its name; empty where it is only coded. */
  private static Optional<String> named(Element party) {
    return Markup.text(party, "name")
        .or(() -> Markup.attribute(party, "literal"))
        .or(() -> Markup.line(party.ownText()));
  }

  private static Optional<String> coded(Element party) {
    return Markup.attribute(party, "qcode").or(() -> Markup.attribute(party, "uri"));
  }

  private Hints hints(Element item) {
    Element content = Markup.child(item, "contentMeta").orElse(item);
    Element about = Markup.child(item, "itemMeta").orElse(item);
    List<Hints.Field> fields = new ArrayList<>();
    Optional<Element> provider = Markup.first(about, "provider");
    provider
        .flatMap(NewsmlReading::coded)
        .ifPresent(code -> fields.add(new Hints.Field("newsml:provider", code)));
    Markup.all(content, "infoSource")
        .flatMap(source -> named(source).or(() -> coded(source)).stream())
        .forEach(source -> fields.add(new Hints.Field("newsml:infosource", source)));
    Markup.text(content, "creditline")
        .ifPresent(credit -> fields.add(new Hints.Field("newsml:creditline", credit)));
    Markup.all(item, "link")
        .filter(
            link ->
                TRANSLATION_OF.contains(
                    link.attr("rel").replaceFirst("^.*[:/#]", "").toLowerCase(Locale.ROOT)))
        .flatMap(
            link ->
                Stream.of("href", "residref")
                    .flatMap(name -> Markup.attribute(link, name).stream())
                    .limit(1))
        .forEach(origin -> fields.add(new Hints.Field("newsml:translation_of", origin)));
    Markup.attribute(item, "guid")
        .ifPresent(guid -> fields.add(new Hints.Field("newsml:guid", guid)));
    Markup.attribute(item, "version")
        .ifPresent(version -> fields.add(new Hints.Field("newsml:version", version)));
    return Hints.toldBy(word)
        .withTitle(headline(content).orElse(null))
        .withPublished(
            Markup.text(content, "contentCreated")
                .or(() -> Markup.text(about, "firstCreated"))
                .or(() -> Markup.text(about, "versionCreated"))
                .map(NewsmlReading::extended)
                .orElse(null))
        .withOutlet(provider.flatMap(NewsmlReading::named).orElse(null))
        .withAuthors(authors(content))
        .withLanguage(
            Markup.first(content, "language")
                .flatMap(language -> Markup.attribute(language, "tag"))
                .or(() -> Markup.attribute(item, "xml:lang"))
                .orElse(null))
        .withFields(fields);
  }

  /** Of several headlines the one without a role, which would be a short or an alternative one. */
  private static Optional<String> headline(Element content) {
    List<Element> headlines = Markup.all(content, "headline").toList();
    return Stream.concat(
            headlines.stream().filter(each -> !each.hasAttr("role")), headlines.stream())
        .flatMap(each -> Markup.line(each.text()).stream())
        .findFirst();
  }

  private static List<String> authors(Element content) {
    List<String> creators =
        Markup.all(content, "creator").flatMap(each -> named(each).stream()).distinct().toList();
    return creators.isEmpty()
        ? Markup.all(content, "by")
            .flatMap(each -> Markup.line(each.text()).stream())
            .map(NewsmlReading::withoutBy)
            .toList()
        : creators;
  }

  private static String withoutBy(String byline) {
    return BYLINE_WORD.matcher(byline).replaceFirst("");
  }

  private static Optional<Words> words(Element item) {
    Optional<String> dateline = Markup.text(item, "dateline");
    for (Element inline : Markup.all(item, "inlineXML").toList()) {
      Optional<Element> nitf = Markup.first(inline, "nitf");
      String text = nitf.isPresent() ? nitfText(nitf.get(), dateline) : xhtmlText(inline, dateline);
      if (!text.isBlank()) {
        return Optional.of(new Words(text, Clipping.HTML, nitf));
      }
    }
    for (Element inline : Markup.all(item, "inlineData").toList()) {
      String text = inline.wholeText();
      if (!inline.hasAttr("encoding") && !text.isBlank()) {
        boolean marked = inline.attr("contenttype").contains("html");
        String place = dateline.filter(each -> !text.strip().startsWith(each)).orElse("");
        return Optional.of(
            marked
                ? new Words(text, Clipping.HTML, Optional.empty())
                : new Words(
                    (place.isEmpty() ? "" : place + "\n\n") + text.strip() + "\n",
                    Clipping.PLAIN,
                    Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static String xhtmlText(Element inline, Optional<String> dateline) {
    Element body = Markup.first(inline, "body").orElse(inline);
    Markup.toHtml(body);
    return body.text().isBlank() ? "" : headed(dateline, body.text(), Markup.html(body));
  }

  private static String nitfText(Element nitf, Optional<String> knownDateline) {
    Optional<Element> head = Markup.first(nitf, "body.head");
    Optional<String> dateline = head.flatMap(each -> Markup.text(each, "dateline"));
    StringBuilder html = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (String part : List.of("body.content", "body.end")) {
      Markup.all(nitf, part)
          .toList()
          .forEach(
              each -> {
                text.append(each.text());
                Markup.toHtml(each);
                html.append(Markup.html(each));
              });
    }
    return text.toString().isBlank()
        ? ""
        : headed(dateline.or(() -> knownDateline), text.toString(), html.toString());
  }

  private static String headed(Optional<String> dateline, String text, String html) {
    return dateline
            .filter(each -> !text.strip().startsWith(each))
            .map(each -> new Element("p").text(each).outerHtml() + "\n")
            .orElse("")
        + html;
  }

  /** What a document inside the item says that the item does not. */
  private Hints fromNitf(Hints hints, Words words) {
    if (words.nitf().isEmpty()) {
      return hints;
    }
    Hints inner = nitfHints(words.nitf().get());
    return hints
        .withTitle(hints.title() == null ? inner.title() : hints.title())
        .withPublished(hints.published() == null ? inner.published() : hints.published())
        .withOutlet(hints.outlet() == null ? inner.outlet() : hints.outlet())
        .withAuthors(hints.authors().isEmpty() ? inner.authors() : hints.authors());
  }

  private Hints nitfHints(Element nitf) {
    List<Hints.Field> fields = new ArrayList<>();
    Markup.first(nitf, "doc-id")
        .flatMap(each -> Markup.attribute(each, "id-string"))
        .ifPresent(id -> fields.add(new Hints.Field("newsml:guid", id)));
    Markup.first(nitf, "doc.copyright")
        .flatMap(each -> Markup.attribute(each, "holder"))
        .ifPresent(holder -> fields.add(new Hints.Field("newsml:copyright", holder)));
    Markup.text(nitf, "distributor")
        .ifPresent(name -> fields.add(new Hints.Field("newsml:provider", name)));
    Optional<Element> published = Markup.first(nitf, "pubdata");
    return Hints.toldBy(word)
        .withTitle(Markup.text(nitf, "hl1").or(() -> Markup.text(nitf, "title")).orElse(null))
        .withPublished(
            Markup.first(nitf, "date.issue")
                .flatMap(each -> Markup.attribute(each, "norm"))
                .or(() -> published.flatMap(each -> Markup.attribute(each, "date.publication")))
                .or(
                    () ->
                        Markup.first(nitf, "story.date")
                            .flatMap(each -> Markup.attribute(each, "norm")))
                .map(NewsmlReading::extended)
                .orElse(null))
        .withOutlet(published.flatMap(each -> Markup.attribute(each, "name")).orElse(null))
        .withAuthors(
            Markup.all(nitf, "byline")
                .flatMap(
                    each -> Markup.text(each, "person").or(() -> Markup.line(each.text())).stream())
                .map(NewsmlReading::withoutBy)
                .toList())
        .withLanguage(Markup.attribute(nitf, "xml:lang").orElse(null))
        .withFields(fields);
  }

  private static String extended(String written) {
    java.util.regex.Matcher basic = BASIC.matcher(written);
    if (!basic.matches()) {
      return written;
    }
    String day = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
    return basic.group(4) == null
        ? day
        : day
            + "T"
            + basic.group(4)
            + ":"
            + basic.group(5)
            + (basic.group(6) == null ? "" : ":" + basic.group(6))
            + (basic.group(7) == null ? "" : basic.group(7));
  }
}
