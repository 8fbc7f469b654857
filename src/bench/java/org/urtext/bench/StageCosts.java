package org.urtext.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.article.Place;
import org.urtext.article.Sighting;
import org.urtext.extraction.Extraction;
import org.urtext.extraction.ReadingRoom;
import org.urtext.graph.Delivery;
import org.urtext.graph.Hearing;
import org.urtext.graph.Observation;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.language.LanguageFinding;
import org.urtext.language.LanguageIdentifier;
import org.urtext.linking.Bench;
import org.urtext.linking.TextBench;
import org.urtext.origin.Interview;
import org.urtext.origin.Registries;
import org.urtext.pipeline.Ingest;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;

/**
 * What each stage of the way of short plain texts costs, beside what Tika alone needs to read the
 * same files. All in one process, turn by turn, after a warm-up; processor time of the one thread
 * that does it, the median of the rounds.
 *
 * <p>Arguments: how many texts (default 1,500), how many rounds (default 7); and, to measure other
 * documents than invented texts, a folder of them, of which the first so many are taken.
 */
public final class StageCosts {

  private static final int WARM_UP = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ReadingRoom room = new ReadingRoom();
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final Interview interview = new Interview(Registries.ofTheProgram());
  private final AnchorExtractor anchors = new AnchorExtractor();
  private final Bench bench = new Bench(new TextBench());
  private final AutoDetectParser tika = new AutoDetectParser();

  private final Path folder;
  private final List<RawDocument> documents = new ArrayList<>();
  private final Map<String, List<Long>> nanos = new LinkedHashMap<>();
  private final Map<String, Long> peaks = new LinkedHashMap<>();
  private long characters;

  private StageCosts(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_500;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    StageCosts costs = new StageCosts(Files.createTempDirectory("stage-costs"));
    if (arguments.length > 2) {
      costs.take(Path.of(arguments[2]), texts);
    } else {
      costs.write(texts);
    }
    for (int round = -WARM_UP; round < rounds; round++) {
      if (round == 0) {
        costs.nanos.clear();
      }
      costs.round(round);
    }
    costs.print(costs.documents.size());
  }

  private void write(int texts) throws IOException {
    for (int i = 0; i < texts; i++) {
      Path file = folder.resolve(i + "." + InventedNews.languageOf(i) + ".txt");
      Files.writeString(file, InventedNews.title(i) + "\n\n" + InventedNews.text(i));
      documents.add(raw(file));
    }
  }

