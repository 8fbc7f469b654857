package org.urtext.store;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.urtext.article.PublicationTime;
import org.urtext.article.Sighting;
import org.urtext.graph.Observation;
import org.urtext.origin.Declaration;

/** Writes what one reading of a document brought. */
final class VersionRows {

  private final Handle handle;

  VersionRows(Handle handle) {
    this.handle = handle;
  }

  long insert(Observation observation) {
    Sighting sighting = observation.sighting();
    var read = observation.read();
    var language = observation.language();
    var appearance = observation.appearance();
    PublicationTime published = appearance.published();
    long version =
        handle
            .createUpdate(
                """
                insert into version (raw_sha256, raw_size, hints_digest, text_digest, modified,
                  captured, captured_basis, stage, metadata_only, given_url, page_url, title, authors, published, published_basis,
                  outlet, outlet_name, country, home_language, slug_language, declared_language,
                  language, language_confidence, runner_up, script, media_type, charset,
                  machine_translation, characters, full_text, body, page_fields, hyperlinks,
                  traces)
                values (:raw_sha256, :raw_size, :hints_digest, :text_digest, :modified,
                  :captured, :captured_basis, 'INTERVIEWED', :metadata_only, :given_url, :page_url, :title, :authors, :published,
                  :published_basis, :outlet, :outlet_name, :country, :home_language,
                  :slug_language, :declared_language, :language, :language_confidence,
                  :runner_up, :script, :media_type, :charset, :machine_translation, :characters,
                  :full_text, :body, :page_fields, :hyperlinks, :traces)
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
            .bind("published", Binding.text(published))
            .bind("published_basis", published == null ? null : published.basis().name())
            .bind("outlet", Binding.words(appearance.outlet()))
            .bind("outlet_name", Binding.words(appearance.outletName()))
            .bind("country", Binding.words(appearance.country()))
            .bind("home_language", Binding.text(appearance.homeLanguage()))
            .bind("slug_language", Binding.text(appearance.slugLanguage()))
            .bind("declared_language", Binding.words(read.declaredLanguage()))
            .bind("language", language.language().value())
            .bind("language_confidence", Binding.orNull(language.confidence()))
            .bind("runner_up", language.runnerUp().value())
            .bind("script", language.script())
            .bind("media_type", Binding.words(read.mediaType()))
            .bind("charset", Binding.words(read.charset()))
            .bind("machine_translation", observation.testimony().machineTranslation().name())
            .bind("characters", read.text().length())
            .bind("full_text", read.text())
            .bind("body", Json.write(read.body()))
            .bind("page_fields", Json.write(read.fields()))
            .bind("hyperlinks", Json.write(links(read.hyperlinks())))
            .bind("traces", Json.write(observation.testimony().traces()))
            .executeAndReturnGeneratedKeys("version_id")
            .mapTo(Long.class)
            .one();
    insertDeclarations(version, observation.testimony().declarations());
    return version;
  }

  private record WrittenHyperlink(int start, int end, String target) {}

  private static List<WrittenHyperlink> links(
      List<org.urtext.extraction.Extraction.Hyperlink> hyperlinks) {
    return hyperlinks.stream()
        .map(
            link ->
                new WrittenHyperlink(link.span().start(), link.span().end(), link.target().url()))
        .toList();
  }

  private void insertDeclarations(long version, List<Declaration> declarations) {
    if (declarations.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into declaration values (:version, :ordinal, :kind, :role, :origin_url,
              :origin_name, :origin_language, :origin_outlet, :origin_published,
              :origin_published_basis, :translator, :declares_translation, :machine_translation,
              :declared_text, :start_offset, :end_offset, :field, :rule)
            """);
    int ordinal = 0;
    for (Declaration declaration : declarations) {
      PublicationTime published = declaration.originPublished();
      batch
          .bind("version", version)
          .bind("ordinal", ordinal++)
          .bind("kind", declaration.kind().name())
          .bind("role", declaration.role().name())
          .bind("origin_url", Binding.text(declaration.originUrl()))
          .bind("origin_name", Binding.words(declaration.originName()))
          .bind("origin_language", Binding.text(declaration.originLanguage()))
          .bind("origin_outlet", Binding.words(declaration.originOutlet()))
          .bind("origin_published", Binding.text(published))
          .bind("origin_published_basis", published == null ? null : published.basis().name())
          .bind("translator", Binding.words(declaration.translator()))
          .bind("declares_translation", declaration.declaresTranslation())
          .bind("machine_translation", declaration.machineTranslation().name())
          .bind("declared_text", declaration.declaredText())
          .bind("start_offset", declaration.span() == null ? null : declaration.span().start())
          .bind("end_offset", declaration.span() == null ? null : declaration.span().end())
          .bind("field", Binding.words(declaration.field()))
          .bind("rule", Binding.words(declaration.rule()))
          .add();
    }
    batch.execute();
  }

  static String textDigest(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
