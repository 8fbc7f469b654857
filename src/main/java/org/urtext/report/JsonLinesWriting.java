package org.urtext.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;

/**
 * Writes a report as one JSON object a line, under the names of its columns: numbers as numbers,
 * yes and no as truth values, an empty cell as null, everything else as the words that stand in the
 * cell.
 *
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 */
public final class JsonLinesWriting implements Form {

  /** The columns that hold numbers, in all reports. */
  static final Set<String> NUMBERS =
      Set.of(
          "language_confidence",
          "confidence",
          "direction_confidence",
          "covered_share",
          "delay_minutes",
          "hops",
          "characters",
          "sightings",
          "start",
          "end",
          "articles",
          "declared_share",
          "inferred_share",
          "median_delay_minutes",
          "delays_known",
          "from_articles",
          "to_articles",
          "share",
          "declared",
          "undeclared_linked",
          "undeclared_linked_share",
          "machine_translated",
          "machine_translated_share",
          "versions",
          "in_collection",
          "span_hours",
          "wanted_by",
          "before_confidence",
          "run");

  /** The columns that say yes or no, in all reports. */
  static final Set<String> TRUTH_VALUES =
      Set.of("origin_in_collection", "declares_translation", "removed");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build()
          .setCharacterEscapes(new Unsafe());

  private final Set<String> numbers;
  private final Set<String> truthValues;

  /** Writes the tables of this room, whose columns are known. */
  public JsonLinesWriting() {
    this(NUMBERS, TRUTH_VALUES);
  }

  /**
   * Writes tables of other columns.
   *
   * @param numbers those that hold numbers
   * @param truthValues those that say yes or no
   */
  public JsonLinesWriting(Set<String> numbers, Set<String> truthValues) {
    this.numbers = Set.copyOf(numbers);
    this.truthValues = Set.copyOf(truthValues);
  }

  @Override
  public void write(Report report, ProvenanceGraph graph, Writer out) throws IOException {
    List<String> columns = report.columns();
    try (Stream<List<@Nullable String>> rows = report.rows(graph);
        JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(new SerializedString(""));
      for (Iterator<List<@Nullable String>> each = rows.iterator(); each.hasNext(); ) {
        List<@Nullable String> row = each.next();
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
          json.writeFieldName(columns.get(i));
          write(json, columns.get(i), row.get(i));
        }
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
    out.flush();
  }

  private void write(JsonGenerator json, String column, @Nullable String cell) throws IOException {
    if (cell == null || cell.isEmpty()) {
      json.writeNull();
    } else if (numbers.contains(column)) {
      json.writeNumber(cell);
    } else if (truthValues.contains(column)) {
      json.writeBoolean(cell.equals("yes"));
    } else {
      json.writeString(cell);
    }
  }

  /** Escapes also what JSON need not escape and terminals obey. */
  private static final class Unsafe extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7f] = ESCAPE_CUSTOM;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
      String escaped = PlainText.escaped(String.valueOf((char) unit));
      return escaped.length() == 1 ? null : new SerializedString(escaped);
    }
  }
}
