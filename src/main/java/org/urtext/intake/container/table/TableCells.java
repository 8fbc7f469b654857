package org.urtext.intake.container.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.Arrays;
import java.util.List;
import org.urtext.intake.container.record.RecordContainer;

/** Takes a row of separated values apart. Immutable. */
final class TableCells {

  private static final CsvMapper CSV =
      CsvMapper.builder(
              CsvFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(RecordContainer.LARGEST_RECORD)
                          .build())
                  .build())
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  private final ObjectReader reader;

  TableCells(char separator) {
    reader =
        CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator));
  }

  /**
   * The cells of {@code row}; none if it is blank.
   *
   * @throws JsonProcessingException if its quotation marks contradict one another
   */
  List<String> of(String row) throws JsonProcessingException {
    if (row.isBlank()) {
      return List.of();
    }
    String[] cells = reader.readValue(row);
    return cells == null ? List.of() : Arrays.stream(cells).map(TableCells::plain).toList();
  }

  /** Undoes what keeps spreadsheets from taking text for a formula, in our tables and others'. */
  static String plain(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }
}
