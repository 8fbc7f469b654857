package org.urtext.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FolderIntakeTest {

  @TempDir Path folder;

  private final FolderIntake intake = new FolderIntake(path -> false);

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private List<Arrival> arrivals() throws IOException {
    return arrivals(folder);
  }

  private List<Arrival> arrivals(Path path) throws IOException {
    try (Stream<Arrival> stream = intake.arrivals(path, "news")) {
      return stream.toList();
    }
  }

  private static List<String> told(List<Arrival> arrivals) {
    return arrivals.stream().map(FolderIntakeTest::told).toList();
  }

  private static String told(Arrival arrival) {
    String outcome =
        arrival instanceof Arrival.LeftOut left
            ? left.reason()
            : arrival instanceof Arrival.Refused refused
                ? refused.reason()
                : arrival instanceof Arrival.Sidecar ? "sidecar" : "document";
    return arrival.place().path() + " " + outcome;
  }

  private Hints hintsOf(String name) throws IOException {
    return arrivals().stream()
        .filter(arrival -> arrival.place().path().equals(name))
        .map(arrival -> ((Arrival.Document) arrival).raw().hints())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyFileArrivesOnceInTheOrderOfPaths() throws IOException {
    Random random = new Random(7);
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      String name = "";
      for (int depth = random.nextInt(4); depth >= 0; depth--) {
        name += "ab-z.é".charAt(random.nextInt(6)) + "" + random.nextInt(20) + "/";
      }
      // Hidden names and names of folders that already exist are other tests' subject.
      if (!name.contains("/.") && !name.startsWith(".")) {
        names.add("x/" + name + "file.txt");
      }
    }
    for (String name : names) {
      file(name, "text");
    }

    assertThat(arrivals()).extracting(a -> a.place().path()).containsExactlyElementsOf(names);
    assertThat(arrivals()).allMatch(a -> a.place().collection().equals("news"));
  }

  @Test
  void documentKnowsSizeTimeAndRealPathAndOpensItsBytesAnew() throws IOException {
    Path file = file("a/b.txt", "Grüße");

    RawDocument raw = ((Arrival.Document) arrivals().get(0)).raw();

    assertThat(raw.size()).isEqualTo(7);
    assertThat(raw.modified()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertThat(raw.realPath()).isEqualTo(file.toRealPath().toString());
    for (int round = 0; round < 2; round++) {
      try (InputStream in = raw.content().open()) {
        assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("Grüße");
      }
    }
  }

  @Test
  void singleFileIsPlacedByItsNameAndHasItsSidecar() throws IOException {
    Path file = file("deep/a.txt", "text");
    file("deep/a.txt.json", "{\"title\": \"A title\"}");

    Arrival.Document document = (Arrival.Document) arrivals(file).get(0);

    assertThat(arrivals(file)).hasSize(1);
    assertThat(document.place().path()).isEqualTo("a.txt");
    assertThat(document.raw().hints().title()).isEqualTo("A title");
    assertThat(told(arrivals(folder.resolve("deep/a.txt.json"))))
        .containsExactly("a.txt.json sidecar");
  }

  @Test
  void nothingThereIsTheCallersError() {
    assertThatThrownBy(() -> intake.arrivals(folder.resolve("absent"), "news"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void emptyFileGoesOnAsADocument() throws IOException {
    file("empty.txt", "");
    assertThat(told(arrivals())).containsExactly("empty.txt document");
  }

  @Test
  void hiddenFilesAndFoldersAreLeftOutOnceEach() throws IOException {
    file(".secret.txt", "x");
    file(".git/config", "x");
    file(".git/objects/aa", "x");
    file("seen.txt", "x");

    assertThat(told(arrivals()))
        .containsExactly(".git hidden-folder", ".secret.txt hidden-file", "seen.txt document");
  }

  @Test
  void whatTellsOfAFolderIsNoArticleUnlessNamedItself() throws IOException {
    file("README.md", "x");
    file("licence.txt", "x");
    file("sub/readme", "x");
    file("readme-first-minister.txt", "x");

    assertThat(told(arrivals()))
        .containsExactly(
            "README.md folder-note",
            "licence.txt folder-note",
            "readme-first-minister.txt document",
            "sub/readme folder-note");
    assertThat(told(arrivals(folder.resolve("README.md")))).containsExactly("README.md document");
  }

  @Test
  void aLinkToAFolderThatHoldsTheOneBeingReadIsALoop() throws IOException {
    file("inner/a.txt", "x");
    Files.createSymbolicLink(folder.resolve("inner/up"), Path.of(".."));

    assertThat(told(arrivals(folder.resolve("inner"))))
        .containsExactly("a.txt document", "up link-loop");
  }

  @Test
  void aHiddenFolderThatIsNamedItselfIsRead() throws IOException {
    file(".archive/a.txt", "x");
    assertThat(told(arrivals(folder.resolve(".archive")))).containsExactly("a.txt document");
  }

  @Test
  void linksAreFollowedToFilesAndFolders() throws IOException {
    file("real/a.txt", "x");
    Files.createSymbolicLink(folder.resolve("b.txt"), Path.of("real/a.txt"));
    Files.createSymbolicLink(folder.resolve("linked"), Path.of("real"));

    List<Arrival> arrivals = arrivals();

    assertThat(told(arrivals))
        .containsExactly("b.txt document", "linked/a.txt document", "real/a.txt document");
    assertThat(arrivals)
        .extracting(a -> ((Arrival.Document) a).raw().realPath())
        .containsOnly(folder.resolve("real/a.txt").toRealPath().toString());
  }

  @Test
  @Timeout(20)
  void loopsOfLinksEnd() throws IOException {
    file("a/one.txt", "x");
    file("b/two.txt", "x");
    Files.createSymbolicLink(folder.resolve("a/up"), Path.of(".."));
    Files.createSymbolicLink(folder.resolve("a/b"), Path.of("../b"));
    Files.createSymbolicLink(folder.resolve("b/a"), Path.of("../a"));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));

    assertThat(told(arrivals()))
        .containsExactly(
            "a/b/a link-loop",
            "a/b/two.txt document",
            "a/one.txt document",
            "a/up link-loop",
            "b/a/b link-loop",
            "b/a/one.txt document",
            "b/a/up link-loop",
            "b/two.txt document",
            "self link-loop");
  }

  @Test
  @Timeout(60)
  void foldersThatAllLinkToOneAnotherDoNotMultiplyWithoutEnd() throws IOException {
    int folders = 7;
    for (int from = 0; from < folders; from++) {
      file("d" + from + "/a.txt", "x");
      for (int to = 0; to < folders; to++) {
        Files.createSymbolicLink(folder.resolve("d" + from + "/to" + to), Path.of("../d" + to));
      }
    }
    assertThat(told(arrivals())).anyMatch(told -> told.endsWith(" links-too-deep"));
  }

  @Test
  void danglingLinkIsRefusedWithTheRemedy() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.txt"), Path.of("nowhere"));

    Arrival.Refused refused = (Arrival.Refused) arrivals().get(0);

    assertThat(refused.place().path()).isEqualTo("gone.txt");
    assertThat(refused.reason()).isEqualTo("dangling-link");
    assertThat(refused.detail()).contains("restore it or remove the link");
  }

  @Test
  void unreadableFilesAndFoldersAreRefused() throws IOException {
    Path file = file("closed.txt", "x");
    file("locked/inside.txt", "x");
    file("open.txt", "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Path locked = folder.resolve("locked");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "permissions do not bind this user");

    try {
      assertThat(told(arrivals()))
          .containsExactly("closed.txt not-readable", "locked not-readable", "open.txt document");
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void pipesAreNeverOpened() throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start();
    assumeTrue(made.waitFor() == 0, "no pipes here");

    assertThat(told(arrivals())).containsExactly("pipe.txt not-a-regular-file");
  }

  @Test
  void filesOfTheGraphAreNoInput() throws IOException {
    Path graph = file("urtext.mv.db", "x").toRealPath();
    file("a.txt", "x");
    Files.createSymbolicLink(folder.resolve("link.txt"), graph);

    try (Stream<Arrival> stream = new FolderIntake(graph::equals).arrivals(folder, "news")) {
      assertThat(told(stream.toList()))
          .containsExactly("a.txt document", "link.txt graph-file", "urtext.mv.db graph-file");
    }
  }

  @Test
  void namesMayHoldLineEndsAndControlCharacters() throws IOException {
    file("two\nlines.txt", "x");
    file("bell\u0007.txt", "x");
    file("two\nlines.txt.json", "{\"outlet\": \"Echo\"}");

    assertThat(told(arrivals()))
        .containsExactly(
            "bell\u0007.txt document", "two\nlines.txt document", "two\nlines.txt.json sidecar");
    assertThat(hintsOf("two\nlines.txt").outlet()).isEqualTo("Echo");
  }

  @Test
  void sidecarGivesHintsAndIsAccountedFor() throws IOException {
    file("a.txt", "text");
    file(
        "a.txt.json",
        """
        {"url": "https://example.org/a", "title": " T ", "published": "2024-11-30",
         "captured": "2024-12-01T10:00:00Z", "outlet": "Echo", "author": "Ana Petrova",
         "charset": "windows-1258", "language": "vi", "shares": 12, "tags": {"a": []}}
        """);

    assertThat(told(arrivals())).containsExactly("a.txt document", "a.txt.json sidecar");
    assertThat(hintsOf("a.txt"))
        .isEqualTo(
            Hints.toldBy("sidecar")
                .withUrl("https://example.org/a")
                .withTitle("T")
                .withPublished("2024-11-30")
                .withCaptured("2024-12-01T10:00:00Z")
                .withOutlet("Echo")
                .withAuthors(List.of("Ana Petrova"))
                .withLanguage("vi")
                .withCharset("windows-1258"));
    RawDocument raw = ((Arrival.Document) arrivals().get(0)).raw();
    assertThat(raw.hintsDigest()).matches("[0-9a-f]{64}");
  }

  @Test
  void authorsMayBeAListAndNullsAndEmptyStringsSayNothing() throws IOException {
    file("a.txt", "text");
    file("a.txt.json", "{\"authors\": [\"A\", \"B\"], \"author\": null, \"title\": \"\"}");

    assertThat(hintsOf("a.txt").authors()).containsExactly("A", "B");
    assertThat(hintsOf("a.txt").title()).isNull();
  }

  @Test
  void unusableSidecarMakesItsDocumentARefusalThatNamesBoth() throws IOException {
    List<String> unusable =
        List.of(
            "[1, 2]",
            "{\"title\": 7}",
            "{\"title\": \"a\"",
            "{} {}",
            "",
            "not json",
            "{\"author\": [\"a\", 2]}",
            "{\"url\": \"nowhere in particular\"}",
            "[".repeat(100_000),
            "{\"title\": \"" + "x".repeat(1_100_000) + "\"}");
    for (String content : unusable) {
      file("a.txt", "text");
      file("a.txt.json", content);

      List<Arrival> arrivals = arrivals();

      assertThat(told(arrivals))
          .as(content.substring(0, Math.min(40, content.length())))
          .containsExactly("a.txt bad-sidecar", "a.txt.json sidecar");
      assertThat(((Arrival.Refused) arrivals.get(0)).detail())
          .contains("a.txt.json")
          .contains("mend or remove");
    }
  }

  @Test
  void orphanedSidecarsAreToldFromOtherJson() throws IOException {
    file("gone.txt.json", "{}");
    file("data.json", "{}");
    file("folder/x.txt", "x");
    file("folder.json", "{}");

    assertThat(told(arrivals()))
        .containsExactly(
            "data.json document",
            "folder.json document",
            "folder/x.txt document",
            "gone.txt.json orphan-sidecar");
  }

  @Test
  void streamIsLazy() throws IOException {
    for (int i = 0; i < 50; i++) {
      file("d%02d/a.txt".formatted(i), "x");
    }
    List<String> first = new ArrayList<>();
    try (Stream<Arrival> stream = intake.arrivals(folder, "news")) {
      var arrivals = stream.iterator();
      first.add(arrivals.next().place().path());
      // What is created behind the walk's back, further on, is still found.
      file("d49/b.txt", "x");
      arrivals.forEachRemaining(arrival -> first.add(arrival.place().path()));
    }
    assertThat(first).hasSize(51).contains("d49/b.txt");
  }
}
