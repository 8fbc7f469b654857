package org.urtext.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction;

/**
 * What a page's metadata declares: canonical and syndication links, JSON-LD of the article itself,
 * authors that are agencies, and the page's other language versions. On most pages these fields
 * name the page itself, or a picture's agency; neither is an origin.
 */
final class MetadataReader implements DeclarationReader {

  private static final Set<String> LINKS =
      Set.of(
          "canonical",
          "meta:syndication-source",
          "syndication-source",
          "meta:original-source",
          "original-source",
          "link:syndication-source",
          "link:original-source");

  /** Dublin Core's source: a page, or a known outlet; other words mostly name the site itself. */
  private static final Set<String> SOURCE_PAGES =
      Set.of(
          "meta:dc.source",
          "meta:dc:source",
          "meta:dcterms.source",
          "meta:dcterms:source",
          "meta:dc.relation.isversionof",
          "meta:dcterms.isversionof",
          "meta:dc.relation.isformatof",
          "meta:dcterms.isformatof");

  /**
   * {@code json-ld:NewsArticle.isBasedOn}, or in microdata, perhaps with a path below the property.
   */
  private static final Pattern JSON_LD =
      Pattern.compile(
          "(?:json-ld|microdata):(\\w*(?:Article|Posting|CreativeWork|Report|WebPage))\\.(\\w+)(?:\\.(.+))?");

  private static final Pattern LONG_NAME = Pattern.compile("\\s+[-–—|]\\s+");

  /** What a value that is still JSON says under a name. */
  private static final Pattern JSON_VALUE =
      Pattern.compile("\"(@id|url|name|inLanguage)\"\\s*:\\s*\"([^\"]{1,2000})\"");

  private static final int LONGEST_LABEL = 20;

  private final CreditReading credits;

  MetadataReader(CreditReading credits) {
    this.credits = credits;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    Map<String, Work> works = new LinkedHashMap<>();
    String translator = null;
    for (Extraction.PageField field : transcript.document.fields()) {
      String name = field.name();
      String lower = name.toLowerCase(Locale.ROOT);
      Matcher json = JSON_LD.matcher(name);
      if (LINKS.contains(lower)) {
        addIfHeard(declarations, link(transcript, field));
      } else if (lower.startsWith("hreflang:")) {
        addIfHeard(declarations, alternate(transcript, field));
      } else if (lower.equals("meta:source")) {
        addIfHeard(declarations, sourceField(transcript, field));
      } else if (SOURCE_PAGES.contains(lower)) {
        boolean known = credits.known(PrintedNames.strip(field.value())) != null;
        addIfHeard(
            declarations,
            field.value().contains("://")
                ? link(transcript, field)
                : known ? sourceField(transcript, field) : null);
      } else if (json.matches()) {
        String property = json.group(2);
        String below = json.group(3) == null ? "" : json.group(3);
        if (property.equals("translator")) {
          translator = nameIn(field.value());
        } else {
          works
              .computeIfAbsent(property, p -> new Work(name.substring(0, json.end(2))))
              .put(below, field.value());
        }
      }
    }
    for (Map.Entry<String, Work> work : works.entrySet()) {
      addIfHeard(declarations, work(transcript, work.getKey(), work.getValue(), translator));
    }
    for (String author : transcript.document.authors()) {
      addIfHeard(declarations, agency(transcript, "author", author));
    }
    return declarations;
  }

  private static void addIfHeard(List<Declaration> all, @Nullable Declaration declaration) {
    if (declaration != null) {
      all.add(declaration);
    }
  }

  /** What a JSON-LD property says of another work, whether given as one value or piece by piece. */
  private static final class Work {
    private final String field;
    private String value = "";
    private @Nullable String url;
    private @Nullable String name;
    private @Nullable String language;

    Work(String field) {
      this.field = field;
    }

    void put(String below, String value) {
      if (below.isEmpty() && !value.startsWith("{") && !value.startsWith("[")) {
        this.value = value;
        if (WebAddress.parse(value).isPresent() && url == null) {
          url = value;
        } else if (name == null) {
          name = value;
        }
      } else if (below.isEmpty()) {
        this.value = value;
        Matcher part = JSON_VALUE.matcher(value);
        while (part.find()) {
          put(part.group(1), part.group(2));
        }
      } else if (below.equals("url") || below.equals("@id")) {
        url = url == null ? value : url;
        this.value = this.value.isEmpty() ? value : this.value;
      } else if (below.equals("inLanguage")) {
        language = value;
      } else if (below.endsWith("name") && !below.startsWith("headline")) {
        name = name == null ? value : name;
        this.value = this.value.isEmpty() ? value : this.value;
      }
    }
  }

  private @Nullable Declaration work(
      Transcript transcript, String property, Work work, @Nullable String translator) {
    return switch (property) {
      case "isBasedOn", "isBasedOnUrl", "translationOfWork", "articleSource" ->
          basedOn(transcript, property, work, translator);
      case "author", "creator", "sourceOrganization", "provider", "creditText" ->
          agency(transcript, work.field, work.name == null ? work.value : work.name);
      case "citation" -> cited(transcript, work);
      default -> null;
    };
  }

