package org.urtext.origin;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of a registry as it is written: text whose first line names the columns, a row a line,
 * columns parted by tabs (IANA {@code text/tab-separated-values}, nothing is quoted) or, as a
 * spreadsheet writes them, by commas or semicolons (RFC 4180). Lines that begin with {@code #} are
 * comments.
 *
 * @param name for messages
 * @param columns in small letters
 * @param rows in order
 */
record RegistryFile(String name, List<String> columns, List<RegistryRow> rows) {

  private static final CsvMapper TABLES =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  /**
   * Reads {@code text}.
   *
   * @throws RegistryFault if it has no header, or a row with more cells than columns
   */
  static RegistryFile read(String name, String text) throws RegistryFault {
    List<Line> lines = lines(text);
    if (lines.isEmpty()) {
      throw new RegistryFault(name + " is empty; its first line must name its columns.");
    }
    char separator = separator(lines.get(0).text());
    List<String> columns =
        cells(name, lines.get(0), separator).stream()
            .map(column -> column.strip().toLowerCase(Locale.ROOT))
            .toList();
    List<RegistryRow> rows = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      List<String> cells = cells(name, line, separator);
      String place = name + ", line " + line.number() + ",";
      if (cells.size() > columns.size()) {
        throw new RegistryFault(
            place
                + " has "
                + cells.size()
                + " cells, but there are "
                + columns.size()
                + " columns.");
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        values.put(columns.get(i), cells.get(i).strip());
      }
      rows.add(new RegistryRow(place, values));
    }
    return new RegistryFile(name, columns, List.copyOf(rows));
  }

  private record Line(int number, String text) {}

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new Line(number, line));
      }
    }
    return lines;
  }

  private static char separator(String header) {
    return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
  }

  private static List<String> cells(String name, Line line, char separator) throws RegistryFault {
    if (separator == '\t') {
      return List.of(line.text().split("\t", -1));
    }
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    try (MappingIterator<List<String>> row =
        TABLES.readerForListOf(String.class).with(schema).readValues(line.text())) {
      return row.next();
    } catch (IOException | RuntimeException broken) {
      throw new RegistryFault(
          name + ", line " + line.number() + ", cannot be taken apart into cells.", broken);
    }
  }
}
