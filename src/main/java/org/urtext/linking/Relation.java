package org.urtext.linking;

import java.util.Locale;

/**
 * How an article stands to its source, in the terms that tables, CSV and prose share.
 *
 * @see <a href="https://www.w3.org/TR/prov-dm/">PROV-DM</a>
 */
public enum Relation {
  /** Rendered in another language ({@code prov:wasDerivedFrom}, {@code urtext:Translation}). */
  TRANSLATION_OF("translation of"),
  /** The same text again in the same language, whole or in part ({@code prov:wasDerivedFrom}). */
  COPY_OF("copy of"),
  /** A declared origin whose kind of relation is not known ({@code prov:wasDerivedFrom}). */
  DERIVED_FROM("derived from"),
  /** The same language in another script ({@code prov:alternateOf}). */
  SCRIPT_VARIANT_OF("script variant of"),
  /** Versions of one text; which came first is not established ({@code prov:alternateOf}). */
  PARALLEL_TO("parallel to"),
  /** Names an agency or outlet as its information source ({@code prov:wasInfluencedBy}). */
  CITES("cites");

  private final String phrase;

  Relation(String phrase) {
    this.phrase = phrase;
  }

  /** The word that reports print: {@code translation-of}. */
  public String word() {
    return phrase.replace(' ', '-');
  }

  /** The relation as prose says it: {@code translation of}. */
  public String phrase() {
    return phrase;
  }

  /** The relation that {@code word} stands for. */
  public static Relation ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether the link's origin is where the article's text came from. */
  public boolean leadsUpstream() {
    return this == TRANSLATION_OF
        || this == COPY_OF
        || this == DERIVED_FROM
        || this == SCRIPT_VARIANT_OF;
  }

  /** Whether both ends belong to one family of versions. */
  public boolean joinsFamily() {
    return this != CITES;
  }
}
