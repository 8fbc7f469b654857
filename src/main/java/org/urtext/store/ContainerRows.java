package org.urtext.store;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.urtext.article.Place;
import org.urtext.graph.ProvenanceRecorder.Holdings;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;

/** Writes which containers were gone through to their end. */
final class ContainerRows {

  private final Handle handle;
  private final long run;
  private final String toolVersion;

  ContainerRows(Handle handle, long run, String toolVersion) {
    this.handle = handle;
    this.run = run;
    this.toolVersion = toolVersion;
  }

  /** A container's file when it was gone through. */
  private record Standing(String modified, String sha256) {}

  /** What an unchanged container holds, unless another look might bring more. */
  Optional<Holdings> holdings(RawDocument container, boolean byDigest) throws IOException {
    Place place = container.place();
    Optional<Standing> standing =
        handle
            .createQuery(
                """
                select c.modified, c.sha256 from container c join run r on r.run_id = c.run_id
                where c.collection = :collection and c.path = :path and c.real_path = :real_path
                  and c.file_size = :size and c.hints_digest = :hints_digest
                  and r.tool_version = :version
                """)
            .bind("collection", place.collection())
            .bind("path", place.path())
            .bind("real_path", container.realPath())
            .bind("size", container.size())
            .bind("hints_digest", container.hintsDigest())
            .bind("version", toolVersion)
            .map((row, context) -> new Standing(row.getString(1), row.getString(2)))
            .findOne();
    if (standing.isEmpty()
        || outcomes(place, "reason = '" + Reason.NOT_READABLE.word() + "'") > 0) {
      return Optional.empty();
    }
    boolean sameTime = standing.get().modified.equals(container.modified().toString());
    if (!sameTime || byDigest) {
      if (!standing.get().sha256.equals(container.sha256())) {
        return Optional.empty();
      }
      touch(container);
    }
    int known =
        handle
            .createQuery(
                """
                select count(*) from place where collection = :collection
                  and container = :container and removed_in is null
                """)
            .bind("collection", place.collection())
            .bind("container", place.path())
            .mapTo(Integer.class)
            .one();
    return Optional.of(
        new Holdings(
            known, outcomes(place, "kind = 'SKIPPED'"), outcomes(place, "kind = 'FAILED'")));
  }

  private int outcomes(Place container, String condition) {
    return handle
        .createQuery(
            """
            select count(*) from (
              select kind, reason from outcome
              where collection = :collection and container = :container
              union all
              select kind, reason from outcome
              where collection = :collection and path = :container and container is null
            ) there where <condition>
            """)
        .define("condition", condition)
        .bind("collection", container.collection())
        .bind("container", container.path())
        .mapTo(Integer.class)
        .one();
  }

  private void touch(RawDocument container) {
    handle
        .createUpdate(
            """
            update container set modified = :modified
            where collection = :collection and path = :path
            """)
        .bind("modified", container.modified().toString())
        .bind("collection", container.place().collection())
        .bind("path", container.place().path())
        .execute();
  }

  boolean stands(Place place) {
    return handle
        .createQuery("select 1 from container where collection = :collection and path = :path")
        .bind("collection", place.collection())
        .bind("path", place.path())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void forget(Place place) {
    handle
        .createUpdate("delete from container where collection = :collection and path = :path")
        .bind("collection", place.collection())
        .bind("path", place.path())
        .execute();
  }

  void insert(RawDocument container, String sha256) {
    forget(container.place());
    handle
        .createUpdate(
            """
            insert into container (collection, path, real_path, file_size, modified,
              hints_digest, sha256, run_id)
            values (:collection, :path, :real_path, :size, :modified, :hints_digest, :sha256, :run)
            """)
        .bind("collection", container.place().collection())
        .bind("path", container.place().path())
        .bind("real_path", container.realPath())
        .bind("size", container.size())
        .bind("modified", container.modified().toString())
        .bind("hints_digest", container.hintsDigest())
        .bind("sha256", sha256)
        .bind("run", run)
        .execute();
  }

  /** Containers that are no longer there are gone through again when they come back. */
  void removeUnmet(String collection, Predicate<String> mayBeThere) {
    handle
        .createQuery("select path from container where collection = :collection order by path")
        .bind("collection", collection)
        .mapTo(String.class)
        .stream()
        .filter(path -> !mayBeThere.test(path))
        .toList()
        .forEach(path -> forget(new Place(collection, path)));
  }
}
