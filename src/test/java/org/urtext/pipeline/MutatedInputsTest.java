package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.article.Place;
import org.urtext.extraction.Extraction;
import org.urtext.extraction.ReadingCells;
import org.urtext.extraction.ReadingRoom;
import org.urtext.graph.Custody;
import org.urtext.graph.Outcome;
import org.urtext.intake.Arrival;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.intake.Selection;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Unpacking;
import org.urtext.intake.container.formats.AllFormats;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.linking.Bench;
import org.urtext.linking.TextBench;
import org.urtext.store.Archive;

/**
 * Files of all formats, broken in a thousand ways, go through the whole house, child processes
 * included. Each is accounted for, and nothing is said of them but what a document can be to blame
 * for. {@code -Durtext.mutants=20000} makes it more of them, {@code -Durtext.mutants.seed=5}
 * others; what became of them is written to {@code target/mutated-inputs.md}.
 */
class MutatedInputsTest {

  private static final int MUTANTS = Integer.getInteger("urtext.mutants", 1_000);
  private static final long SEED = Long.getLong("urtext.mutants.seed", 17);

  private static final int BATCH = 250;

  private static final int LONGEST_EXAMPLES = 200;

  /**
   * Of so many batches, the first is linked and every file in it looked into a second time; what
   * they hold is much the same.
   */
  private static final int THOROUGH = 10;

  /** What reading one document may take, and what starting a process for it may. */
  private static final Duration LIMIT = ReadingCells.LIMIT.plusSeconds(30);

  @TempDir private Path home;

  private final Map<String, Long> nanos = new ConcurrentHashMap<>();
  private final Map<String, Integer> tally = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();
  private String temporary;
  private Path unpacked;
  private Set<ProcessHandle> others;
  private ReadingCells cells;
  private Unpacking unpacking;
  private Ingest.Rooms rooms;

  @BeforeEach
  void openTheHouse() throws IOException {
    others = ProcessHandle.current().children().collect(Collectors.toSet());
    temporary = System.getProperty("java.io.tmpdir");
    unpacked = Files.createDirectory(home.resolve("unpacked"));
    System.setProperty("java.io.tmpdir", unpacked.toString());
    try {
      unpacking = AllFormats.unpacking(FieldMapping.NONE);
    } finally {
      System.setProperty("java.io.tmpdir", temporary);
    }
    cells = new ReadingCells(2);
    ReadingRoom readingRoom = new ReadingRoom(cells);
    rooms =
        new Ingest.Rooms(
            this::opened,
            Desk.itinerary(raw -> timed(readingRoom, raw)),
            new Bench(new TextBench()));
  }

  @AfterEach
  void closeTheHouse() throws IOException {
    List<ProcessHandle> children =
        ProcessHandle.current().children().filter(child -> !others.contains(child)).toList();
    assertThat(children).as("children").isNotEmpty();
    List<Path> folders = new ArrayList<>();
    for (ProcessHandle child : children) {
      temporaryFolder(child).ifPresent(folders::add);
    }
    unpacking.close();
    cells.close();
    assertThat(unpacked).as("what was unpacked").isEmptyDirectory();
    assertThat(children).as("children").noneMatch(ProcessHandle::isAlive);
    assertThat(folders).as("the children's folders").noneMatch(Files::exists);
  }

  @Test
  void theSpecimensThemselvesAreAllRead() throws Exception {
    Desk desk = new Desk(home.resolve("intact"), rooms);
    List<Specimen> specimens = Specimen.all();
    for (Specimen specimen : specimens) {
      Files.write(desk.folder().resolve(specimen.name()), specimen.file());
    }
    Summary summary = desk.ingest(settings(false, false));
    Standing standing = Standing.of(desk);
    assertThat(standing.outcomes()).noneMatch(outcome -> outcome.kind() == Outcome.Kind.FAILED);
    for (Specimen specimen : specimens) {
      assertThat(standing.articles())
          .as(specimen.name())
          .anyMatch(place -> liesAtOrIn(place, specimen.name()));
    }
    assertThat(summary.failed()).isZero();
  }

