package org.urtext.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.graph.Delivery;
import org.urtext.graph.Observation;
import org.urtext.graph.ProvenanceRecorder.Familiarity;
import org.urtext.intake.Enclosure;
import org.urtext.intake.RawDocument;

/** Writes what lies where, and recognises what was met before. */
final class PlaceRows {

  private static final String STANDING =
      """
      select p.version_id, p.real_path, p.file_size, p.modified, p.hints_digest, p.removed_in,
             v.raw_sha256
      from place p join version v on v.version_id = p.version_id
      """;

  /** Nothing else is said of the place, and no container is known there. */
  private static final String AS_IT_WAS =
      """
      select 1 from place p
      where p.collection = ? and p.path = ? and p.real_path = ? and p.file_size = ?
        and p.modified = ? and p.hints_digest = ? and p.container is null and p.removed_in is null
        and not exists (select 1 from outcome o where o.path = p.path
          and o.collection = p.collection)
        and not exists (select 1 from container c where c.collection = p.collection
          and c.path = p.path)
      """;

  private final Handle handle;
  private final long run;
  private @Nullable PreparedStatement asItWas;

  PlaceRows(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
  }

  /**
   * What is known of a path.
   *
   * @param removed whether it was noted as removed
   */
  private record StandingPlace(
      long version,
      String realPath,
      long size,
      String modified,
      String hintsDigest,
      boolean removed,
      String sha256) {

    static StandingPlace of(ResultSet row) throws SQLException {
      return new StandingPlace(
          row.getLong("version_id"),
          row.getString("real_path"),
          row.getLong("file_size"),
          row.getString("modified"),
          row.getString("hints_digest"),
          row.getObject("removed_in") != null,
          row.getString("raw_sha256"));
    }

    boolean holds(RawDocument document, boolean byDigest) throws IOException {
      if (size != document.size() || !hintsDigest.equals(document.hintsDigest())) {
        return false;
      }
      boolean sameTime = modified.equals(document.modified().toString());
      // What a container holds bears the container's time, which changes with anything in it.
      boolean timeDecides = document.enclosure() == null && !byDigest;
      return (sameTime && timeDecides) || sha256.equals(document.sha256());
    }
  }

  /** Prepared once: this is asked of every file, and all else it costs is a look at the folder. */
  boolean isAsItWas(RawDocument file) {
    try {
      PreparedStatement query = asItWas;
      if (query == null) {
        query = handle.getConnection().prepareStatement(AS_IT_WAS);
        asItWas = query;
      }
      query.setString(1, file.place().collection());
      query.setString(2, file.place().path());
      query.setString(3, file.realPath());
      query.setLong(4, file.size());
      query.setString(5, file.modified().toString());
      query.setString(6, file.hintsDigest());
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("the graph cannot be asked for a file", failed);
    }
  }

  /** How well a document is known, and whether that changed anything in the graph. */
  record Recognition(Familiarity familiarity, boolean changesTheGraph) {}

  Recognition recognise(Delivery delivery, boolean byDigest) throws IOException {
    RawDocument document = delivery.document();
    Optional<StandingPlace> here =
        handle
            .createQuery(STANDING + "where p.collection = :collection and p.path = :path")
            .bind("collection", document.place().collection())
            .bind("path", document.place().path())
            .map((row, context) -> StandingPlace.of(row))
            .findOne();
    if (here.isPresent()) {
      return recogniseHere(here.get(), delivery, byDigest);
    }
    for (StandingPlace elsewhere :
        handle
            .createQuery(STANDING + "where p.real_path = :real_path order by p.version_id")
            .bind("real_path", document.realPath())
            .map((row, context) -> StandingPlace.of(row))
            .list()) {
      if (elsewhere.holds(document, byDigest)) {
        see(elsewhere.version(), elsewhere.sha256(), delivery);
        return new Recognition(Familiarity.KNOWN_ELSEWHERE, true);
      }
    }
    return new Recognition(Familiarity.NEW, false);
  }

  private Recognition recogniseHere(StandingPlace here, Delivery delivery, boolean byDigest)
      throws IOException {
    RawDocument document = delivery.document();
    if (!here.holds(document, byDigest)) {
      return new Recognition(Familiarity.CHANGED, false);
    }
    boolean moved = !here.realPath().equals(document.realPath());
    if (moved || here.removed()) {
      // The folder has moved, or the file is back; what lies at the old place is something else.
      see(here.version(), here.sha256(), delivery);
    } else if (delivery.container() != null
        || !here.modified().equals(document.modified().toString())) {
      touch(delivery);
    }
    return new Recognition(Familiarity.KNOWN, moved || here.removed());
  }

  private void touch(Delivery delivery) {
    handle
        .createUpdate(
            """
            update place set modified = :modified, record_offset = :record_offset, met_in = :run
            where collection = :collection and path = :path
            """)
        .bind("modified", delivery.document().modified().toString())
        .bind("record_offset", offset(delivery.document().enclosure()))
        .bind("run", run)
        .bind("collection", delivery.place().collection())
        .bind("path", delivery.place().path())
        .execute();
  }

