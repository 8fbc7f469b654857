package org.urtext.intake.container.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of a sheet.
 *
 * @param sheet its name, made fit for a place
 * @param number as spreadsheets show it, from 1
 * @param header whether it names the columns of the rows behind it
 * @param cells those that are not empty, by column from 0; none if they are more than a record
 *     holds
 * @param tooLarge whether they are
 */
record SheetRow(
    String sheet, long number, boolean header, Map<Integer, String> cells, boolean tooLarge) {

  /** All cells up to the last that is not empty. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    new TreeMap<>(cells)
        .forEach(
            (column, cell) -> {
              while (all.size() < column) {
                all.add("");
              }
              all.add(TableCells.plain(cell));
            });
    return all;
  }
}
