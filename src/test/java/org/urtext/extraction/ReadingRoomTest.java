package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.article.Place;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;

@Timeout(120)
class ReadingRoomTest {

  @TempDir Path folder;

  private final ReadingRoom room = new ReadingRoom();

  private static RawDocument raw(Path file, long size) {
    return new RawDocument(
        new Place("news", file.getFileName().toString()),
        file.toString(),
        size,
        Instant.EPOCH,
        Hints.NONE,
        "",
        () -> Files.newInputStream(file),
        null);
  }

  @Test
  void textOfTwoHundredMegabytesIsNotEvenOpened() throws IOException {
    Path file = folder.resolve("huge.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }
    RawDocument never =
        new RawDocument(
            new Place("news", "huge.txt"),
            file.toString(),
            Files.size(file),
            Instant.EPOCH,
            Hints.NONE,
            "",
            () -> {
              throw new AssertionError("opened");
            },
            null);
    assertThat(Documents.word(room.read(never))).isEqualTo("skipped too-large");
  }

  @Test
  void fileThatGrewSinceItWasFoundIsStillBounded() throws IOException {
    Path file = folder.resolve("grown.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(60_000_000);
    }
    assertThat(Documents.word(room.read(raw(file, 10)))).isEqualTo("skipped too-large");
  }

  @Test
  void fileThatVanishedIsAFailureWithTheRemedy() {
    Extraction.Failed failed = (Extraction.Failed) room.read(raw(folder.resolve("gone.txt"), 10));

    assertThat(failed.reason()).isEqualTo("not-readable");
    assertThat(failed.detail()).contains("see that it is there");
  }

  @Test
  void oneDocumentThatExhaustsTheStackDoesNotEndTheRun() {
    RawDocument hostile =
        new RawDocument(
            new Place("news", "a.txt"),
            "/a.txt",
            10,
            Instant.EPOCH,
            Hints.NONE,
            "",
            () -> {
              throw new StackOverflowError();
            },
            null);
    assertThat(Documents.word(room.read(hostile))).isEqualTo("failed nested-too-deep");
  }

  @Test
  void manyPagesInOneJsonTextAreNoArticle() {
    String pages = "[{\"html\": \"<html><body><p>Words for all.</p></body></html>\"}]";
    for (String mark : new String[] {"", "\uFEFF", "\n "}) {
      assertThat(Documents.outcome("a.json", (mark + pages).getBytes(UTF_8)))
          .isEqualTo("skipped unsupported-type");
    }
  }

  @Test
  void threadsShareOneRoom() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "<h1>T</h1><p>Words for all.</p>");
    Extraction alone = room.read(raw(file, Files.size(file)));

    List<Extraction> together =
        IntStream.range(0, 200).parallel().mapToObj(each -> room.read(raw(file, 30))).toList();

    assertThat(together).isEqualTo(Collections.nCopies(200, alone));
  }
}
