package org.urtext.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.urtext.article.PublicationTime;
import org.urtext.article.Sighting;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction;
import org.urtext.graph.Hearing;
import org.urtext.graph.Observation;

/** Writes what one reading of a document brought, and reads it back. */
final class VersionRows {

  private final Handle handle;
  private final HearingRows hearings;

  VersionRows(Handle handle, HearingRows hearings) {
    this.handle = handle;
    this.hearings = hearings;
  }

  long insert(Observation observation) {
    Sighting sighting = observation.sighting();
    var read = observation.read();
    var language = observation.language();
    Update insert =
        handle
            .createUpdate(
                """
                insert into version (raw_sha256, raw_size, hints_digest, text_digest, modified,
                  captured, captured_basis, stage, metadata_only, given_url, page_url, title,
                  authors, given_outlet, declared_language, language, language_confidence,
                  runner_up, passages, script, media_type, charset, charset_basis, characters,
                  full_text,
                  body, page_fields, hyperlinks, published, published_basis, outlet,
                  outlet_name, country, home_language, slug_language, machine_translation,
                  traces, contradictions, registries_digest)
                values (:raw_sha256, :raw_size, :hints_digest, :text_digest, :modified,
                  :captured, :captured_basis, 'INTERVIEWED', :metadata_only, :given_url,
                  :page_url, :title, :authors, :given_outlet, :declared_language, :language,
                  :language_confidence, :runner_up, :passages, :script, :media_type, :charset,
                  :charset_basis, :characters, :full_text, :body, :page_fields, :hyperlinks,
                  :published, :published_basis, :outlet, :outlet_name, :country,
                  :home_language, :slug_language, :machine_translation, :traces,
                  :contradictions, :registries)
                """)
            .bind("raw_sha256", sighting.sha256())
            .bind("raw_size", sighting.size())
            .bind("hints_digest", observation.delivery().document().hintsDigest())
            .bind("text_digest", textDigest(read.text()))
            .bind("modified", sighting.modified().toString())
            .bind("captured", Binding.text(sighting.captured()))
            .bind("captured_basis", Binding.words(sighting.capturedBasis()))
            .bind("metadata_only", read.isRecord())
            .bind("given_url", Binding.text(read.givenAddress()))
            .bind("page_url", Binding.text(read.pageAddress()))
            .bind("title", Binding.words(read.title()))
            .bind("authors", Json.write(read.authors()))
            .bind("given_outlet", Binding.words(read.outlet()))
            .bind("declared_language", Binding.words(read.declaredLanguage()))
            .bind("language", language.language().value())
            .bind("language_confidence", Binding.orNull(language.confidence()))
            .bind("runner_up", language.runnerUp().value())
            .bind("passages", Json.writePassages(language.passages()))
            .bind("script", language.script())
            .bind("media_type", Binding.words(read.mediaType()))
            .bind("charset", Binding.words(read.charset()))
            .bind("charset_basis", read.charsetBasis() == null ? null : read.charsetBasis().name())
            .bind("characters", read.text().length())
            .bind("full_text", read.text())
            .bind("body", Json.write(read.body()))
            .bind("page_fields", Json.write(read.fields()))
            .bind("hyperlinks", Json.write(links(read.hyperlinks())));
    Hearing hearing = observation.hearing();
    long version =
        hearings
            .bind(insert, hearing)
            .executeAndReturnGeneratedKeys("version_id")
            .mapTo(Long.class)
            .one();
    hearings.insertDeclarations(version, hearing.testimony().declarations());
    return version;
  }

  private record WrittenHyperlink(int start, int end, String target) {}

  private static List<WrittenHyperlink> links(List<Extraction.Hyperlink> hyperlinks) {
    return hyperlinks.stream()
        .map(
            link ->
                new WrittenHyperlink(link.span().start(), link.span().end(), link.target().url()))
        .toList();
  }

  /**
   * What was read, as it was; but for when it was last changed, which nothing hears.
   *
   * @param row of the table {@code version}
   */
  static Extraction.Read read(ResultSet row) throws SQLException {
    PublicationTime published =
        Rows.time(row.getString("published"), row.getString("published_basis"));
    boolean ofItself = published != null && published.basis() != PublicationTime.Basis.URL;
    return new Extraction.Read(
        row.getString("full_text"),
        Json.spans(row.getString("body")),
        row.getString("title"),
        Json.strings(row.getString("authors")),
        ofItself ? published : null,
        null,
        row.getString("given_outlet"),
        row.getString("declared_language"),
        Rows.address(row.getString("given_url")),
        Rows.address(row.getString("page_url")),
        Json.list(row.getString("page_fields"), new TypeReference<>() {}),
        hyperlinks(Json.list(row.getString("hyperlinks"), new TypeReference<>() {})),
        row.getString("media_type"),
        row.getString("charset"),
        Rows.charsetBasis(row),
        Rows.time(row.getString("captured"), PublicationTime.Basis.CAPTURE.name()));
  }

  private static List<Extraction.Hyperlink> hyperlinks(List<WrittenHyperlink> written) {
    return written.stream()
        .flatMap(
            link ->
                WebAddress.parse(link.target()).stream()
                    .map(
                        target ->
                            new Extraction.Hyperlink(new Span(link.start(), link.end()), target)))
        .toList();
  }

  static String textDigest(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
