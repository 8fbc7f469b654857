package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.extraction.Extraction;
import org.urtext.extraction.ReadingRoom;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.intake.RawDocument;
import org.urtext.report.FailuresReport;
import org.urtext.store.Archive;

/** A document whose reading does not come to an end costs itself and no other. */
class EndlessReadingTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path home;
  private final CountDownLatch testIsOver = new CountDownLatch(1);
  private final Set<Thread> stuck = ConcurrentHashMap.newKeySet();
  private final ReadingRoom room = new ReadingRoom();
  private Desk desk;

  @BeforeEach
  void openTheDesk() throws Exception {
    desk = new Desk(home);
  }

  @AfterEach
  void letGo() {
    testIsOver.countDown();
  }

  /** Reads what is called endless until the test is over, and everything else as usual. */
  private Extraction read(RawDocument raw) {
    if (raw.place().path().contains("endless")) {
      stuck.add(Thread.currentThread());
      try {
        testIsOver.await();
      } catch (InterruptedException endOfRun) {
        return read(raw);
      }
    }
    return room.read(raw);
  }

  /** A thread that is stuck has computed for ever, any other not at all. */
  private long computed(Thread thread) {
    return stuck.contains(thread) ? LIMIT.toNanos() : 0;
  }

  private Summary ingest(int threads) throws Exception {
    Ingest.Rooms usual = Desk.rooms();
    Ingest.Rooms rooms =
        new Ingest.Rooms(usual.unpacking(), Desk.itinerary(this::read), usual.bench());
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "test", "", ""));
      Summary summary =
          new Ingest(
                  rooms,
                  Desk.DEFAULT,
                  recorder,
                  Progress.UNTOLD,
                  () -> new Readers(threads, LIMIT, this::computed))
              .run(List.of(Desk.source(desk.folder())));
      recorder.endRun();
      return summary;
    }
  }

  @Test
  void itIsGivenUpAndTheOthersAreReadHoweverManyThreadsThereAre() throws Exception {
    for (int i = 0; i < 30; i++) {
      desk.put(i + (i % 10 == 3 ? "-endless" : "") + ".txt", "Ferry " + i + " sails on Monday.\n");
    }
    Summary summary = ingest(1);
    assertThat(summary.read()).isEqualTo(27);
    assertThat(summary.failed()).isEqualTo(3);
    assertThat(summary.givenUp()).isEqualTo(3);
    String failures = desk.report(new FailuresReport());
    assertThat(failures).contains("13-endless.txt,failed,intake,took-too-long,").contains("60 sec");

    Summary again = ingest(2);
    assertThat(again.known()).isEqualTo(27);
    assertThat(again.failed()).as("passed by without being read").isEqualTo(3);
    assertThat(again.givenUp()).isZero();
    assertThat(desk.report(new FailuresReport())).isEqualTo(failures);
  }

  @Test
  void manyOfThemEndTheRunAndTheNextGoesOn() throws Exception {
    for (int i = 0; i < 18; i++) {
      desk.put("endless-" + (10 + i) + ".txt", "Ferry " + i + " sails on Monday.\n");
    }
    desk.put("last.txt", "The ferry sails on Monday.\n");
    assertThatThrownBy(() -> ingest(2))
        .isInstanceOf(RunEnded.class)
        .hasMessageContaining("16 documents")
        .hasMessageContaining("endless-25.txt")
        .hasMessageContaining("run again");
    Summary next = ingest(2);
    assertThat(next.read()).isEqualTo(1);
    assertThat(next.failed()).isEqualTo(18);
    assertThat(next.givenUp()).isEqualTo(2);
  }
}
