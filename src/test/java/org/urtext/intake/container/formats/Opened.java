package org.urtext.intake.container.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/**
 * What a file that was made for a test came to.
 *
 * @param format that recognised it; null if none did
 * @param texts the content of each document, read while the file was open; empty for the others
 * @param raws the raw bytes likewise
 */
public record Opened(
    @Nullable ContainerFormat format,
    List<Arrival> arrivals,
    List<String> texts,
    List<String> raws) {

  public static Packed packed(Path file, Hints hints) throws IOException {
    String name = file.getFileName().toString();
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(Packed.HEAD), ISO_8859_1);
    }
    RawDocument document =
        new RawDocument(
            new Place("news", name),
            "/news/" + name,
            Files.size(file),
            Instant.EPOCH,
            hints,
            "",
            () -> Files.newInputStream(file),
            null);
    return new Packed(document, file, head);
  }

  public static Optional<ContainerFormat> formatOf(Packed packed) {
    return AllFormats.ofNews().stream().filter(format -> format.matches(packed)).findFirst();
  }

  public static Opened of(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return of(packed(file, Hints.NONE));
  }

  public static Opened of(Path file, String text) throws IOException {
    return of(file, text.getBytes(UTF_8));
  }

  public static Opened of(Packed packed) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<String> raws = new ArrayList<>();
    Optional<ContainerFormat> format = formatOf(packed);
    if (format.isPresent()) {
      try (Contents contents = format.get().open(packed)) {
        while (contents.hasNext()) {
          Arrival arrival = contents.next();
          arrivals.add(arrival);
          boolean isDocument = arrival instanceof Arrival.Document;
          texts.add(isDocument ? bytes(raw(arrival).content()) : "");
          raws.add(isDocument ? bytes(enclosure(arrival).raw()) : "");
        }
      }
    }
    return new Opened(format.orElse(null), arrivals, texts, raws);
  }

  private static String bytes(RawDocument.Content content) throws IOException {
    try (InputStream in = content.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static RawDocument raw(Arrival arrival) {
    return ((Arrival.Document) arrival).raw();
  }

  private static Enclosure enclosure(Arrival arrival) {
    Enclosure enclosure = raw(arrival).enclosure();
    if (enclosure == null) {
      throw new AssertionError("no enclosure at " + arrival.place());
    }
    return enclosure;
  }

  public RawDocument document(int index) {
    return raw(arrivals.get(index));
  }

  public Hints hints(int index) {
    return document(index).hints();
  }

  public Enclosure enclosure(int index) {
    return enclosure(arrivals.get(index));
  }

  public List<String> values(int index, String field) {
    return hints(index).fields().stream()
        .filter(each -> each.name().equals(field))
        .map(Hints.Field::value)
        .toList();
  }

  /** Each arrival in a word or two: its entry, and what it is. */
  public List<String> outcomes() {
    return arrivals.stream().map(Opened::outcome).toList();
  }

  private static String outcome(Arrival arrival) {
    String path = arrival.place().path();
    String where = path.indexOf('!') < 0 ? "." : path.substring(path.indexOf('!') + 1);
    return where
        + " "
        + (arrival instanceof Arrival.LeftOut leftOut
            ? leftOut.reason()
            : arrival instanceof Arrival.Refused refused
                ? refused.reason()
                : enclosure(arrival).kind().name().toLowerCase(java.util.Locale.ROOT));
  }
}