  /** Those that are read as articles; what is skipped costs something else. */
  private void take(Path documentsOfAUser, int most) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(documentsOfAUser)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      RawDocument raw = raw(file);
      if (documents.size() < most && room.read(raw) instanceof Extraction.Read) {
        documents.add(raw);
      }
    }
  }

  private static RawDocument raw(Path file) throws IOException {
    return new RawDocument(
        new Place("news", file.getFileName().toString()),
        file.toString(),
        Files.size(file),
        Files.getLastModifiedTime(file).toInstant(),
        Hints.NONE,
        "",
        () -> Files.newInputStream(file),
        null);
  }

  private interface Stage {
    void run() throws Exception;
  }

  private void measure(String name, Stage stage) throws Exception {
    System.gc();
    heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = THREADS.getCurrentThreadCpuTime();
    stage.run();
    nanos
        .computeIfAbsent(name, any -> new ArrayList<>())
        .add(THREADS.getCurrentThreadCpuTime() - before);
    long peak = heaps().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    peaks.merge(name, peak, Math::max);
  }

  private static Stream<MemoryPoolMXBean> heaps() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private void round(int round) throws Exception {
    measure("Tika alone", this::readByTika);

    List<Extraction.Read> read = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    measure(
        "read",
        () -> {
          for (RawDocument raw : documents) {
            read.add((Extraction.Read) room.read(raw));
            digests.add(raw.sha256());
          }
        });

    List<LanguageFinding> found = new ArrayList<>();
    measure("identify", () -> read.forEach(r -> found.add(languages.identify(r.text()))));

    List<Hearing> heard = new ArrayList<>();
    measure(
        "interview",
        () -> {
          for (int i = 0; i < read.size(); i++) {
            heard.add(
                new Hearing(
                    interview.hear(read.get(i), found.get(i).language()),
                    interview.appearance(read.get(i))));
          }
        });

    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      RawDocument raw = documents.get(i);
      observations.add(
          new Observation(
              new Delivery(raw, null),
              new Sighting(
                  raw.place(),
                  raw.realPath(),
                  digests.get(i),
                  raw.size(),
                  raw.modified(),
                  null,
                  null),
              read.get(i),
              found.get(i),
              heard.get(i)));
    }
    record(round, observations);

    measure(
        "find anchors",
        () -> {
          for (int i = 0; i < read.size(); i++) {
            anchors.extract(found.get(i).language(), read.get(i).text(), read.get(i).body());
          }
        });
    decide(round);
  }

  private void readByTika() throws Exception {
    for (RawDocument raw : documents) {
      Metadata metadata = new Metadata();
      BodyContentHandler body = new BodyContentHandler(-1);
      try (TikaInputStream in = TikaInputStream.get(Path.of(raw.realPath()), metadata)) {
        tika.parse(in, body, metadata, new ParseContext());
      }
      characters += body.toString().length();
    }
  }

  private void record(int round, List<Observation> observations) throws Exception {
    try (Archive archive = Archive.openOrCreate(graph(round), "bench", false)) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("bench", "bench", "", ""));
      recorder.claimCollection("news", folder.toString(), true);
      measure(
          "record",
          () -> {
            for (int i = 0; i < observations.size(); i++) {
              recorder.recognise(observations.get(i).delivery(), false);
              recorder.record(observations.get(i));
              if (i % 200 == 199) {
                recorder.commit();
              }
            }
            recorder.commit();
          });
    }
  }

  private GraphLocation graph(int round) {
    return new GraphLocation(folder.resolve("graph" + round).toString());
  }

  private void decide(int round) throws Exception {
    try (Archive archive = Archive.openOrCreate(graph(round), "bench", false)) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("bench", "bench", "", ""));
      measure("link, anchors included", () -> Ingest.decide(recorder, bench));
    }
  }

  private void print(int texts) throws IOException {
    long bytes = 0;
    for (RawDocument raw : documents) {
      bytes += raw.size();
    }
    double tikas = median("Tika alone");
    double whole =
        nanos.keySet().stream()
            .filter(stage -> !stage.equals("Tika alone") && !stage.equals("find anchors"))
            .mapToDouble(this::median)
            .sum();
    System.out.printf("%d documents, %d bytes on average%n%n", texts, bytes / texts);
    System.out.println(
        "| stage | microseconds of CPU a document | documents a second of CPU | share of CPU"
            + " | times Tika alone | peak of the heap, MB |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    for (String stage : nanos.keySet()) {
      row(stage, median(stage), whole, tikas, texts);
    }
    row(
        "**read, interview, record**",
        median("read") + median("interview") + median("record"),
        whole,
        tikas,
        texts);
    if (characters == 0) {
      throw new IllegalStateException("Tika read nothing");
    }
    System.out.println(
        "\nParsers of Tika alone: AutoDetectParser with " + tika.getParsers().size() + " types");
  }

  private void row(String name, double nanos, double whole, double tikas, int texts) {
    Long peak = peaks.get(name);
    System.out.printf(
        "| %s | %.0f | %.0f | %s | %.2f | %s |%n",
        name,
        nanos / 1_000 / texts,
        texts / (nanos / 1e9),
        name.equals("Tika alone") ? "" : String.format("%.0f %%", 100 * nanos / whole),
        nanos / tikas,
        peak == null ? "" : peak >> 20);
  }

  private double median(String stage) {
    long[] sorted = nanos.get(stage).stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
