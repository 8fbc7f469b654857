package org.urtext.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of judgements taken apart: CSV with a header (RFC 4180; commas, semicolons or tabs) or
 * JSON Lines, in UTF-8, or the first sheet of a workbook. Columns are told by their names, whatever
 * their case and order.
 */
final class TruthRows {

  private static final Map<String, Boolean> ANSWERS =
      Map.ofEntries(
          Map.entry("yes", true),
          Map.entry("true", true),
          Map.entry("1", true),
          Map.entry("pos", true),
          Map.entry("stated", true),
          Map.entry("traces", true),
          Map.entry("no", false),
          Map.entry("false", false),
          Map.entry("0", false),
          Map.entry("neg", false),
          Map.entry("", false));

  private final Path file;

  private TruthRows(Path file) {
    this.file = file;
  }

  /**
   * The records of {@code file}, in order.
   *
   * @throws TruthFault if it cannot be read or taken apart
   */
  static List<Row> of(Path file) throws TruthFault {
    TruthRows rows = new TruthRows(file);
    byte[] bytes = rows.bytes();
    if (isZip(bytes)) {
      return rows.sheet(Workbook.firstSheet(file));
    }
    String text = rows.text(bytes);
    return text.stripLeading().startsWith("{") ? rows.jsonLines(text) : rows.table(text);
  }

  /**
   * A record as it was found.
   *
   * @param number of the row or line
   * @param values by column, in lower case; a column that is not there is not in the map
   */
  record Row(Path file, int number, Map<String, List<String>> values) {

    boolean has(List<String> columns) {
      return columns.stream().anyMatch(values::containsKey);
    }

    /** What stands in any of {@code columns}, blanks left out. */
    Set<String> words(List<String> columns) {
      Set<String> words = new LinkedHashSet<>();
      for (String column : columns) {
        for (String value : values.getOrDefault(column, List.of())) {
          if (!value.isBlank()) {
            words.add(value.strip());
          }
        }
      }
      return words;
    }

    /** The one value of {@code columns}; null if there is none. */
    @Nullable String word(List<String> columns) {
      return words(columns).stream().findFirst().orElse(null);
    }

    /** Yes or no; null if no such column is there. */
    @Nullable Boolean answer(List<String> columns) throws TruthFault {
      if (!has(columns)) {
        return null;
      }
      String said = word(columns);
      String written = said == null ? "" : said.toLowerCase(Locale.ROOT);
      Boolean answer = ANSWERS.get(written);
      if (answer == null) {
        throw fault("answers \"" + written + "\" where yes or no is wanted");
      }
      return answer;
    }

    TruthFault fault(String what) {
      return new TruthFault(file + ", row " + number + ", " + what + ".");
    }
  }

  private byte[] bytes() throws TruthFault {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new TruthFault(
          file + " cannot be read; see that it is there and may be read.", unreadable);
    }
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  private String text(byte[] bytes) throws TruthFault {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new TruthFault(file + " is not in UTF-8; save it anew in that encoding.", notUtf8);
    }
  }

  private List<Row> jsonLines(String text) throws TruthFault {
    ObjectMapper mapper = new ObjectMapper();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (!line.isBlank()) {
        rows.add(new Row(file, number, valuesOf(object(mapper, line, number))));
      }
    }
    return rows;
  }

  private JsonNode object(ObjectMapper mapper, String line, int number) throws TruthFault {
    try {
      return mapper.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new TruthFault(file + ", line " + number + ", is not JSON.", broken);
    }
  }

  private static Map<String, List<String>> valuesOf(JsonNode object) {
    Map<String, List<String>> values = new TreeMap<>();
    object
        .properties()
        .forEach(
            property -> {
              JsonNode value = property.getValue();
              List<String> all = new ArrayList<>();
              if (value.isArray()) {
                value.forEach(each -> all.add(each.asText()));
              } else if (!value.isNull()) {
                all.add(value.asText());
              }
              if (!value.isNull()) {
                values
                    .computeIfAbsent(plain(property.getKey()), c -> new ArrayList<>())
                    .addAll(all);
              }
            });
    return values;
  }

  private static String plain(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  private List<Row> table(String text) throws TruthFault {
    String header = text.lines().findFirst().orElse("");
    char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
    List<Row> rows = new ArrayList<>();
    try (MappingIterator<Map<String, String>> lines =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(text)) {
      while (lines.hasNext()) {
        Map<String, List<String>> values = new TreeMap<>();
        lines.next().forEach((name, cell) -> put(values, name, cell));
        rows.add(new Row(file, rows.size() + 1, values));
      }
    } catch (IOException | RuntimeException broken) {
      throw new TruthFault(
          file + " cannot be taken apart into cells behind row " + rows.size() + ".", broken);
    }
    return rows;
  }

  private List<Row> sheet(List<List<String>> cells) {
    List<Row> rows = new ArrayList<>();
    for (List<String> row : cells.subList(Math.min(1, cells.size()), cells.size())) {
      Map<String, List<String>> values = new TreeMap<>();
      for (int i = 0; i < cells.get(0).size(); i++) {
        put(values, cells.get(0).get(i), i < row.size() ? row.get(i) : "");
      }
      rows.add(new Row(file, rows.size() + 1, values));
    }
    return rows;
  }

  private static void put(Map<String, List<String>> values, String column, String cell) {
    values
        .computeIfAbsent(plain(column), c -> new ArrayList<>())
        .addAll(Arrays.asList(cell.split(" \\| ", -1)));
  }
}
