package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.extraction.Extraction;
import org.urtext.extraction.ReadingRoom;
import org.urtext.intake.Arrival;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.Contents;
import org.urtext.report.FailuresReport;

/** Containers in rooms that break, that run out of memory, and that take their time. */
class BrokenRoomsTest {

  @TempDir private Path home;
  private final Ingest.Rooms usual = Desk.rooms();
  private final ReadingRoom room = new ReadingRoom();

  @BeforeEach
  void fillTheDesk() throws Exception {
    Desk desk = new Desk(home);
    for (String name : List.of("a", "b", "c")) {
      desk.put(name + ".jsonl", line(name, 1) + line(name, 2));
    }
  }

  private static String line(String name, int number) {
    return "{\"url\": \"https://harbour.example/%s/%d\", \"title\": \"%s\", \"text\": \"Ferry %d of %s sails.\"}\n"
        .formatted(name, number, name, number, name);
  }

  private Desk desk(Ingest.Unpacking unpacking, Itinerary itinerary) throws IOException {
    return new Desk(home, new Ingest.Rooms(unpacking, itinerary, usual.bench()));
  }

  /** Opens as usual, and then breaks after one arrival of {@code name}. */
  private Ingest.Unpacking breaking(String name, Supplier<Error> failure) {
    return file -> {
      Optional<Contents> contents = usual.unpacking().open(file);
      return file.place().path().equals(name)
          ? contents.map(some -> new Breaking(some, failure))
          : contents;
    };
  }

  private static final class Breaking implements Contents {
    private final Contents contents;
    private final Supplier<Error> failure;
    private int given;

    Breaking(Contents contents, Supplier<Error> failure) {
      this.contents = contents;
      this.failure = failure;
    }

    @Override
    public boolean hasNext() {
      return contents.hasNext();
    }

    @Override
    public Arrival next() {
      if (given++ > 0) {
        throw failure.get();
      }
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

  @Test
  void oneThatNestsTooDeepIsAFailureAndTheOthersAreRead() throws Exception {
    Desk desk = desk(breaking("b.jsonl", StackOverflowError::new), usual.itinerary());
    Summary summary = desk.ingest();
    assertThat(summary.read()).isEqualTo(5);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(desk.report(new FailuresReport())).contains("b.jsonl,failed,intake,nested-too-deep");
    assertThat(new Desk(home).ingest().read()).as("it is gone through again").isEqualTo(1);
  }

  @Test
  void oneThatCannotBeOpenedForItsDepthIsAFailureToo() throws Exception {
    Desk desk =
        desk(
            file -> {
              if (file.place().path().equals("b.jsonl")) {
                throw new StackOverflowError();
              }
              return usual.unpacking().open(file);
            },
            usual.itinerary());
    Summary summary = desk.ingest();
    assertThat(summary.read()).isEqualTo(4);
    assertThat(summary.failed()).isEqualTo(1);
  }

  @Test
  void wantOfMemoryEndsTheRunWithTheNameOfTheFile() throws Exception {
    Desk desk =
        desk(breaking("b.jsonl", () -> new OutOfMemoryError("simulated")), usual.itinerary());
    assertThatThrownBy(desk::ingest)
        .isInstanceOf(RunEnded.class)
        .hasMessageContaining("b.jsonl")
        .hasMessageContaining("-Xmx")
        .hasMessageContaining("--exclude");
    Summary next = new Desk(home).ingest();
    assertThat(next.read() + next.known()).isEqualTo(6);
  }

  @Test
  void whatEndsEarlyIsNotTakenForGoneThrough() throws Exception {
    Itinerary greedy =
        Desk.itinerary(
            raw -> {
              if (raw.place().path().equals("b.jsonl!2")) {
                throw new OutOfMemoryError("simulated");
              }
              return room.read(raw);
            });
    assertThatThrownBy(() -> desk(usual.unpacking(), greedy).ingest())
        .isInstanceOf(RunEnded.class)
        .hasMessageContaining("b.jsonl!2");
    Summary next = new Desk(home).ingest();
    assertThat(next.read() + next.known()).isEqualTo(6);
    assertThat(next.read()).isGreaterThanOrEqualTo(1);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theNextContainerIsOpenedWhileDocumentsOfTheLastAreStillBeingRead() throws Exception {
    CountDownLatch secondIsOpen = new CountDownLatch(1);
    Ingest.Unpacking telling =
        file -> {
          if (file.place().path().equals("b.jsonl")) {
            secondIsOpen.countDown();
          }
          return usual.unpacking().open(file);
        };
    Itinerary waiting = Desk.itinerary(raw -> readWhen(secondIsOpen, raw));
    assertThat(desk(telling, waiting).ingest().read()).isEqualTo(6);
  }

  private Extraction readWhen(CountDownLatch moment, RawDocument raw) {
    try {
      moment.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return room.read(raw);
  }

  @Test
  void aContainerStaysOpenUntilAllInItIsReadAndNotTooManyDo() throws Exception {
    Desk plain = new Desk(home);
    for (int i = 0; i < 60; i++) {
      plain.put("many-" + (10 + i) + ".jsonl", line("many-" + i, 1) + line("many-" + i, 2));
    }
    List<String> open = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    Ingest.Unpacking counting =
        file ->
            usual
                .unpacking()
                .open(file)
                .map(
                    contents -> {
                      synchronized (open) {
                        open.add(file.place().path());
                        counts.add(open.size());
                      }
                      return new Closing(contents, () -> remove(open, file));
                    });
    List<String> tooLate = new ArrayList<>();
    Itinerary looking =
        Desk.itinerary(
            raw -> {
              synchronized (open) {
                String path = raw.place().path();
                if (!open.contains(path.substring(0, path.indexOf('!')))) {
                  tooLate.add(path);
                }
              }
              return room.read(raw);
            });
    Summary summary = desk(counting, looking).ingest(4);
    assertThat(summary.read()).isEqualTo(126);
    assertThat(tooLate).isEmpty();
    assertThat(open).as("all are closed in the end").isEmpty();
    assertThat(counts).allMatch(count -> count <= 17);
    assertThat(desk(counting, looking).ingest(4).known()).isEqualTo(126);
  }

  private static void remove(List<String> open, RawDocument file) {
    synchronized (open) {
      open.remove(file.place().path());
    }
  }

  private static final class Closing implements Contents {
    private final Contents contents;
    private final Runnable closed;

    Closing(Contents contents, Runnable closed) {
      this.contents = contents;
      this.closed = closed;
    }

    @Override
    public boolean hasNext() {
      return contents.hasNext();
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
      closed.run();
      contents.close();
    }
  }
}
