package org.urtext.store;

import java.util.OptionalDouble;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** How values are bound that may be absent, and how many rows go at once. */
final class Binding {

  private static final int BATCH = 500;

  /** The width of the columns that hold free words. */
  private static final int WIDTH = 1_000;

  private Binding() {}

  static void executeIfFull(PreparedBatch batch) {
    if (batch.size() >= BATCH) {
      batch.execute();
    }
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /**
   * Free words for a column of limited width. No honest headline or name is longer; of a hostile
   * one the beginning is kept.
   */
  static @Nullable String words(@Nullable String value) {
    return value == null || value.length() <= WIDTH ? value : value.substring(0, WIDTH);
  }

  static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
