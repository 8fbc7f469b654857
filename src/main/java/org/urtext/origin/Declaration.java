package org.urtext.origin;

import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;

/**
 * One thing that a document says about where its text comes from, kept as it was said.
 *
 * @param kind the form it took
 * @param role what it declares the named source to be
 * @param originUrl the page it names, normalised; null if it names none
 * @param originName the source's name: an agency's short international name, an outlet's registry
 *     name, otherwise as printed; null if it names none
 * @param originLanguage the source text's language, said or told by its URL; null if unknown
 * @param originOutlet the registrable domain or the registry's edition of the source; null if
 *     unknown
 * @param originCountry the outlet's or agency's country as an ISO 3166 code; null if unknown
 * @param originPublished when the source appeared, as far as the declaration or its URL tells
 * @param translator a person named as translator
 * @param declaresTranslation whether its words say that this is a translation
 * @param machineTranslation whether its words or an artefact beside it tell of machine translation
 * @param declaredText verbatim; the whole line where the declaration is one
 * @param span where {@code declaredText} stands in the full text; null for a metadata field
 * @param field {@code text}, or the metadata field it was read from
 * @param rule the rule that heard it, for whoever wants to check
 */
public record Declaration(
    Kind kind,
    Role role,
    @Nullable WebAddress originUrl,
    @Nullable String originName,
    @Nullable LanguageTag originLanguage,
    @Nullable String originOutlet,
    @Nullable String originCountry,
    @Nullable PublicationTime originPublished,
    @Nullable String translator,
    boolean declaresTranslation,
    MachineTranslation machineTranslation,
    String declaredText,
    @Nullable Span span,
    String field,
    String rule) {

  /** The same, with what else tells of machine translation. */
  Declaration withMachineTranslation(MachineTranslation sign) {
    return Draft.like(this).machine(machineTranslation.or(sign)).inItsPlace(this);
  }

  /** The same, from whom {@code other} names: what is said of the text stays. */
  Declaration withSource(Declaration other) {
    return Draft.like(this).sourceOf(other).inItsPlace(this);
  }

  /** The same, as heard by {@code other} rule. */
  Declaration withRule(String other) {
    return Draft.like(this).rule(other).inItsPlace(this);
  }

  /** The form a declaration took. */
  public enum Kind {
    /** A line "Source: …", with a URL, a name, or nothing after it. */
    SOURCE_LINE,
    /** Words that say from which language or text this was translated. */
    TRANSLATION_NOTICE,
    /** Words that say that a machine translated this. */
    MACHINE_TRANSLATION_NOTICE,
    /** A translator named as such. */
    TRANSLATOR_CREDIT,
    /** "First published in …", "appeared first on …", "with kind permission of …". */
    REPUBLICATION_NOTE,
    /** An agency in brackets after place and date. */
    DATELINE,
    /** An agency or outlet as the author. */
    BYLINE,
    /** An agency or outlet's name alone, at the head or the tail. */
    NAME_LINE,
    /** "According to …", "… reported". */
    ATTRIBUTION,
    /** Canonical link, JSON-LD, meta element or feed field. */
    METADATA,
    /** Another language version of the page. */
    LANGUAGE_ALTERNATE;

    /** The word that reports print: {@code source-line}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** What a declaration says the named source is to this text. */
  public enum Role {
    /** The text comes from there. */
    ORIGIN,
    /** Passed on by. */
    VIA,
    /** An information source, not where the text comes from. */
    ATTRIBUTION,
    /** Another version of the text. */
    PARALLEL;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
