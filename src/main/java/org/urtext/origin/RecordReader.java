package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction;

/**
 * What was said of a document where it was found: by a manifest or a scraper's record, by an export
 * of posts, a feed, an agency's item. A record that names the document itself declares nothing.
 */
final class RecordReader implements DeclarationReader {

  /** {@code manifest:source_url}: who says it, and what it says. */
  private static final Pattern FIELD =
      Pattern.compile("(manifest|json|telegram|ninjs|newsml|feed):([a-z_]+)");

  /** {@code de: https://…}, or the address alone. */
  private static final Pattern ALTERNATE =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9_-]{1,34}):\\s+)?(\\S+)");

  /** An agency's domain in the identifiers that it gives its items (RFC 3085, RFC 4151). */
  private static final Pattern ISSUER =
      Pattern.compile("(?i)(?:urn:newsml:|tag:)([\\p{Alnum}.-]+\\.\\p{Alpha}{2,24})[,:].*");

  private final CreditReading credits;

  RecordReader(CreditReading credits) {
    this.credits = credits;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    List<Extraction.PageField> fields = transcript.document.fields();
    for (int i = 0; i < fields.size(); i++) {
      Extraction.PageField field = fields.get(i);
      Matcher name = FIELD.matcher(field.name());
      if (name.matches()) {
        Declaration heard = declaration(transcript, field, name.group(2), fields);
        if (heard != null) {
          declarations.add(heard);
        }
      }
    }
    return declarations;
  }

  private @Nullable Declaration declaration(
      Transcript transcript,
      Extraction.PageField field,
      String kind,
      List<Extraction.PageField> all) {
    return switch (kind) {
      case "source_url" -> source(transcript, field, titleBeside(field, all));
      case "source_title" -> isUsableBeside(field, all) ? null : named(transcript, field);
      case "source" -> feedSource(transcript, field);
      case "forwarded_from" -> named(transcript, field);
      case "canonical" -> canonical(transcript, field);
      case "alternates" -> alternate(transcript, field);
      case "infosource" -> informant(transcript, field, Declaration.Role.ATTRIBUTION);
      case "provider" -> informant(transcript, field, null);
      case "translation_of" -> original(transcript, field);
      default -> null;
    };
  }

  /** The source's name, as the same record gives it in another field. */
  private static @Nullable String titleBeside(
      Extraction.PageField field, List<Extraction.PageField> all) {
    String name = field.name().replace("source_url", "source_title");
    return all.stream()
        .filter(other -> other.name().equals(name) && !other.value().isBlank())
        .map(other -> other.value().strip())
        .findFirst()
        .orElse(null);
  }

  /** Whether the address that belongs to a title speaks for both. */
  private static boolean isUsableBeside(
      Extraction.PageField field, List<Extraction.PageField> all) {
    String name = field.name().replace("source_title", "source_url");
    return all.stream()
        .anyMatch(
            other -> other.name().equals(name) && WebAddress.parse(other.value()).isPresent());
  }

  private @Nullable Declaration source(
      Transcript transcript, Extraction.PageField field, @Nullable String title) {
    WebAddress url = WebAddress.parse(field.value()).orElse(null);
    if (url == null || isOwn(transcript, url) || isOwnName(transcript, title)) {
      return null;
    }
    return origin(field, credit(url, title));
  }

  /** An account is an outlet: its address is no article's, though it is longer than a host. */
  private Credit credit(WebAddress url, @Nullable String title) {
    NamedSource known = title == null ? null : credits.known(title);
    String printed = known == null ? title : known.name();
    return url.isAccount()
        ? new Credit(url, printed == null ? url.accountName() : printed, known)
        : credits.credit(url, printed);
  }

  /** The title and the address of the feed that an entry was taken from; never the entry's own. */
  private @Nullable Declaration feedSource(Transcript transcript, Extraction.PageField field) {
    String value = field.value().strip();
    int open = value.lastIndexOf('<');
    boolean bracketed = open >= 0 && value.endsWith(">");
    String address = bracketed ? value.substring(open + 1, value.length() - 1) : value;
    WebAddress url = address.contains("://") ? WebAddress.parse(address).orElse(null) : null;
    String title = bracketed ? value.substring(0, open).strip() : url == null ? value : "";
    if (url == null) {
      return title.isEmpty() ? null : named(transcript, field, title);
    }
    if (isOwn(transcript, url) || isOwnName(transcript, title)) {
      return null;
    }
    Credit outlet = credit(url, title.isEmpty() ? null : title);
    return origin(field, new Credit(null, outlet.name(), outlet.source()));
  }

  private @Nullable Declaration named(Transcript transcript, Extraction.PageField field) {
    return named(transcript, field, field.value().strip());
  }

  private @Nullable Declaration named(
      Transcript transcript, Extraction.PageField field, String name) {
    NamedSource known = credits.known(name);
    boolean own = isOwnName(transcript, name) || (known != null && transcript.self.is(known));
    return own || name.isBlank()
        ? null
        : origin(field, new Credit(null, known == null ? name : known.name(), known));
  }

  private @Nullable Declaration canonical(Transcript transcript, Extraction.PageField field) {
    WebAddress url = WebAddress.parse(field.value()).orElse(null);
    boolean silent =
        url == null
            || transcript.self.address() == null
            || url.isHomePage()
            || isOwn(transcript, url);
    return url == null || silent ? null : origin(field, credits.credit(url, null));
  }

  private @Nullable Declaration alternate(Transcript transcript, Extraction.PageField field) {
    Matcher form = ALTERNATE.matcher(field.value().strip());
    WebAddress url = form.matches() ? WebAddress.parse(form.group(2)).orElse(null) : null;
    if (url == null || url.isHomePage() || isOwnPage(transcript, url)) {
      return null;
    }
    LanguageTag language =
        form.group(1) == null ? null : LanguageTag.parse(form.group(1)).orElse(null);
    if (language != null && language.sameLanguageAs(transcript.language)) {
      return null;
    }
    return new Draft(Declaration.Kind.LANGUAGE_ALTERNATE, rule(field))
        .role(Declaration.Role.PARALLEL)
        .language(language)
        .names(credits.credit(url, null), credits.sources())
        .in(field.name(), field.value());
  }

  /**
   * An agency whose dispatch this is.
   *
   * @param otherwise the role of whoever is no known agency; null if such names say nothing
   */
  private @Nullable Declaration informant(
      Transcript transcript, Extraction.PageField field, Declaration.@Nullable Role otherwise) {
    String name = PrintedNames.strip(field.value());
    NamedSource known = credits.known(name);
    boolean agency = known != null && known.agency();
    boolean own = isOwnName(transcript, name) || (known != null && transcript.self.is(known));
    if (own || name.isEmpty() || (!agency && otherwise == null)) {
      return null;
    }
    return new Draft(Declaration.Kind.METADATA, rule(field))
        .role(agency || otherwise == null ? Declaration.Role.ORIGIN : otherwise)
        .names(new Credit(null, known == null ? name : known.name(), known), credits.sources())
        .in(field.name(), field.value());
  }

  private @Nullable Declaration original(Transcript transcript, Extraction.PageField field) {
    String value = field.value().strip();
    WebAddress url = WebAddress.parse(value).orElse(null);
    if (url != null && isOwnPage(transcript, url)) {
      return null;
    }
    Matcher issuer = ISSUER.matcher(value);
    NamedSource known = url == null && issuer.matches() ? credits.known(issuer.group(1)) : null;
    Credit credit =
        url != null
            ? credits.credit(url, null)
            : known == null ? Credit.UNRESOLVED : new Credit(null, known.name(), known);
    return new Draft(Declaration.Kind.METADATA, rule(field))
        .names(credit, credits.sources())
        .translation(true)
        .in(field.name(), field.value());
  }

  private Declaration origin(Extraction.PageField field, Credit credit) {
    return new Draft(Declaration.Kind.METADATA, rule(field))
        .names(credit, credits.sources())
        .in(field.name(), field.value());
  }

  private static String rule(Extraction.PageField field) {
    return "record:" + field.name().toLowerCase(Locale.ROOT);
  }

  private boolean isOwn(Transcript transcript, WebAddress url) {
    return (transcript.self.sharesSiteWith(url) && !url.isAccount())
        || isOwnPage(transcript, url)
        || transcript.self.sharesHouseWith(credits.sources().at(url));
  }

  private static boolean isOwnName(Transcript transcript, @Nullable String name) {
    return name != null && transcript.self.goesBy(name);
  }

  private static boolean isOwnPage(Transcript transcript, WebAddress url) {
    WebAddress own = transcript.self.address();
    return own != null && own.key().equals(url.key());
  }
}