  /** Null where nothing lies at an offset. */
  private static @Nullable Long offset(@Nullable Enclosure enclosure) {
    return enclosure == null || enclosure.offset() < 0 ? null : enclosure.offset();
  }

  /** A file that was only touched, or read anew without another result, keeps its version. */
  Optional<Long> sameVersionAt(Observation observation) {
    return handle
        .createQuery(
            """
            select v.version_id from place p join version v on v.version_id = p.version_id
            where p.collection = :collection and p.path = :path
              and v.raw_sha256 = :sha256 and v.hints_digest = :hints
            """)
        .bind("collection", observation.delivery().place().collection())
        .bind("path", observation.delivery().place().path())
        .bind("sha256", observation.sighting().sha256())
        .bind("hints", observation.delivery().document().hintsDigest())
        .mapTo(Long.class)
        .findOne();
  }

  /** {@code version} lies at this place from now on. */
  void see(long version, String sha256, Delivery delivery) {
    RawDocument document = delivery.document();
    Enclosure enclosure = document.enclosure();
    String kind = enclosure == null ? "FILE" : enclosure.kind().name();
    Long offset = offset(enclosure);
    Place container = delivery.container();
    String columns =
        """
        version_id = :version, real_path = :real_path, file_size = :size, modified = :modified,
        hints_digest = :hints_digest, kind = :kind, container = :container,
        record_offset = :record_offset, met_in = :run, removed_in = null
        """;
    int updated =
        place(
            "update place set " + columns + " where collection = :collection and path = :path",
            version,
            document,
            kind,
            container,
            offset);
    if (updated == 0) {
      place(
          """
          insert into place (collection, path, version_id, real_path, file_size, modified,
            hints_digest, kind, container, record_offset, met_in)
          values (:collection, :path, :version, :real_path, :size, :modified,
            :hints_digest, :kind, :container, :record_offset, :run)
          """,
          version,
          document,
          kind,
          container,
          offset);
    }
    handle
        .createUpdate(
            """
            insert into sighting (version_id, run_id, collection, path, real_path, modified,
              raw_sha256, raw_size, record_offset)
            values (:version, :run, :collection, :path, :real_path, :modified,
              :sha256, :size, :record_offset)
            """)
        .bind("version", version)
        .bind("run", run)
        .bind("collection", document.place().collection())
        .bind("path", document.place().path())
        .bind("real_path", document.realPath())
        .bind("modified", document.modified().toString())
        .bind("sha256", sha256)
        .bind("size", document.size())
        .bind("record_offset", offset)
        .execute();
  }

  private int place(
      String statement,
      long version,
      RawDocument document,
      String kind,
      @Nullable Place container,
      @Nullable Long offset) {
    return handle
        .createUpdate(statement)
        .bind("collection", document.place().collection())
        .bind("path", document.place().path())
        .bind("version", version)
        .bind("real_path", document.realPath())
        .bind("size", document.size())
        .bind("modified", document.modified().toString())
        .bind("hints_digest", document.hintsDigest())
        .bind("kind", kind)
        .bind("container", container == null ? null : container.path())
        .bind("record_offset", offset)
        .bind("run", run)
        .execute();
  }

  /** Whether bytes are not kept of what lies in a file, which may be a container. */
  boolean lacksRawIn(Place file) {
    return handle
        .createQuery(
            """
            select 1 from place p join version v on v.version_id = p.version_id
            where p.collection = :collection and (p.path = :path or p.container = :path)
              and p.removed_in is null
              and not exists (select 1 from raw where raw.sha256 = v.raw_sha256)
            fetch first 1 rows only
            """)
        .bind("collection", file.collection())
        .bind("path", file.path())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  boolean holdsAnArticle(Place place) {
    return handle
        .createQuery("select 1 from place where collection = :collection and path = :path")
        .bind("collection", place.collection())
        .bind("path", place.path())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** The file itself is no document any more; what it holds may be. */
  int removeFile(Place place) {
    return handle
        .createUpdate(
            """
            update place set removed_in = :run where collection = :collection and path = :path
              and container is null and removed_in is null
            """)
        .bind("run", run)
        .bind("collection", place.collection())
        .bind("path", place.path())
        .execute();
  }

  /** What a container held before this run and was not met in it. */
  int removeUnmetIn(Place container) {
    return handle
        .createUpdate(
            """
            update place set removed_in = :run where collection = :collection
              and container = :container and met_in <> :run and removed_in is null
            """)
        .bind("run", run)
        .bind("collection", container.collection())
        .bind("container", container.path())
        .execute();
  }

  /** What a collection held whose file cannot be there. */
  int removeUnmet(String collection, Predicate<String> mayBeThere) {
    List<String> gone =
        handle
            .createQuery(
                """
                select distinct coalesce(container, path) file from place
                where collection = :collection and removed_in is null order by file
                """)
            .bind("collection", collection)
            .mapTo(String.class)
            .stream()
            .filter(file -> !mayBeThere.test(file))
            .toList();
    int removed = 0;
    for (String file : gone) {
      removed += removeFile(new Place(collection, file));
      removed += removeUnmetIn(new Place(collection, file));
    }
    return removed;
  }
}
