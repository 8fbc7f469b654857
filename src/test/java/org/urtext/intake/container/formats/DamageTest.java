package org.urtext.intake.container.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.urtext.intake.container.formats.Crates.bz2;
import static org.urtext.intake.container.formats.Crates.document;
import static org.urtext.intake.container.formats.Crates.file;
import static org.urtext.intake.container.formats.Crates.gz;
import static org.urtext.intake.container.formats.Crates.left;
import static org.urtext.intake.container.formats.Crates.report;
import static org.urtext.intake.container.formats.Crates.request;
import static org.urtext.intake.container.formats.Crates.response;
import static org.urtext.intake.container.formats.Crates.storedZip64;
import static org.urtext.intake.container.formats.Crates.tar;
import static org.urtext.intake.container.formats.Crates.told;
import static org.urtext.intake.container.formats.Crates.unpackingWithin;
import static org.urtext.intake.container.formats.Crates.warc;
import static org.urtext.intake.container.formats.Crates.xz;
import static org.urtext.intake.container.formats.Crates.zip;
import static org.urtext.intake.container.formats.Crates.zst;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;
import org.urtext.intake.Arrival;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Limits;
import org.urtext.intake.container.Unpacking;
import org.urtext.intake.container.record.FieldMapping;

/** Whatever is done to a container, it ends, every thing in it once, and leaves nothing behind. */
class DamageTest {

  private static final int ROUNDS = 60;

  @TempDir static Path temporary;
  private static Unpacking unpacking = AllFormats.unpacking(FieldMapping.NONE);

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    unpacking = unpackingWithin(Limits.STANDARD, temporary);
  }

  @AfterAll
  static void close() throws IOException {
    unpacking.close();
    try (Stream<Path> found = Files.list(temporary)) {
      assertThat(found).isEmpty();
    }
  }

  static Stream<Arguments> containers() throws IOException {
    Crates.File[] files = {
      file("a.txt", report(1)),
      file("b/c.txt", report(2)),
      file("b/c.txt.json", "{\"title\": \"Ferries\"}"),
      file("d.zip", zip(file("e.txt", report(3)), file("f.txt", report(4)))),
    };
    byte[] one = report(5).getBytes(UTF_8);
    return Stream.of(
        Arguments.of("x.zip", zip(files)),
        Arguments.of("stored.zip", storedZip64(files)),
        Arguments.of("x.tar", tar(files)),
        Arguments.of("x.tar.gz", gz(tar(files))),
        Arguments.of("x.tar.xz", xz(tar(files))),
        Arguments.of("x.tar.zst", zst(tar(files))),
        Arguments.of("x.tar.bz2", bz2(tar(files))),
        Arguments.of("x.txt.gz", gz(one)),
        Arguments.of("x.txt.xz", xz(one)),
        Arguments.of("x.txt.zst", zst(one)),
        Arguments.of("x.txt.bz2", bz2(one)),
        Arguments.of("x.warc", crawl(WarcCompression.NONE)),
        Arguments.of("x.warc.gz", crawl(WarcCompression.GZIP)),
        Arguments.of(
            "x.wacz",
            storedZip64(
                file("datapackage.json", "{}"),
                file("archive/x.warc.gz", crawl(WarcCompression.GZIP)),
                file("pages/pages.jsonl", "{}"))));
  }

  private static byte[] crawl(WarcCompression compression) throws IOException {
    byte[] page = report(5).getBytes(UTF_8);
    return warc(
        compression,
        request("https://lenth.example/a"),
        response("https://lenth.example/a", 200, "text/html", page),
        response(
            "https://lenth.example/b",
            200,
            "text/plain",
            gz(report(6).getBytes(UTF_8)),
            "Content-Encoding",
            "gzip"),
        response("https://lenth.example/c", 404, "text/html", page),
        response(
            "https://lenth.example/d",
            200,
            "text/html",
            "4\r\ntext\r\n0\r\n\r\n".getBytes(UTF_8),
            "Transfer-Encoding",
            "chunked"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  @Timeout(300)
  void damagedContainerEndsWithEverythingToldOnce(String name, byte[] whole) throws IOException {
    Random random = new Random(name.hashCode());
    int read = 0;
    int damaged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = round % 3 == 0 ? cut(whole, random) : changed(whole, random);
      Path file = Files.write(folder.resolve(name), bytes);
      Optional<Contents> opened = unpacking.open(document(file));
      if (opened.isEmpty()) {
        continue;
      }
      List<Arrival> arrivals = new ArrayList<>();
      try (Contents contents = opened.get()) {
        while (contents.hasNext()) {
          Arrival arrival = contents.next();
          arrivals.add(arrival);
          assertThat(contents.position()).isBetween(0L, (long) bytes.length);
          if (arrival instanceof Arrival.Document document) {
            try (InputStream in = document.raw().content().open()) {
              assertThat(in.readAllBytes()).hasSize((int) document.raw().size());
            }
            read++;
          } else if (arrival instanceof Arrival.Refused) {
            damaged++;
          }
        }
      }
      assertThat(told(arrivals))
          .as("round %d", round)
          .noneMatch(line -> line.endsWith(" defect") || line.endsWith(" parser-died"));
      assertThat(arrivals)
          .as("round %d", round)
          .extracting(Arrival::place)
          .doesNotHaveDuplicates()
          .allMatch(place -> place.path().startsWith(name));
      assertThat(left(temporary)).as("round %d", round).isEmpty();
    }
    assertThat(read + damaged).as("what arrived at all").isPositive();
    assertThat(damaged).as("failures told").isPositive();
  }

  private static byte[] cut(byte[] whole, Random random) {
    return Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
  }

  private static byte[] changed(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
