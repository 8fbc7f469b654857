package org.urtext.intake.container.record;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a record may say of an article, and the names under which programs and people write it, the
 * most telling first. Names are compared without case, spaces, underscores and the like; a dot
 * leads into a nested object.
 */
public enum RecordField {
  /** Where it was published. */
  URL(
      "url link permalink webUrl page_url canonical_url final_url DocumentIdentifier html.responded_url"
          + " html.requested_url adresse enlace lien ссылка"),
  TITLE(
      "title headline og:title webTitle article_title post_title titel überschrift titre titular"
          + " título titulo заголовок название"),
  /** Its text, mostly plain. */
  TEXT(
      "text maintext plaintext full_text article_text content_text body_text articleBody cleaned_text"
          + " content body article post_content raw_text volltext inhalt texte contenu texto"
          + " contenido текст"),
  /** Its text as markup. */
  HTML("html raw_html content_html body_html article_html page_html html_content html.content"),
  PUBLISHED(
      "published date_published date_publish publishing_date published_at published_date"
          + " publication_date publish_date pub_date webPublicationDate date_gmt datetime date"
          + " created_at datum veröffentlicht erscheinungsdatum fecha data дата"),
  CAPTURED(
      "captured captured_at date_download download_date crawl_date crawled_at fetched fetched_at"
          + " retrieved retrieved_at scraped_at html.crawl_date seendate timestamp"),
  OUTLET(
      "outlet publisher source_name site_name sitename source_domain source hostname domain"
          + " html.source_info.publisher medium quelle média fuente medio источник издание"),
  AUTHOR("authors author byline creator _embedded.author autor autoren auteur автор"),
  LANGUAGE("language lang language_code inLanguage sprache langue idioma язык"),
  /** Where the record itself says that the article was taken from. */
  SOURCE_URL("source_url original_url origin_url"),
  /** The name of what {@link #SOURCE_URL} leads to. */
  SOURCE_TITLE("source_title"),
  CANONICAL("canonical canonical_url"),
  /** The same article in other languages. */
  ALTERNATES("alternates hreflang translations");

  private final ImmutableList<String> names;

  RecordField(String names) {
    this.names =
        Arrays.stream(names.split(" "))
            .map(RecordField::plain)
            .collect(ImmutableList.toImmutableList());
  }

  /** The usual names, as they are compared. */
  public List<String> names() {
    return names;
  }

  /** The word for it: {@code source_url}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<RecordField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }

  /** A name as it is compared: letters, marks, digits and dots alone, in lower case. */
  public static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char unit = name.charAt(i);
      if (Character.isLetterOrDigit(unit) || unit == '.') {
        plain.append(Character.toLowerCase(unit));
      }
    }
    return plain.toString();
  }
}