  @Test
  void everyMutantIsAccountedForInTime() throws Exception {
    long began = System.nanoTime();
    List<Specimen> specimens = Specimen.all();
    for (int first = 0; first < MUTANTS; first += BATCH) {
      int from = first;
      int to = Math.min(MUTANTS, from + BATCH);
      assertTimeoutPreemptively(
          LIMIT.multipliedBy(2), () -> batch(specimens, from, to), () -> told(from, to));
    }
    Map.Entry<String, Long> slowest =
        nanos.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    write(Duration.ofNanos(System.nanoTime() - began), slowest);
    assertThat(Duration.ofNanos(slowest.getValue())).as(slowest.getKey()).isLessThan(LIMIT);
  }

  private void batch(List<Specimen> specimens, int from, int to) throws Exception {
    Desk desk = new Desk(home.resolve("batch" + from), rooms);
    for (int number = from; number < to; number++) {
      put(desk.folder(), specimens, number);
    }
    boolean thorough = from / BATCH % THOROUGH == 0;
    Summary summary = desk.ingest(settings(thorough, false));
    Standing standing = Standing.of(desk);
    assertThat(standing.outcomes())
        .as(told(from, to))
        .noneMatch(outcome -> outcome.reason().equals(Reason.DEFECT.word()));
    assertThat(summary.read()).as(told(from, to)).isEqualTo(standing.articles().size());
    assertThat(summary.skipped() + summary.failed())
        .as(told(from, to))
        .isEqualTo(standing.outcomes().size());
    requireAllFiles(desk, standing);

    String reports = desk.reports();
    // What was said once is said again, whether it is looked at again or not.
    Summary again = desk.ingest(settings(thorough, thorough));
    assertThat(again.read()).as(told(from, to)).isZero();
    assertThat(again.removed()).as(told(from, to)).isZero();
    assertThat(again.found()).as(told(from, to)).isEqualTo(summary.found());
    assertThat(Standing.of(desk)).as(told(from, to)).isEqualTo(standing);
    assertThat(desk.reports()).as(told(from, to)).isEqualTo(reports);

    tally.merge("article", standing.articles().size(), Integer::sum);
    standing
        .outcomes()
        .forEach(
            outcome -> {
              String word = outcome.kind().word() + " " + outcome.reason();
              tally.merge(word, 1, Integer::sum);
              examples.merge(
                  word,
                  outcome.place().path(),
                  (all, one) -> all.length() < LONGEST_EXAMPLES ? all + ", " + one : all);
            });
  }

  private static String told(int from, int to) {
    return "mutants " + from + " to " + to + " of seed " + SEED;
  }

  private static Ingest.Settings settings(boolean link, boolean byDigest) {
    return new Ingest.Settings(2, Selection.EVERYTHING, "", byDigest, false, link);
  }

  /** Every mutant depends on its number alone, so that each can be made again by itself. */
  private static void put(Path folder, List<Specimen> specimens, int number) throws IOException {
    Random random = new Random(SEED * 1_000_003 + number);
    // The first numbers of near seeds are near one another.
    random.nextLong();
    Specimen specimen = specimens.get(random.nextInt(specimens.size()));
    Specimen other = specimens.get(random.nextInt(specimens.size()));
    String name = String.format("%06d-%s", number, specimen.name());
    byte[] mutant =
        specimen.isWrapped() && random.nextBoolean()
            ? specimen.wrapping().around(mutated(specimen.core(), other.core(), random))
            : mutated(specimen.file(), other.file(), random);
    if (random.nextInt(8) == 0) {
      name = String.format("%06d-wrong-%s", number, other.name());
    }
    if (random.nextInt(6) == 0) {
      String inner = name;
      boolean zip = random.nextBoolean();
      name += zip ? ".zip" : ".tar.gz";
      mutant =
          zip
              ? Specimen.zip(Map.of(inner, mutant))
              : Specimen.gz(Specimen.tar("in/" + inner, mutant));
    }
    Files.write(folder.resolve(name), mutant);
    if (random.nextInt(10) == 0) {
      byte[] sidecar = mutated(Specimen.SIDECAR, other.core(), random);
      Files.write(folder.resolve(name + ".json"), sidecar);
    }
  }

