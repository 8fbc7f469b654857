package org.urtext.intake.container.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urtext.article.Place;
import org.urtext.intake.Arrival;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.formats.RecordFile;
import org.urtext.intake.container.record.FieldMapping;

class JsonLinesTest {

  private static final Place STDIN = new Place("", "stdin");

  /** Lines that are made while they are read. */
  private static final class Lines extends InputStream {
    private final int count;
    private int made;
    private byte[] line = new byte[0];
    private int at;

    Lines(int count) {
      this.count = count;
    }

    @Override
    public int read() {
      if (at == line.length) {
        if (made == count) {
          return -1;
        }
        made++;
        at = 0;
        line =
            ("{\"url\":\"https://a.example/" + made + "\",\"text\":\"Satz " + made + ".\"}\n")
                .getBytes(StandardCharsets.UTF_8);
      }
      return line[at++];
    }

    @Override
    public int read(byte[] to, int from, int length) {
      int first = read();
      if (first < 0) {
        return -1;
      }
      to[from] = (byte) first;
      int rest = Math.min(length - 1, line.length - at);
      System.arraycopy(line, at, to, from + 1, rest);
      at += rest;
      return rest + 1;
    }
  }

  @Test
  void standardInputIsPlacedByItsLines() throws IOException {
    byte[] lines =
        "\n{\"title\":\"Die Uhr\",\"text\":\"Sie geht.\"}".getBytes(StandardCharsets.UTF_8);
    try (Contents contents =
        JsonLines.from(new ByteArrayInputStream(lines), STDIN, FieldMapping.NONE)) {
      RawDocument document = RecordFile.document(contents.next());
      assertThat(document.place()).isEqualTo(new Place("", "stdin!2"));
      assertThat(document.realPath()).isEqualTo("stdin!2");
      assertThat(RecordFile.enclosure(document).offset()).isEqualTo(1);
      assertThat(contents.hasNext()).isFalse();
    }
  }

  @Test
  void linesGoThroughWithoutBeingHeld() throws IOException {
    int count = 200_000;
    List<WeakReference<RawDocument>> some = new ArrayList<>();
    long arrived = 0;
    try (Contents contents = JsonLines.from(new Lines(count), STDIN, FieldMapping.NONE)) {
      while (contents.hasNext()) {
        Arrival arrival = contents.next();
        arrived++;
        if (arrived % 1_000 == 0) {
          some.add(new WeakReference<>(RecordFile.document(arrival)));
        }
      }
      arrived += contents.position() < count ? 1 : 0;
      // What was handed out and let go must be free while the contents are still open.
      for (int i = 0; i < 20 && some.stream().anyMatch(r -> r.get() != null); i++) {
        System.gc();
      }
      assertThat(some).allMatch(reference -> reference.get() == null);
    }
    assertThat(arrived).isEqualTo(count);
  }

  @Test
  void anInputThatBreaksOffIsReportedBehindWhatWasRead() throws IOException {
    InputStream breaking =
        new InputStream() {
          private final InputStream lines = new Lines(3);

          @Override
          public int read() throws IOException {
            int read = lines.read();
            if (read < 0) {
              throw new IOException("the pipe broke");
            }
            return read;
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            to[from] = (byte) read();
            return 1;
          }
        };
    List<String> outcomes = new ArrayList<>();
    try (Contents contents = JsonLines.from(breaking, STDIN, FieldMapping.NONE)) {
      contents.forEachRemaining(arrival -> outcomes.add(RecordFile.outcome(arrival)));
    }
    assertThat(outcomes).last().isEqualTo("stdin not-readable");
    assertThat(outcomes).startsWith("stdin!1 document", "stdin!2 document");
  }
}
