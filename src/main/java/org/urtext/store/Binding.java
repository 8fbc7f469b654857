package org.urtext.store;

import java.util.OptionalDouble;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** How values are bound that may be absent, and how many rows go at once. */
final class Binding {

  private static final int BATCH = 500;

  private Binding() {}

  static void executeIfFull(PreparedBatch batch) {
    if (batch.size() >= BATCH) {
      batch.execute();
    }
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
