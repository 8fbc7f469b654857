package org.urtext.linking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.language.LanguageSpan;
import org.urtext.origin.Declaration;
import org.urtext.origin.Declaration.Kind;
import org.urtext.origin.Declaration.Role;
import org.urtext.origin.MachineTranslation;
import org.urtext.origin.Testimony;

/** Articles for tests of the bench, described by what matters to it. */
final class Articles {

  private static final String BODY = "The quay was closed for a week. ".repeat(20);

  private final String path;
  private LanguageTag language = LanguageTag.of("en");
  private @Nullable WebAddress address;
  private @Nullable String dispatch;
  private @Nullable PublicationTime published;
  private @Nullable String title;
  private @Nullable LanguageTag homeLanguage;
  private @Nullable LanguageTag slugLanguage;
  private @Nullable LanguageTag declaredLanguage;
  private final List<LanguageSpan> passages = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();

  private Articles(String path) {
    this.path = path;
  }

  static Articles article(String path) {
    return new Articles(path);
  }

  Articles in(String tag) {
    language = LanguageTag.of(tag);
    return this;
  }

  Articles at(String url) {
    address = WebAddress.parse(url).orElseThrow();
    return this;
  }

  /** An agency's item that bears {@code identifier}. */
  Articles dispatch(String identifier) {
    dispatch = identifier;
    return this;
  }

  Articles published(String written) {
    published = PublicationTime.parse(written, PublicationTime.Basis.METADATA).orElseThrow();
    return this;
  }

  Articles headed(String headline) {
    title = headline;
    return this;
  }

  Articles outletAtHomeIn(String tag) {
    homeLanguage = LanguageTag.of(tag);
    return this;
  }

  Articles slugIn(String tag) {
    slugLanguage = LanguageTag.of(tag);
    return this;
  }

  Articles declaredIn(String tag) {
    declaredLanguage = LanguageTag.of(tag);
    return this;
  }

  Articles passage(int start, int end, String tag) {
    passages.add(new LanguageSpan(new Span(start, end), LanguageTag.of(tag)));
    return this;
  }

  Articles says(Role role, Kind kind, @Nullable String url, @Nullable String name) {
    return says(role, kind, url, name, null, false);
  }

  Articles says(
      Role role,
      Kind kind,
      @Nullable String url,
      @Nullable String name,
      @Nullable String originLanguage,
      boolean translation) {
    return says(role, kind, url, name, originLanguage, null, translation);
  }

  /** Names a page as its source, with what its address tells of it. */
  Articles sourceOf(String url, String originLanguage, String originPublished) {
    PublicationTime when =
        PublicationTime.parse(originPublished, PublicationTime.Basis.URL).orElseThrow();
    return says(Role.ORIGIN, Kind.SOURCE_LINE, url, null, originLanguage, when, false);
  }

  private Articles says(
      Role role,
      Kind kind,
      @Nullable String url,
      @Nullable String name,
      @Nullable String originLanguage,
      @Nullable PublicationTime originPublished,
      boolean translation) {
    WebAddress origin = url == null ? null : WebAddress.parse(url).orElseThrow();
    String words = "Source " + declarations.size() + ": " + (url == null ? name : url);
    int start = BODY.length() + 1;
    declarations.add(
        new Declaration(
            kind,
            role,
            origin,
            name,
            originLanguage == null ? null : LanguageTag.of(originLanguage),
            origin == null ? null : origin.registrableDomain(),
            null,
            originPublished,
            null,
            translation,
            MachineTranslation.NONE,
            words,
            new Span(start, start + words.length()),
            "text",
            "test"));
    return this;
  }

  Articles source(String url) {
    return says(Role.ORIGIN, Kind.SOURCE_LINE, url, null);
  }

  /** An agency's record says that it was translated from the item with {@code identifier}. */
  Articles translatedFrom(String identifier, String agency) {
    declarations.add(
        new Declaration(
            Kind.METADATA,
            Role.ORIGIN,
            null,
            agency,
            null,
            null,
            null,
            null,
            null,
            true,
            MachineTranslation.NONE,
            identifier,
            null,
            "newsml:translation_of",
            "record:newsml:translation_of"));
    return this;
  }

  ArticleId id() {
    return ArticleId.of(
        address == null
            ? ArticleKey.ofPlace(new Place("test", path))
            : ArticleKey.ofAddress(address));
  }

  Subject subject() {
    return new Subject(
        new LinkableText(
            id(),
            language,
            BODY + "\n" + "x".repeat(100),
            List.of(new Span(0, BODY.length())),
            title,
            published),
        address,
        dispatch,
        address == null ? null : address.registrableDomain(),
        homeLanguage,
        slugLanguage,
        declaredLanguage,
        passages,
        new Testimony(List.copyOf(declarations), MachineTranslation.NONE, List.of(), List.of()));
  }

  /** What comparing two texts may come to. */
  static Correspondence correspondence(
      Articles one, Articles other, Correspondence.Kind kind, double confidence) {
    return correspondence(one, other, kind, confidence, Correspondence.Verdict.LINKED);
  }

  static Correspondence correspondence(
      Articles one,
      Articles other,
      Correspondence.Kind kind,
      double confidence,
      Correspondence.Verdict verdict) {
    boolean inOrder = one.id().compareTo(other.id()) < 0;
    return new Correspondence(
        inOrder ? one.id() : other.id(),
        inOrder ? other.id() : one.id(),
        kind,
        verdict,
        confidence,
        0.9,
        0.8,
        new Explanation("they share everything", Math.log(confidence / (1 - confidence))));
  }
}
