package org.urtext.intake.container.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.urtext.article.Place;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.child.ChildProcesses;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Scratch;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.table.SheetManifest;

/** A file of records as a test wrote it, and what arrives from it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RecordFile(Packed packed, byte[] bytes) {

  /** One for all tests; only workbooks start any. They end with the tests. */
  private static final ChildProcesses CHILDREN = SheetManifest.children();

  public static RecordFile of(Path folder, String name, String content) {
    return of(folder, name, content, StandardCharsets.UTF_8);
  }

  public static RecordFile of(Path folder, String name, String content, Charset charset) {
    return of(folder, name, content.getBytes(charset), Hints.NONE);
  }

  public static RecordFile of(Path folder, String name, byte[] bytes, Hints hints) {
    try {
      Path file = Files.write(folder.resolve(name), bytes);
      RawDocument document =
          new RawDocument(
              new Place("test", "box/" + name),
              file.toString(),
              bytes.length,
              Instant.EPOCH,
              hints,
              "",
              () -> Files.newInputStream(file),
              null);
      String head =
          new String(bytes, 0, Math.min(bytes.length, Packed.HEAD), StandardCharsets.ISO_8859_1);
      return new RecordFile(new Packed(document, file, head), bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What arrives, by the first format that takes it; nothing may be left of what it said. */
  public List<Arrival> arrivals() {
    return arrivals(FieldMapping.NONE);
  }

  public List<Arrival> arrivals(FieldMapping mapping) {
    try (Scratch scratch = scratch()) {
      ContainerFormat format =
          AllFormats.ofRecords(mapping, CHILDREN, scratch).stream()
              .filter(each -> each.matches(packed))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no format takes " + packed.name()));
      List<Arrival> arrivals = new ArrayList<>();
      try (Contents contents = format.open(packed)) {
        contents.forEachRemaining(arrivals::add);
      }
      return arrivals;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public boolean isTaken() {
    return AllFormats.ofRecords(FieldMapping.NONE, CHILDREN, scratch()).stream()
        .anyMatch(f -> f.matches(packed));
  }

  /** Beside the file, which lies in a folder of the test's own. */
  private Scratch scratch() {
    return new Scratch(packed.file().toAbsolutePath().getParent());
  }

  /** The only thing that arrives, which must be a document. */
  public RawDocument only() {
    return only(FieldMapping.NONE);
  }

  public RawDocument only(FieldMapping mapping) {
    List<Arrival> arrivals = arrivals(mapping);
    assertThat(arrivals).hasSize(1);
    return document(arrivals.get(0));
  }

  public static RawDocument document(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Document.class);
    return ((Arrival.Document) arrival).raw();
  }

  public static List<RawDocument> documents(List<Arrival> arrivals) {
    return arrivals.stream()
        .filter(Arrival.Document.class::isInstance)
        .map(RecordFile::document)
        .toList();
  }

  public static String content(RawDocument document) {
    try (var in = document.content().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static byte[] raw(RawDocument document) {
    try (var in = document.openRaw()) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static Enclosure enclosure(RawDocument document) {
    Enclosure enclosure = document.enclosure();
    assertThat(enclosure).isNotNull();
    return enclosure;
  }

  /** The bytes that lie in the file where a document says its raw ones begin. */
  public byte[] slice(RawDocument document) {
    int from = (int) enclosure(document).offset();
    return Arrays.copyOfRange(bytes, from, from + (int) document.size());
  }

  /** The values of a field, in order. */
  public static List<String> fields(RawDocument document, String name) {
    return document.hints().fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Hints.Field::value)
        .toList();
  }

  /** A refusal or omission as {@code place reason}. */
  public static String outcome(Arrival arrival) {
    if (arrival instanceof Arrival.Refused refused) {
      return refused.place().path() + " " + refused.reason();
    }
    if (arrival instanceof Arrival.LeftOut left) {
      return left.place().path() + " " + left.reason();
    }
    return arrival.place().path() + " document";
  }

  public static List<String> outcomes(List<Arrival> arrivals) {
    return arrivals.stream().map(RecordFile::outcome).toList();
  }
}
