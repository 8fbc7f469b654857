package org.urtext.intake.container.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.urtext.intake.container.formats.Crates.arrivals;
import static org.urtext.intake.container.formats.Crates.bz2;
import static org.urtext.intake.container.formats.Crates.detail;
import static org.urtext.intake.container.formats.Crates.document;
import static org.urtext.intake.container.formats.Crates.file;
import static org.urtext.intake.container.formats.Crates.gz;
import static org.urtext.intake.container.formats.Crates.left;
import static org.urtext.intake.container.formats.Crates.storedZip64;
import static org.urtext.intake.container.formats.Crates.tar;
import static org.urtext.intake.container.formats.Crates.told;
import static org.urtext.intake.container.formats.Crates.unpackingWithin;
import static org.urtext.intake.container.formats.Crates.xz;
import static org.urtext.intake.container.formats.Crates.zip;
import static org.urtext.intake.container.formats.Crates.zst;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.RawDocument;
import org.urtext.intake.child.ChildProcesses;
import org.urtext.intake.child.Work;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Limits;
import org.urtext.intake.container.Scratch;
import org.urtext.intake.container.Unpacking;
import org.urtext.intake.container.formats.AllFormats;
import org.urtext.intake.container.formats.Crates;
import org.urtext.intake.container.record.FieldMapping;

@Timeout(120)
class ArchivesTest {

  /** A thousandth of the real ones, so that what exceeds them is quickly made. */
  private static final Limits SMALL = new Limits(200L << 10, 100, 8L << 20, 2_000, 4);

