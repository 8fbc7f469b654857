package org.urtext.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.graph.ProvenanceGraph;

class CsvWritingTest {

  private static final ProvenanceGraph NO_GRAPH =
      (ProvenanceGraph)
          Proxy.newProxyInstance(
              ProvenanceGraph.class.getClassLoader(),
              new Class<?>[] {ProvenanceGraph.class},
              (proxy, method, arguments) -> {
                throw new AssertionError("asked the graph for " + method);
              });

  private static String written(CsvWriting writing, String... cells) throws IOException {
    StringWriter out = new StringWriter();
    writing.write(
        new Report() {
          @Override
          public List<String> columns() {
            return List.of("one", "two");
          }

          @Override
          public Stream<List<String>> rows(ProvenanceGraph graph) {
            return Stream.of(Arrays.asList(cells));
          }
        },
        NO_GRAPH,
        out);
    return out.toString();
  }

  @Test
  void cellsAreQuotedWhereTheyMustBeAndLinesEndAsTheStandardSays() throws IOException {
    assertThat(written(new CsvWriting(false, false, false), "a \"b\", c", "line\nbreak"))
        .isEqualTo("one,two\r\n\"a \"\"b\"\", c\",\"line\nbreak\"\r\n");
  }

  @Test
  void aMissingValueIsAnEmptyCell() throws IOException {
    assertThat(written(new CsvWriting(false, false, false), null, "x"))
        .isEqualTo("one,two\r\n,x\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\tx", "\rx"})
  void whatASpreadsheetWouldRunIsNeutralisedUnlessRaw(String cell) throws IOException {
    assertThat(written(new CsvWriting(false, false, false), cell, "")).contains("'" + cell);
    assertThat(written(new CsvWriting(true, false, false), cell, "")).doesNotContain("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12", "+7", "-0.5", "3", "a=b", "x-y"})
  void numbersAndOrdinaryWordsStayAsTheyAre(String cell) throws IOException {
    assertThat(written(new CsvWriting(false, false, false), cell, "")).doesNotContain("'");
  }

  @Test
  void onATerminalControlsAreMadeVisible() throws IOException {
    assertThat(written(new CsvWriting(false, true, false), "a\u001b[31m", "b\nc"))
        .contains("a\\u001b[31m,b\\nc");
    assertThat(written(new CsvWriting(false, false, false), "a\u001b[31m", ""))
        .contains("a\u001b[31m");
  }

  @Test
  void theByteOrderMarkComesOnlyOnRequest() throws IOException {
    assertThat(written(new CsvWriting(false, false, true), "a", "b")).startsWith("\uFEFFone");
    assertThat(written(new CsvWriting(false, false, false), "a", "b")).startsWith("one");
  }
}
