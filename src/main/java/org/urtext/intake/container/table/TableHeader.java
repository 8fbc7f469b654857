package org.urtext.intake.container.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.RecordField;
import org.urtext.intake.container.record.RecordReading;

/**
 * The columns of a manifest: a table with an article a row.
 *
 * @param columns where each name stands first, as {@link RecordField#plain} writes it
 */
record TableHeader(Map<String, Integer> columns) {

  private static final Set<RecordField> TELLING =
      EnumSet.of(RecordField.URL, RecordField.TEXT, RecordField.HTML);

  /**
   * The header that {@code cells} are; null if they name no article: at least a text or an address,
   * and one thing besides, under names that are known.
   */
  static @Nullable TableHeader of(List<String> cells, RecordReading reading) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.putIfAbsent(RecordField.plain(cells.get(i)), i);
    }
    TableHeader header = new TableHeader(columns);
    Set<RecordField> known = header.known(reading);
    boolean telling = known.stream().anyMatch(TELLING::contains);
    return telling && known.size() >= 2 ? header : null;
  }

  /** What its columns give, as far as their names are known. */
  Set<RecordField> known(RecordReading reading) {
    Set<RecordField> known = EnumSet.noneOf(RecordField.class);
    for (RecordField field : RecordField.values()) {
      if (reading.namesOf(field).stream().anyMatch(columns::containsKey)) {
        known.add(field);
      }
    }
    return known;
  }

  /** Looks up in {@code cells}, which may be fewer or more than the columns. */
  RecordReading.Lookup in(List<String> cells) {
    return name -> {
      Integer column = columns.get(name);
      return column == null || column >= cells.size() || cells.get(column).isBlank()
          ? List.of()
          : List.of(cells.get(column));
    };
  }
}