  /** A work that the article draws upon: where information comes from, not where the text does. */
  private @Nullable Declaration cited(Transcript transcript, Work work) {
    WebAddress url = work.url == null ? null : WebAddress.parse(work.url).orElse(null);
    NamedSource source = work.name == null ? null : credits.known(PrintedNames.strip(work.name));
    source = source == null && url != null ? credits.sources().at(url) : source;
    boolean own =
        (url != null && transcript.self.sharesSiteWith(url))
            || source == null
            || transcript.self.is(source)
            || transcript.self.sharesHouseWith(source);
    return own || source == null
        ? null
        : new Draft(Declaration.Kind.METADATA, "metadata:citation")
            .role(Declaration.Role.ATTRIBUTION)
            .names(new Credit(url, source.name(), source), credits.sources())
            .in(work.field, work.value);
  }

  private @Nullable Declaration basedOn(
      Transcript transcript, String property, Work work, @Nullable String translator) {
    WebAddress url = work.url == null ? null : WebAddress.parse(work.url).orElse(null);
    boolean translation = property.equals("translationOfWork");
    boolean own =
        url != null
            && (translation ? isOwnPage(transcript, url) : transcript.self.sharesSiteWith(url));
    boolean study = url != null && credits.isNobody(url);
    if (own || study || (url == null && work.name == null)) {
      return null;
    }
    String printed = work.name;
    NamedSource known = printed == null ? null : credits.known(printed);
    if (printed != null && transcript.self.goesBy(printed)) {
      return null;
    }
    Credit credit =
        url != null
            ? credits.credit(url, known == null ? null : known.name())
            : new Credit(null, known == null ? printed : known.name(), known);
    return new Draft(Declaration.Kind.METADATA, "metadata:" + property)
        .language(work.language == null ? null : LanguageTag.parse(work.language).orElse(null))
        .names(credit, credits.sources())
        .translator(translation ? translator : null)
        .translation(translation)
        .in(work.field, work.value);
  }

  private @Nullable Declaration link(Transcript transcript, Extraction.PageField field) {
    WebAddress target = WebAddress.parse(field.value()).orElse(null);
    if (target == null || transcript.self.address() == null || target.isHomePage()) {
      return null;
    }
    NamedSource outlet = credits.sources().at(target);
    boolean own = transcript.self.sharesSiteWith(target) || transcript.self.sharesHouseWith(outlet);
    return own
        ? null
        : new Draft(Declaration.Kind.METADATA, "metadata:" + field.name())
            .names(credits.credit(target, null), credits.sources())
            .in(field.name(), field.value());
  }

  /** Chinese content systems give the source by name, some with its label inside the value. */
  private @Nullable Declaration sourceField(Transcript transcript, Extraction.PageField field) {
    String value = field.value();
    int colon = Math.max(value.indexOf('：'), value.indexOf(':'));
    boolean label = colon > 0 && colon < 8 && !value.startsWith("http");
    String named = PrintedNames.strip(label ? value.substring(colon + 1) : value);
    WebAddress url = WebAddress.parse(named).filter(a -> named.contains("://")).orElse(null);
    if (url != null) {
      return transcript.self.sharesSiteWith(url) || url.isHomePage()
          ? null
          : link(transcript, field);
    }
    if (named.length() <= 3 && credits.known(named) == null) {
      return null;
    }
    boolean unknownSelf = transcript.self.address() == null;
    List<Credit> found = credits.named(transcript, named, unknownSelf);
    return found.isEmpty()
        ? null
        : new Draft(Declaration.Kind.METADATA, "metadata:source")
            .names(found.get(0), credits.sources())
            .in(field.name(), value);
  }

  private @Nullable Declaration agency(Transcript transcript, String field, String name) {
    NamedSource source = credits.known(PrintedNames.strip(name));
    if (source == null) {
      // "AGI - Agenzia Italia"
      source = credits.known(PrintedNames.strip(LONG_NAME.split(name, 2)[0]));
    }
    int colon = Math.max(name.indexOf(':'), name.indexOf('：'));
    if (source == null && colon > 0 && colon < LONGEST_LABEL) {
      // "Quelle: dpa"
      source = credits.known(PrintedNames.strip(name.substring(colon + 1)));
    }
    return source == null || !source.agency() || transcript.self.is(source)
        ? null
        : new Draft(Declaration.Kind.BYLINE, "metadata:author")
            .names(new Credit(null, source.name(), source), credits.sources())
            .in(field, name);
  }

  private @Nullable Declaration alternate(Transcript transcript, Extraction.PageField field) {
    String code = field.name().substring("hreflang:".length());
    LanguageTag language =
        code.toLowerCase(Locale.ROOT).equals("x-default")
            ? null
            : LanguageTag.parse(code).orElse(null);
    WebAddress target = WebAddress.parse(field.value()).orElse(null);
    if (language == null
        || target == null
        || isOwnPage(transcript, target)
        || language.sameLanguageAs(transcript.language)) {
      return null;
    }
    return new Draft(Declaration.Kind.LANGUAGE_ALTERNATE, "metadata:hreflang")
        .role(Declaration.Role.PARALLEL)
        .language(language)
        .names(credits.credit(target, null), credits.sources())
        .in(field.name(), field.value());
  }

  private static boolean isOwnPage(Transcript transcript, WebAddress target) {
    WebAddress own = transcript.self.address();
    return own != null && own.key().equals(target.key());
  }

  private static String nameIn(String value) {
    Matcher part = JSON_VALUE.matcher(value);
    while (part.find()) {
      if (part.group(1).equals("name")) {
        return part.group(2);
      }
    }
    return value;
  }
}
