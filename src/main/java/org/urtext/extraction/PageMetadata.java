package org.urtext.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * What a page says of itself outside its text: canonical link, language alternates, OpenGraph and
 * other meta elements, JSON-LD, microdata.
 *
 * @param fields in document order
 * @param articles described in JSON-LD, then those in microdata, in order
 * @param pages described in JSON-LD, in order: what only tells of the article's page
 * @param described in a sentence or two, by meta elements
 */
record PageMetadata(
    List<Extraction.PageField> fields,
    List<SchemaOrg> articles,
    List<SchemaOrg> pages,
    List<String> described) {

  private static final String ELEMENTS =
      "html[lang], html[xml:lang], link[rel][href], meta[content], script[type*=ld+json]";

  private static final String DESCRIPTIONS =
      "meta[name=description], meta[property=og:description], meta[name=twitter:description]";

  /** Meta elements that tell of source, time, language or people. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?:^|[^a-z])(?:source|original|origin|syndication|publisher|author|creator|translator"
              + "|translation|copyright|credit|agency|byline|language|locale|rights|contributor"
              + "|provider|date|pubdate|published|publishdate|modified|headline|title|site_name|url"
              + "|byl)(?:[^a-z]|$)|isversionof|isformatof|date|time|source|author|publish"
              + "|^twitter:(?:label|data)1$");

  static PageMetadata of(Document page) {
    List<Extraction.PageField> fields = new ArrayList<>();
    List<SchemaOrg> articles = new ArrayList<>();
    List<SchemaOrg> pages = new ArrayList<>();
    for (Element element : page.select(ELEMENTS)) {
      if (fields.size() >= Limits.FIELDS) {
        break;
      }
      switch (element.normalName()) {
        case "html" -> language(element).ifPresent(fields::add);
        case "link" -> link(element).ifPresent(fields::add);
        case "meta" -> meta(element).ifPresent(fields::add);
        default -> {
          for (SchemaOrg described : JsonLd.describedIn(element.data())) {
            if (SchemaOrg.articleType(described.type()) == null) {
              pages.add(described);
            } else {
              articles.add(described);
              fields.addAll(described.fields());
            }
          }
        }
      }
    }
    for (SchemaOrg described : Microdata.articlesIn(page)) {
      articles.add(described);
      fields.addAll(described.fields());
    }
    return new PageMetadata(
        fields.stream().distinct().limit(Limits.FIELDS).toList(),
        List.copyOf(articles),
        List.copyOf(pages),
        page.select(DESCRIPTIONS).stream()
            .map(meta -> TextForm.ofOneLine(head(meta.attr("content"))))
            .filter(Predicate.not(String::isEmpty))
            .toList());
  }

  /** A field as it is kept: one line, bounded; empty if there is nothing in it. */
  static Optional<Extraction.PageField> field(String name, String value) {
    String line = TextForm.ofOneLine(head(value));
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(new Extraction.PageField(TextForm.ofOneLine(head(name)), line));
  }

  private static String head(String value) {
    return value.substring(0, Math.min(Limits.FIELD_CHARACTERS, value.length()));
  }

  private static Optional<Extraction.PageField> language(Element html) {
    return field("html:lang", html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"));
  }

  private static Optional<Extraction.PageField> link(Element link) {
    List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
    String absolute = link.absUrl("href");
    String target = absolute.isEmpty() ? link.attr("href") : absolute;
    if (relations.contains("canonical")) {
      return field("canonical", target);
    }
    if (relations.contains("alternate") && link.hasAttr("hreflang")) {
      return field("hreflang:" + link.attr("hreflang").strip(), target);
    }
    return relations.contains("syndication-source") || relations.contains("original-source")
        ? field("meta:" + relations.get(0), target)
        : Optional.empty();
  }

  private static Optional<Extraction.PageField> meta(Element meta) {
    String name =
        Stream.of("property", "name", "itemprop", "http-equiv")
            .map(attribute -> meta.attr(attribute).strip().toLowerCase(Locale.ROOT))
            .filter(Predicate.not(String::isEmpty))
            .findFirst()
            .orElse("");
    if (name.isEmpty() || name.length() > 100 || !TELLING.matcher(name).find()) {
      return Optional.empty();
    }
    String prefix = name.startsWith("og:") ? "" : "meta:";
    return field(prefix + name, meta.attr("content"));
  }

  private Optional<String> first(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Extraction.PageField::value)
        .findFirst();
  }

  private Optional<String> fromSchema(String property) {
    return articles.stream().flatMap(article -> article.texts(property).stream()).findFirst();
  }

  /** The headlines that the page's metadata give, what tells most first. */
  List<String> headlines() {
    return Stream.of(fromSchema("headline"), first("og:title"), first("meta:twitter:title"))
        .flatMap(Optional::stream)
        .map(PageMetadata::plain)
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .toList();
  }

  /** {@code value} with the character references resolved that were written twice over. */
  static String plain(String value) {
    return value.indexOf('&') < 0
        ? value
        : TextForm.ofOneLine(Parser.unescapeEntities(value, false));
  }

  /** What the page says in a sentence that it is about. */
  List<String> descriptions() {
    return Stream.concat(
            articles.stream().flatMap(article -> article.texts("description").stream()),
            described.stream())
        .distinct()
        .toList();
  }

  Optional<String> outlet() {
    return siteNames().findFirst();
  }

  /** What the page calls its site or its publisher, what tells most first. */
  Stream<String> siteNames() {
    return Stream.of(
            all("og:site_name"),
            articles.stream().flatMap(article -> article.texts("publisher").stream()),
            all("meta:apple-mobile-web-app-title"))
        .flatMap(Function.identity());
  }

  /** Whether a description says that {@code author} is no person. */
  boolean isOrganization(String author) {
    return articles.stream().anyMatch(article -> article.isOrganization(author));
  }

  /** The values of the fields called {@code name}, in order. */
  Stream<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Extraction.PageField::value);
  }

  /** The language that the page claims to be in, as written. */
  @Nullable String language() {
    return first("html:lang")
        .or(() -> first("og:locale"))
        .or(() -> fromSchema("inLanguage"))
        .or(() -> first("meta:content-language"))
        .orElse(null);
  }

  /**
   * The address on which canonical link, og:url and JSON-LD agree as far as they are there; a
   * site's front page identifies no article.
   */
  @Nullable WebAddress address() {
    List<WebAddress> claimed =
        Stream.concat(
                Stream.concat(first("canonical").stream(), first("og:url").stream()),
                articles.stream()
                    .flatMap(
                        article ->
                            Stream.of("url", "mainEntityOfPage")
                                .flatMap(property -> Stream.ofNullable(article.address(property)))))
            .filter(written -> written.startsWith("http") || written.startsWith("//"))
            .flatMap(written -> WebAddress.parse(written).stream())
            .toList();
    boolean agreed =
        claimed.stream().map(WebAddress::registrableDomain).distinct().limit(2).count() == 1;
    return agreed
        ? claimed.stream().filter(address -> !address.isHomePage()).findFirst().orElse(null)
        : null;
  }
}
