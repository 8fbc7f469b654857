package org.urtext.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.extraction.Extraction;
import org.urtext.graph.Hearing;
import org.urtext.graph.ProvenanceRecorder.Interviewer;
import org.urtext.origin.Appearance;
import org.urtext.origin.Declaration;
import org.urtext.origin.Testimony;

/** Writes what was heard of a document, and hears it again. */
final class HearingRows {

  private final Handle handle;
  private final String registries;

  /**
   * @param registries the digest of those by which documents are heard now
   */
  HearingRows(Handle handle, String registries) {
    this.handle = handle;
    this.registries = registries;
  }

  /** Binds what {@code version} has of a hearing. */
  <S extends SqlStatement<S>> S bind(S statement, Hearing hearing) {
    Appearance appearance = hearing.appearance();
    PublicationTime published = appearance.published();
    Testimony testimony = hearing.testimony();
    return statement
        .bind("published", Binding.text(published))
        .bind("published_basis", published == null ? null : published.basis().name())
        .bind("outlet", Binding.words(appearance.outlet()))
        .bind("outlet_name", Binding.words(appearance.outletName()))
        .bind("country", Binding.words(appearance.country()))
        .bind("home_language", Binding.text(appearance.homeLanguage()))
        .bind("slug_language", Binding.text(appearance.slugLanguage()))
        .bind("machine_translation", testimony.machineTranslation().name())
        .bind("traces", Json.write(testimony.traces()))
        .bind("contradictions", Json.write(testimony.contradictions()))
        .bind("registries", registries);
  }

  void insertDeclarations(long version, List<Declaration> declarations) {
    if (declarations.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into declaration values (:version, :ordinal, :kind, :role, :origin_url,
              :origin_name, :origin_language, :origin_outlet, :origin_published,
              :origin_published_basis, :translator, :declares_translation, :machine_translation,
              :declared_text, :start_offset, :end_offset, :field, :rule, :origin_country)
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
          .bind("origin_country", declaration.originCountry())
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

  /** How many versions were heard by other registries than these. */
  int heardByOthers() {
    return handle
        .createQuery(
            """
            select count(*) from version
            where (registries_digest < :registries or registries_digest > :registries)
              and text_digest <> ''
            """)
        .bind("registries", registries)
        .mapTo(Integer.class)
        .one();
  }

  /** All versions that were not erased, in the order in which they were recorded. */
  List<Long> versions() {
    return handle
        .createQuery("select version_id from version where text_digest <> '' order by version_id")
        .mapTo(Long.class)
        .list();
  }

  /**
   * Hears one version again.
   *
   * @return whether something else was heard than before
   */
  boolean rehear(long version, Interviewer interviewer) {
    Hearing again =
        handle
            .createQuery("select * from version where version_id = :version")
            .bind("version", version)
            .map(
                (row, context) -> {
                  Extraction.Read read = VersionRows.read(row);
                  return interviewer.hear(read, new LanguageTag(row.getString("language")));
                })
            .one();
    boolean differs = !written(again).equals(standing(version));
    if (differs) {
      handle
          .createUpdate("delete from declaration where version_id = :version")
          .bind("version", version)
          .execute();
      insertDeclarations(version, again.testimony().declarations());
    }
    bind(
            handle
                .createUpdate(
                    """
                    update version set published = :published, published_basis = :published_basis,
                      outlet = :outlet, outlet_name = :outlet_name, country = :country,
                      home_language = :home_language, slug_language = :slug_language,
                      machine_translation = :machine_translation, traces = :traces,
                      contradictions = :contradictions, registries_digest = :registries
                    where version_id = :version
                    """)
                .bind("version", version),
            again)
        .execute();
    return differs;
  }

  /** A hearing as the columns hold it, so that one can be compared with what they hold. */
  private record Written(
      List<Declaration> declarations,
      Optional<String> published,
      Optional<String> outlet,
      Optional<String> outletName,
      Optional<String> country,
      Optional<String> homeLanguage,
      Optional<String> slugLanguage,
      String machineTranslation,
      String traces,
      String contradictions) {}

  private static Written written(Hearing hearing) {
    Appearance appearance = hearing.appearance();
    Testimony testimony = hearing.testimony();
    return new Written(
        testimony.declarations(),
        Optional.ofNullable(Binding.text(appearance.published())),
        Optional.ofNullable(Binding.words(appearance.outlet())),
        Optional.ofNullable(Binding.words(appearance.outletName())),
        Optional.ofNullable(Binding.words(appearance.country())),
        Optional.ofNullable(Binding.text(appearance.homeLanguage())),
        Optional.ofNullable(Binding.text(appearance.slugLanguage())),
        testimony.machineTranslation().name(),
        Json.write(testimony.traces()),
        Json.write(testimony.contradictions()));
  }

  private Written standing(long version) {
    List<Declaration> declarations =
        handle
            .createQuery("select * from declaration where version_id = :version order by ordinal")
            .bind("version", version)
            .map((row, context) -> Rows.declaration(row))
            .list();
    return handle
        .createQuery("select * from version where version_id = :version")
        .bind("version", version)
        .map(
            (row, context) ->
                new Written(
                    declarations,
                    Optional.ofNullable(row.getString("published")),
                    Optional.ofNullable(row.getString("outlet")),
                    Optional.ofNullable(row.getString("outlet_name")),
                    Optional.ofNullable(row.getString("country")),
                    Optional.ofNullable(row.getString("home_language")),
                    Optional.ofNullable(row.getString("slug_language")),
                    row.getString("machine_translation"),
                    row.getString("traces"),
                    row.getString("contradictions")))
        .one();
  }
}
