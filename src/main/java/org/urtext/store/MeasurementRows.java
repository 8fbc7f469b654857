package org.urtext.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.urtext.graph.Measurement;

/** Keeps what was measured of the links. */
final class MeasurementRows {

  private final Handle handle;

  MeasurementRows(Handle handle) {
    this.handle = handle;
  }

  /** The caller commits. */
  void record(Measurement measurement) {
    handle
        .createUpdate(
            """
            insert into measurement
              (measured, truth_digest, right_claims, claims, found, versions)
            values (:measured, :digest, :right, :claims, :found, :versions)
            """)
        .bind("measured", measurement.measured().atOffset(ZoneOffset.UTC))
        .bind("digest", measurement.truthDigest())
        .bind("right", measurement.right())
        .bind("claims", measurement.claims())
        .bind("found", measurement.found())
        .bind("versions", measurement.versions())
        .execute();
  }

  Optional<Measurement> last() {
    return handle
        .createQuery(
            """
            select m.*,
              exists (select 1 from run where decided > m.measured) as outdated
            from measurement m order by measurement_id desc fetch first row only
            """)
        .map(
            (row, context) ->
                new Measurement(
                    row.getObject("measured", OffsetDateTime.class).toInstant(),
                    row.getString("truth_digest"),
                    row.getInt("right_claims"),
                    row.getInt("claims"),
                    row.getInt("found"),
                    row.getInt("versions"),
                    row.getBoolean("outdated")))
        .findOne();
  }
}
