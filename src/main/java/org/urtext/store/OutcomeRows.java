package org.urtext.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.graph.Outcome;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;

/** Writes why documents did not become articles. */
final class OutcomeRows {

  /** What depends on rights or on what was asked for says nothing of the next run. */
  private static final Set<String> UNSETTLED =
      Set.of(Reason.NOT_READABLE.word(), Reason.EXCLUDED.word());

  private final Handle handle;
  private final long run;
  private final String toolVersion;

  OutcomeRows(Handle handle, long run, String toolVersion) {
    this.handle = handle;
    this.run = run;
    this.toolVersion = toolVersion;
  }

  void record(Outcome outcome, @Nullable RawDocument document, @Nullable Place container) {
    clear(outcome.place());
    handle
        .createUpdate(
            """
            insert into outcome (collection, path, run_id, kind, stage, reason, detail,
              real_path, file_size, modified, hints_digest, container, met_in)
            values (:collection, :path, :run, :kind, :stage, :reason, :detail,
              :real_path, :size, :modified, :hints_digest, :container, :run)
            """)
        .bind("collection", outcome.place().collection())
        .bind("path", outcome.place().path())
        .bind("run", run)
        .bind("kind", outcome.kind().name())
        .bind("stage", outcome.stage())
        .bind("reason", outcome.reason())
        .bind("detail", outcome.detail())
        .bind("real_path", document == null ? null : document.realPath())
        .bind("size", document == null ? null : document.size())
        .bind("modified", document == null ? null : document.modified().toString())
        .bind("hints_digest", document == null ? null : document.hintsDigest())
        .bind("container", container == null ? null : container.path())
        .execute();
  }

  /** Whether just this is said of the place already, of the same bytes by the same program. */
  boolean says(Outcome outcome, @Nullable RawDocument document) {
    Optional<Outcome> standing =
        document == null ? at(outcome.place()) : ofUnchanged(document, false);
    return standing.filter(outcome::equals).isPresent();
  }

  Optional<Outcome> at(Place place) {
    return handle
        .createQuery("select * from outcome where path = :path and collection = :collection")
        .bind("collection", place.collection())
        .bind("path", place.path())
        .map((row, context) -> Rows.outcome(row))
        .findOne();
  }

  /**
   * @param settled whether only an outcome counts that another look would not change
   */
  Optional<Outcome> ofUnchanged(RawDocument document, boolean settled) {
    return handle
        .createQuery(
            """
            select o.* from outcome o join run r on r.run_id = o.run_id
            where o.path = :path and o.collection = :collection and o.real_path = :real_path
              and o.file_size = :size and o.modified = :modified
              and o.hints_digest = :hints_digest and r.tool_version = :version
            """)
        .bind("collection", document.place().collection())
        .bind("path", document.place().path())
        .bind("real_path", document.realPath())
        .bind("size", document.size())
        .bind("modified", document.modified().toString())
        .bind("hints_digest", document.hintsDigest())
        .bind("version", toolVersion)
        .map((row, context) -> Rows.outcome(row))
        .findOne()
        .filter(outcome -> !settled || !UNSETTLED.contains(outcome.reason()));
  }

  int clear(Place place) {
    return handle
        .createUpdate("delete from outcome where collection = :collection and path = :path")
        .bind("collection", place.collection())
        .bind("path", place.path())
        .execute();
  }

  /** What was said of this place stands, and was met again. */
  void touch(Place place) {
    handle
        .createUpdate(
            """
            update outcome set met_in = :run where collection = :collection and path = :path
            """)
        .bind("run", run)
        .bind("collection", place.collection())
        .bind("path", place.path())
        .execute();
  }

  /** A container was gone through: what was said of documents that it no longer holds is void. */
  void clearUnmetIn(Place container) {
    handle
        .createUpdate(
            """
            delete from outcome where collection = :collection and container = :container
              and met_in <> :run
            """)
        .bind("collection", container.collection())
        .bind("container", container.path())
        .bind("run", run)
        .execute();
  }

  /** What was said of files that are no longer there is void. */
  void clearUnmet(String collection, Predicate<String> mayBeThere) {
    List<String> gone =
        handle
            .createQuery(
                """
                select distinct coalesce(container, path) file from outcome
                where collection = :collection order by file
                """)
            .bind("collection", collection)
            .mapTo(String.class)
            .stream()
            .filter(file -> !mayBeThere.test(file))
            .toList();
    for (String file : gone) {
      clear(new Place(collection, file));
      clearUnmetIn(new Place(collection, file));
    }
  }
}