  @TempDir static Path temporary;
  private static Unpacking unpacking = AllFormats.unpacking(FieldMapping.NONE);

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    unpacking = unpackingWithin(SMALL, temporary);
  }

  @AfterEach
  void nothingIsLeftOfClosedContents() throws IOException {
    assertThat(left(temporary)).isEmpty();
  }

  @AfterAll
  static void nothingIsLeftAtAll() throws IOException {
    unpacking.close();
    try (Stream<Path> found = Files.list(temporary)) {
      assertThat(found).isEmpty();
    }
  }

  private RawDocument packed(String name, byte[] bytes) throws IOException {
    return document(Files.write(folder.resolve(name), bytes));
  }

  private List<Arrival> unpacked(String name, byte[] bytes) throws IOException {
    return arrivals(unpacking, packed(name, bytes));
  }

  @Test
  void everyKindOfArchiveGivesItsFilesInTheOrderOfPaths() throws IOException {
    Crates.File[] files = {
      file("z.txt", "last"), file("folder/b.txt", "second"), file("a.txt", "first")
    };
    Map<String, byte[]> archives = new LinkedHashMap<>();
    archives.put("a.zip", zip(files));
    archives.put("stored.zip", storedZip64(files));
    archives.put("a.tar", tar(files));
    archives.put("a.tar.gz", gz(tar(files)));
    archives.put("a.tgz", gz(tar(files)));
    archives.put("a.tar.xz", xz(tar(files)));
    archives.put("a.tar.zst", zst(tar(files)));
    archives.put("a.tar.bz2", bz2(tar(files)));
    archives.put("named as nothing", gz(tar(files)));

    for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
      String name = archive.getKey();
      Map<String, String> texts = new LinkedHashMap<>();
      try (Contents contents = unpacking.open(packed(name, archive.getValue())).orElseThrow()) {
        while (contents.hasNext()) {
          RawDocument raw = ((Arrival.Document) contents.next()).raw();
          try (InputStream in = raw.content().open()) {
            texts.put(raw.place().path(), new String(in.readAllBytes(), UTF_8));
          }
          assertThat(raw.realPath())
              .isEqualTo(
                  folder.toRealPath().resolve(name) + raw.place().path().substring(name.length()));
          assertThat(raw.enclosure()).isNotNull();
          assertThat(raw.enclosure().kind()).isEqualTo(Enclosure.Kind.ENTRY);
          assertThat(raw.openRaw().readAllBytes()).hasSize((int) raw.size());
        }
        assertThat(contents.position()).isEqualTo(archive.getValue().length);
      }
      assertThat(texts)
          .as(name)
          .containsExactly(
              entry(name + "!a.txt", "first"),
              entry(name + "!folder/b.txt", "second"),
              entry(name + "!z.txt", "last"));
    }
  }

  @Test
  void entryKnowsItsTimeAndWhereItsBytesBegin() throws IOException {
    byte[] archive = storedZip64(file("a.txt", "bytes as they are"));
    RawDocument raw = ((Arrival.Document) unpacked("a.zip", archive).get(0)).raw();
    int offset = (int) raw.enclosure().offset();
    assertThat(new String(archive, offset, (int) raw.size(), UTF_8)).isEqualTo("bytes as they are");

    RawDocument timed =
        ((Arrival.Document) unpacked("a.tar", tar(file("a.txt", "x"))).get(0)).raw();
    assertThat(timed.modified()).isEqualTo(Crates.DAY);
  }

  @Test
  void singleCompressedFileIsItsOwnNameWithoutTheEnding() throws IOException {
    Map<String, byte[]> archives =
        Map.of(
            "a.txt.gz", gz("text".getBytes(UTF_8)),
            "a.txt.xz", xz("text".getBytes(UTF_8)),
            "a.txt.zst", zst("text".getBytes(UTF_8)),
            "a.txt.bz2", bz2("text".getBytes(UTF_8)));
    for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
      assertThat(told(unpacked(archive.getKey(), archive.getValue())))
          .containsExactly(archive.getKey() + "!a.txt document");
    }
    assertThat(told(unpacked("unnamed", gz("text".getBytes(UTF_8)))))
        .containsExactly("unnamed!unnamed document");
  }

  @Test
  void severalStreamsInOneFileAreReadAsOne() throws IOException {
    byte[] first = gz("first\n".getBytes(UTF_8));
    byte[] second = gz("second\n".getBytes(UTF_8));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    RawDocument raw = ((Arrival.Document) unpacked("log.txt.gz", both).get(0)).raw();

    assertThat(raw.size()).isEqualTo("first\nsecond\n".length());
  }

  @Test
  void archiveIsTreatedAsAFolder() throws IOException {
    byte[] archive =
        zip(
            file("a.txt", "text"),
            file("a.txt.json", "{\"outlet\": \"Echo\"}"),
            file("b.txt", "text"),
            file("b.txt.json", "no json"),
            file("gone.txt.json", "{}"),
            file("README.md", "about"),
            file(".hidden.txt", "x"),
            file(".git/config", "x"),
            file(".git/objects/aa", "x"),
            file("__MACOSX/._a.txt", "x"),
            file("in/.git/config", "x"));

    List<Arrival> arrivals = unpacked("a.zip", archive);

    assertThat(told(arrivals))
        .containsExactly(
            "a.zip!.git hidden-folder",
            "a.zip!.hidden.txt hidden-file",
            "a.zip!README.md folder-note",
            "a.zip!__MACOSX hidden-folder",
            "a.zip!a.txt document",
            "a.zip!a.txt.json sidecar",
            "a.zip!b.txt bad-sidecar",
            "a.zip!b.txt.json sidecar",
            "a.zip!gone.txt.json orphan-sidecar",
            "a.zip!in/.git hidden-folder");
    RawDocument raw = ((Arrival.Document) arrivals.get(4)).raw();
    assertThat(raw.hints().outlet()).isEqualTo("Echo");
    assertThat(raw.hintsDigest()).hasSize(64);
  }

  @Test
  void namesNeverReachTheDiskAndStayInsideTheArchive() throws IOException {
    String endless = "n".repeat(10_000) + ".txt";
    byte[] archive =
        zip(
            file("/etc/absolute.txt", "1"),
            file("../../above.txt", "2"),
            file("back\\slash.txt", "3"),
            file("nul\0.txt", "4"),
            file(endless, "5"),
            file("twice.txt", "6"),
            file("twice.txt", "7"),
            file("twice.txt", "8"),
            file("both", "9"),
            file("both/inside.txt", "10"),
            file("..", "11"),
            file("Grüße/日本.txt", "12"));

    List<Arrival> arrivals = unpacked("a.zip", archive);

    assertThat(told(arrivals))
        .filteredOn(line -> !line.contains("nnn"))
        .containsExactly(
            "a.zip!Grüße/日本.txt document",
            "a.zip!above.txt document",
            "a.zip!back/slash.txt document",
            "a.zip!both document",
            "a.zip!both/inside.txt document",
            "a.zip!etc/absolute.txt document",
            "a.zip!nul\\x00.txt document",
            "a.zip!twice (2).txt document",
            "a.zip!twice (3).txt document",
            "a.zip!twice.txt document",
            "a.zip!unnamed document");
    assertThat(arrivals)
        .extracting(arrival -> arrival.place().path())
        .filteredOn(path -> path.contains("nnn"))
        .singleElement()
        .matches(path -> path.length() < 1_010 && path.endsWith(".txt"));
  }

  @Test
  void nameThatIsNotUtf8IsWrittenByItsBytes() throws IOException {
    byte[] archive = zip(file("n_me.txt", "text"));
    for (int i = 0; i < archive.length - 1; i++) {
      if (archive[i] == 'n' && archive[i + 1] == '_') {
        archive[i + 1] = (byte) 0xE4;
      }
    }
    assertThat(told(unpacked("a.zip", archive))).containsExactly("a.zip!n\\xE4me.txt document");
  }

  @Test
  void linksAndDevicesAreNoDocuments() throws IOException {
    List<TarArchiveEntry> entries = new ArrayList<>();
    TarArchiveEntry symbolic = new TarArchiveEntry("symbolic.txt", TarConstants.LF_SYMLINK);
    symbolic.setLinkName("/etc/passwd");
    TarArchiveEntry hard = new TarArchiveEntry("hard.txt", TarConstants.LF_LINK);
    hard.setLinkName("symbolic.txt");
    entries.add(symbolic);
    entries.add(hard);
    entries.add(new TarArchiveEntry("device", TarConstants.LF_CHR));
    entries.add(new TarArchiveEntry("pipe", TarConstants.LF_FIFO));

    assertThat(
            told(
                unpacked(
                    "a.tar",
                    tar(entries, List.of(new byte[0], new byte[0], new byte[0], new byte[0])))))
        .containsExactly(
            "a.tar!device not-a-regular-file",
            "a.tar!hard.txt not-a-regular-file",
            "a.tar!pipe not-a-regular-file",
            "a.tar!symbolic.txt not-a-regular-file");
  }

  @Test
  void lockedEntryIsRefusedAndItsNeighboursAreRead() throws IOException {
    byte[] archive = zip(file("a.txt", "text"), file("b.txt", "text"));
    // The first flag, of the second entry, in its own header and in the directory.
    for (int i = 0; i < archive.length - 46; i++) {
      boolean local = archive[i] == 'P' && archive[i + 2] == 3 && archive[i + 30] == 'b';
      boolean listed = archive[i] == 'P' && archive[i + 2] == 1 && archive[i + 46] == 'b';
      if (local || listed) {
        archive[i + (local ? 6 : 8)] |= 1;
      }
    }
    List<Arrival> arrivals = unpacked("a.zip", archive);

    assertThat(told(arrivals)).containsExactly("a.zip!a.txt document", "a.zip!b.txt encrypted");
    assertThat(detail(arrivals.get(1))).contains("password");
  }

  @Test
  void damagedEntryIsRefusedAndItsNeighboursAreRead() throws IOException {
    byte[] archive = storedZip64(file("a.txt", "text"), file("b.txt", "other"));
    int at = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("other");
    archive[at] ^= 1;

    List<Arrival> arrivals = unpacked("a.zip", archive);

    assertThat(told(arrivals)).containsExactly("a.zip!a.txt document", "a.zip!b.txt damaged");
    assertThat(detail(arrivals.get(1))).contains("checksum");
  }

  @Test
  void cutOffArchiveGivesWhatCouldBeReadAndThenItsOwnFailure() throws IOException {
    Crates.File[] files = {
      file("a.txt", Crates.report(1)), file("b.txt", Crates.report(2)), file("c.txt", "end")
    };
    byte[] zip = zip(files);
    List<Arrival> fromZip = unpacked("a.zip", Arrays.copyOf(zip, zip.length / 2));
    assertThat(told(fromZip))
        .as(Crates.detail(fromZip.get(fromZip.size() - 1)))
        .startsWith("a.zip!a.txt document")
        .endsWith("a.zip damaged");

    byte[] tar = tar(files);
    List<Arrival> fromTar = unpacked("a.tar", Arrays.copyOf(tar, 512 * 4));
    assertThat(told(fromTar))
        .containsExactly("a.tar!a.txt document", "a.tar!b.txt damaged", "a.tar damaged");
    assertThat(told(unpacked("b.tar", Arrays.copyOf(tar, 512 * 3))))
        .as("cut off between two entries")
        .containsExactly("b.tar!a.txt document", "b.tar damaged");
  }

  @Test
  void cutOffTextIsNoArticleButCutOffRecordsAreRead() throws IOException {
    byte[] packed = gz(Crates.report(3).repeat(100).getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 9);

    assertThat(told(unpacked("a.txt.gz", cut))).containsExactly("a.txt.gz!a.txt damaged");
    assertThat(told(unpacked("a.jsonl.gz", cut)))
        .containsExactly("a.jsonl.gz!a.jsonl document", "a.jsonl.gz damaged");
  }

  @Test
  void documentsThatAreZipArchivesAreLeftAlone() throws IOException {
    assertThat(
            unpacking.open(
                packed("a.docx", zip(file("x.xml", "<x/>"), file("[Content_Types].xml", "")))))
        .isEmpty();
    assertThat(
            unpacking.open(
                packed(
                    "a.odt",
                    storedZip64(file("mimetype", "application/vnd.oasis.opendocument.text")))))
        .isEmpty();
    assertThat(
            unpacking.open(
                packed("a.epub", zip(file("a.html", ""), file("META-INF/container.xml", "")))))
        .isEmpty();
    assertThat(unpacking.open(packed("a.jar", zip(file("META-INF/MANIFEST.MF", ""))))).isEmpty();
    assertThat(unpacking.open(packed("a.txt", "plain".getBytes(UTF_8)))).isEmpty();
    assertThat(unpacking.open(packed("a.zip", new byte[0]))).isEmpty();
    assertThat(
            told(
                unpacked(
                    "b.zip", zip(file("a.docx", storedZip64(file("[Content_Types].xml", "")))))))
        .as("one inside an archive")
        .containsExactly("b.zip!a.docx document");
  }

  @Test
  void archivesWithinAreOpenedInTheirPlace() throws IOException {
    byte[] inner = zip(file("deep.txt", "x"), file("deep.txt.json", "{}"));
    byte[] archive =
        gz(
            tar(
                file("a.txt", "x"),
                file("box/inner.zip", inner),
                file("z.txt.gz", gz(new byte[3]))));

    assertThat(told(unpacked("outer.tar.gz", archive)))
        .containsExactly(
            "outer.tar.gz!a.txt document",
            "outer.tar.gz!box/inner.zip!deep.txt document",
            "outer.tar.gz!box/inner.zip!deep.txt.json sidecar",
            "outer.tar.gz!z.txt.gz!z.txt document");
  }

  @Test
  void atMostFourContainersAreOpenedInOneAnother() throws IOException {
    byte[] bytes = "text".getBytes(UTF_8);
    for (int i = 0; i < 5; i++) {
      bytes = zip(file("in.zip", bytes), file("beside.txt", "x"));
    }
    List<Arrival> arrivals = unpacked("out.zip", bytes);

    assertThat(told(arrivals))
        .contains("out.zip!in.zip!in.zip!in.zip!in.zip nested-too-deep")
        .contains("out.zip!in.zip!in.zip!in.zip!beside.txt document")
        .hasSize(5);
  }

  @Test
  void whatExpandsTooMuchIsNamedAndItsNeighboursAreRead() throws IOException {
    byte[] zeros = new byte[300 << 10];

    List<Arrival> zip = unpacked("a.zip", zip(file("bomb.txt", zeros), file("c.txt", "x")));
    assertThat(told(zip))
        .containsExactly("a.zip!bomb.txt expands-too-much", "a.zip!c.txt document");
    assertThat(detail(zip.get(0))).contains("100 times");
    for (byte[] packed : List.of(gz(zeros), xz(zeros), zst(zeros), bz2(zeros))) {
      String ending =
          Compression.of(new String(packed, java.nio.charset.StandardCharsets.ISO_8859_1))
              .orElseThrow()
              .word();
      assertThat(told(unpacked("bomb." + ending, packed)))
          .as(ending)
          .singleElement()
          .asString()
          .endsWith(" expands-too-much");
    }
    assertThat(told(unpacked("a.tar.gz", gz(tar(file("big.txt", new byte[20 << 20]))))))
        .containsExactly("a.tar.gz expands-too-much");
  }

  @Test
  void nestedBombEndsByWhatMayComeOutInAll() throws IOException {
    byte[] leaf = zip(file("zeros.txt", new byte[150 << 10]));
    byte[] layer = leaf;
    for (int depth = 0; depth < 3; depth++) {
      List<Crates.File> copies = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        copies.add(file("copy" + i + ".zip", layer));
      }
      layer = zip(copies.toArray(Crates.File[]::new));
    }
    List<Arrival> arrivals = unpacked("bomb.zip", layer);

    long bytes =
        arrivals.stream()
            .filter(Arrival.Document.class::isInstance)
            .mapToLong(arrival -> ((Arrival.Document) arrival).raw().size())
            .sum();
    assertThat(bytes).isLessThanOrEqualTo(SMALL.bytes());
    assertThat(told(arrivals)).anyMatch(line -> line.endsWith(" expands-too-much"));
  }

  @Test
  void tooManyEntriesEndTheArchive() throws IOException {
    Crates.File[] files = new Crates.File[2_100];
    Arrays.setAll(files, i -> file("%04d.txt".formatted(i), "x"));

    List<Arrival> arrivals = unpacked("a.zip", zip(files));

    assertThat(arrivals).hasSize(2_001);
    assertThat(told(arrivals).get(2_000)).isEqualTo("a.zip expands-too-much");
  }

  @Test
  void contentsThatAreClosedHalfWayLeaveNothing() throws IOException {
    byte[] inner = zip(file("a.txt", "x"), file("b.txt", "x"));
    Contents contents =
        unpacking
            .open(packed("a.zip", zip(file("1.zip", inner), file("2.zip", inner))))
            .orElseThrow();
    contents.next();

    contents.close();

    assertThat(left(temporary)).isEmpty();
    assertThat(contents.hasNext()).isFalse();
  }

  /** Never ends. */
  public static final class Endless implements Work {
    @Override
    public byte[] perform(byte[] request) throws InterruptedException {
      new CountDownLatch(1).await();
      return request;
    }
  }

  /** Ends its process. */
  public static final class Deadly implements Work {
    @Override
    public byte[] perform(byte[] request) {
      throw new IllegalStateException("dead");
    }
  }

  @Test
  void unpackingThatDoesNotEndOrDiesIsAFailureOfTheArchive() throws IOException {
    Map<Class<? extends Work>, String> failures =
        Map.of(Endless.class, "took-too-long", Deadly.class, "parser-died");
    for (Map.Entry<Class<? extends Work>, String> failure : failures.entrySet()) {
      Duration limit = Duration.ofMillis(500);
      Scratch scratch = new Scratch(folder);
      ChildProcesses children = new ChildProcesses(failure.getKey(), 1, limit, 64);
      ZipFormat zips = new ZipFormat(new Workshop(SMALL, scratch, children, limit));
      try (Unpacking failing = new Unpacking(List.of(zips), SMALL, scratch, List.of(children))) {
        assertThat(told(arrivals(failing, packed("a.zip", zip(file("a.txt", "text"))))))
            .containsExactly("a.zip " + failure.getValue());
      }
    }
  }

  @Test
  void documentThatIsNoFileIsOpenedToo() throws IOException {
    RawDocument file = packed("a.zip", zip(file("a.txt", "text")));
    byte[] bytes = Files.readAllBytes(folder.resolve("a.zip"));
    RawDocument elsewhere =
        new RawDocument(
            file.place(),
            file.realPath(),
            file.size(),
            file.modified(),
            file.hints(),
            "",
            () -> new ByteArrayInputStream(bytes),
            null);

    assertThat(told(arrivals(unpacking, elsewhere))).containsExactly("a.zip!a.txt document");
  }

  @Test
  void whatWantsMoreMemoryThanXzHasPresetsForIsNotReadable() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    org.tukaani.xz.LZMA2Options options = new org.tukaani.xz.LZMA2Options(1);
    options.setDictSize(1 << 20);
    try (var out =
        new org.tukaani.xz.XZOutputStream(bytes, options, org.tukaani.xz.XZ.CHECK_NONE)) {
      out.write(1);
    }
    byte[] packed = bytes.toByteArray();
    // The block header's filter properties: a dictionary of 1.5 GB, with its checksum made right.
    packed[16] = 37;
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(packed, 12, 8);
    for (int i = 0; i < 4; i++) {
      packed[20 + i] = (byte) (crc.getValue() >>> (8 * i));
    }
    List<Arrival> arrivals = unpacked("a.txt.xz", packed);

    assertThat(told(arrivals)).containsExactly("a.txt.xz not-readable");
    assertThat(detail(arrivals.get(0))).contains("memory");
  }
}
