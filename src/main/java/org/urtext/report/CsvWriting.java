package org.urtext.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;

/**
 * Writes a report as CSV.
 *
 * <p>Cells that a spreadsheet would run as a formula get a leading apostrophe unless {@code raw};
 * numbers stay as they are.
 *
 * @param raw whether cells are written as they are
 * @param printable whether controls are made visible, for a terminal that would obey them
 * @param byteOrderMark whether the output begins with U+FEFF, which some spreadsheets want
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public record CsvWriting(boolean raw, boolean printable, boolean byteOrderMark) implements Form {

  private static final String BEGINS_FORMULAS = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  @Override
  public void write(Report report, ProvenanceGraph graph, Writer out) throws IOException {
    if (byteOrderMark) {
      out.write('\uFEFF');
    }
    CsvMapper mapper =
        CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    CsvSchema lines = CsvSchema.emptySchema().withLineSeparator("\r\n").withoutHeader();
    try (Stream<List<@Nullable String>> rows = report.rows(graph)) {
      SequenceWriter writer = mapper.writer(lines).writeValues(out);
      writer.write(report.columns());
      for (Iterator<List<@Nullable String>> each = rows.iterator(); each.hasNext(); ) {
        writer.write(each.next().stream().map(this::cell).toList());
      }
      writer.flush();
    }
    out.flush();
  }

  private String cell(@Nullable String value) {
    if (value == null) {
      return "";
    }
    if (printable) {
      value = PlainText.printable(value);
    }
    boolean formula =
        !raw
            && !value.isEmpty()
            && BEGINS_FORMULAS.indexOf(value.charAt(0)) >= 0
            && !NUMBER.matcher(value).matches();
    return formula ? "'" + value : value;
  }
}