  private static byte[] mutated(byte[] bytes, byte[] other, Random random) {
    byte[] mutant = bytes;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      mutant = Mutation.any(random).of(mutant, other, random);
    }
    return mutant;
  }

  private static void requireAllFiles(Desk desk, Standing standing) throws IOException {
    Set<String> accounted =
        Stream.concat(
                standing.articles().stream().map(Place::path),
                standing.outcomes().stream().map(outcome -> outcome.place().path()))
            .map(path -> path.indexOf('!') < 0 ? path : path.substring(0, path.indexOf('!')))
            .collect(Collectors.toSet());
    List<String> lost = new ArrayList<>();
    try (Stream<Path> files = Files.list(desk.folder())) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!accounted.contains(name) && !isSidecar(desk.folder(), name)) {
          lost.add(name);
        }
      }
    }
    assertThat(lost).as("lost").isEmpty();
  }

  private static boolean isSidecar(Path folder, String name) {
    return name.endsWith(".json")
        && Files.exists(folder.resolve(name.substring(0, name.length() - ".json".length())));
  }

  private static boolean liesAtOrIn(Place place, String file) {
    return place.path().equals(file) || place.path().startsWith(file + "!");
  }

  /**
   * What a graph says of what was found.
   *
   * @param articles the places that articles lie at
   */
  private record Standing(List<Place> articles, List<Outcome> outcomes) {

    static Standing of(Desk desk) throws Exception {
      try (Archive archive = desk.open();
          Stream<Custody> custody = archive.graph().custody();
          Stream<Outcome> outcomes = archive.graph().outcomes()) {
        return new Standing(custody.map(Custody::place).toList(), outcomes.toList());
      }
    }
  }

  private Extraction timed(ReadingRoom readingRoom, RawDocument raw) {
    long began = System.nanoTime();
    try {
      return readingRoom.read(raw);
    } finally {
      note(raw.place(), System.nanoTime() - began);
    }
  }

  private Optional<Contents> opened(RawDocument container) throws IOException {
    long began = System.nanoTime();
    Optional<Contents> contents = unpacking.open(container);
    note(container.place(), System.nanoTime() - began);
    return contents.map(opened -> new TimedContents(container.place(), opened));
  }

  private void note(Place place, long taken) {
    nanos.merge(place.path(), taken, Long::sum);
  }

  /** Going through a container may take long before anything arrives. */
  private final class TimedContents implements Contents {

    private final Place place;
    private final Contents contents;

    TimedContents(Place place, Contents contents) {
      this.place = place;
      this.contents = contents;
    }

    @Override
    public boolean hasNext() {
      long began = System.nanoTime();
      boolean more = contents.hasNext();
      note(place, System.nanoTime() - began);
      return more;
    }

    @Override
    public Arrival next() {
      return contents.next();
    }

    @Override
    public long position() {
      return contents.position();
    }

    @Override
    public void close() throws IOException {
      contents.close();
    }
  }

  /** As the child itself was told; empty where a system does not show such long orders. */
  private static Optional<Path> temporaryFolder(ProcessHandle child) throws IOException {
    String option = "-Djava.io.tmpdir=";
    Path order = Path.of("/proc", Long.toString(child.pid()), "cmdline");
    return Files.isReadable(order)
        ? Splitter.on('\0')
            .splitToStream(Files.readString(order))
            .filter(argument -> argument.startsWith(option))
            .map(argument -> Path.of(argument.substring(option.length())))
            .findFirst()
        : Optional.empty();
  }

  private void write(Duration taken, Map.Entry<String, Long> slowest) throws IOException {
    StringBuilder table = new StringBuilder("| outcome | number |\n|---|---|\n");
    tally.forEach(
        (outcome, number) -> table.append(String.format("| %s | %,d |%n", outcome, number)));
    table.append(
        String.format(
            "%n%,d mutants of seed %d, %d s; slowest: %s, %.1f s%n",
            MUTANTS, SEED, taken.toSeconds(), slowest.getKey(), slowest.getValue() / 1e9));
    examples.forEach((outcome, places) -> table.append(outcome + ": " + places + "\n"));
    Files.writeString(Path.of("target", "mutated-inputs.md"), table);
  }
}
