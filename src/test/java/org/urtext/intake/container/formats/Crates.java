package org.urtext.intake.container.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.urtext.article.Place;
import org.urtext.intake.Arrival;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Limits;
import org.urtext.intake.container.Unpacking;
import org.urtext.intake.container.record.FieldMapping;

/** Packs what tests unpack, and tells what arrives. */
public final class Crates {

  public static final Instant DAY = Instant.parse("2024-03-01T12:00:00Z");

  private Crates() {}

  /** A file in an archive; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  public record File(String name, byte[] bytes) {}

  public static File file(String name, String text) {
    return new File(name, text.getBytes(UTF_8));
  }

  public static File file(String name, byte[] bytes) {
    return new File(name, bytes);
  }

  public static byte[] zip(File... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (File file : files) {
        ZipArchiveEntry entry = new ZipArchiveEntry(file.name());
        entry.setTime(DAY.toEpochMilli());
        zip.putArchiveEntry(entry);
        zip.write(file.bytes());
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  public static byte[] storedZip64(File... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      for (File file : files) {
        ZipArchiveEntry entry = new ZipArchiveEntry(file.name());
        entry.setMethod(ZipArchiveEntry.STORED);
        CRC32 crc = new CRC32();
        crc.update(file.bytes());
        entry.setCrc(crc.getValue());
        entry.setSize(file.bytes().length);
        zip.putArchiveEntry(entry);
        zip.write(file.bytes());
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  public static byte[] tar(File... files) throws IOException {
    return tar(
        Arrays.stream(files)
            .map(
                file -> {
                  TarArchiveEntry entry = new TarArchiveEntry(file.name(), true);
                  entry.setSize(file.bytes().length);
                  entry.setModTime(DAY.toEpochMilli());
                  return entry;
                })
            .toList(),
        Arrays.stream(files).map(File::bytes).toList());
  }

  public static byte[] tar(List<TarArchiveEntry> entries, List<byte[]> contents)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (int i = 0; i < entries.size(); i++) {
        tar.putArchiveEntry(entries.get(i));
        tar.write(contents.get(i));
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Opens a stream that compresses. */
  public interface Press {
    OutputStream open(OutputStream out) throws IOException;
  }

  public static byte[] pressed(byte[] plain, Press press) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = press.open(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  public static byte[] gz(byte[] plain) throws IOException {
    return pressed(plain, GzipCompressorOutputStream::new);
  }

  public static byte[] xz(byte[] plain) throws IOException {
    return pressed(plain, out -> new XZOutputStream(out, new LZMA2Options(1)));
  }

  public static byte[] zst(byte[] plain) throws IOException {
    return pressed(plain, ZstdOutputStream::new);
  }

  public static byte[] bz2(byte[] plain) throws IOException {
    return pressed(plain, BZip2CompressorOutputStream::new);
  }

  public static WarcResponse response(
      String url, int status, String type, byte[] body, String... headers) throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(status, "told");
    for (int i = 0; i < headers.length; i += 2) {
      http.addHeader(headers[i], headers[i + 1]);
    }
    http.body(MediaType.parseLeniently(type), body);
    return named(new WarcResponse.Builder(URI.create(url)).date(DAY).body(http.build()), url)
        .build();
  }

  public static WarcRequest request(String url) throws IOException {
    HttpRequest http = new HttpRequest.Builder("GET", "/").build();
    return named(new WarcRequest.Builder(URI.create(url)).date(DAY).body(http), "q" + url).build();
  }

  public static WarcResource resource(String url, String type, String text) {
    return named(
            new WarcResource.Builder(URI.create(url))
                .date(DAY)
                .body(MediaType.parseLeniently(type), text.getBytes(UTF_8)),
            url)
        .build();
  }

  public static Warcinfo info() {
    return named(
            new Warcinfo.Builder()
                .date(DAY)
                .body(MediaType.WARC_FIELDS, "software: none\r\n".getBytes(UTF_8)),
            "info")
        .build();
  }

  /** Otherwise a record has a random name, and the same test other bytes each time. */
  private static <B extends WarcRecord.AbstractBuilder<?, B>> B named(B builder, String name) {
    return builder.recordId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }

  public static byte[] warc(WarcCompression compression, WarcRecord... records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer =
        new WarcWriter(java.nio.channels.Channels.newChannel(bytes), compression)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return bytes.toByteArray();
  }

  /** An invented report, different for each number. */
  public static String report(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("The harbour office of Lenth reports:\n\n");
    for (int i = 0; i < 12; i++) {
      text.append("Ferry ").append(random.nextInt(900)).append(" carried ");
      text.append(random.nextInt(100_000)).append(" people to the island.\n");
    }
    return text.toString();
  }

  public static RawDocument document(Path file) throws IOException {
    return new RawDocument(
        new Place("news", file.getFileName().toString()),
        file.toRealPath().toString(),
        Files.size(file),
        DAY,
        Hints.NONE,
        "",
        RawDocument.Content.of(file),
        null);
  }

  /** Opens all formats, and unpacks under {@code temporary}. */
  public static Unpacking unpackingWithin(Limits limits, Path temporary) {
    return AllFormats.unpacking(FieldMapping.NONE, limits, temporary);
  }

  public static List<Arrival> arrivals(Unpacking unpacking, RawDocument document)
      throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    try (Contents contents = unpacking.open(document).orElseThrow()) {
      contents.forEachRemaining(arrivals::add);
    }
    return arrivals;
  }

  public static List<String> told(List<Arrival> arrivals) {
    return arrivals.stream().map(Crates::told).toList();
  }

  public static String told(Arrival arrival) {
    String outcome =
        arrival instanceof Arrival.LeftOut left
            ? left.reason()
            : arrival instanceof Arrival.Refused refused
                ? refused.reason()
                : arrival instanceof Arrival.Sidecar ? "sidecar" : "document";
    return arrival.place().path() + " " + outcome;
  }

  public static String detail(Arrival arrival) {
    return arrival instanceof Arrival.LeftOut left
        ? left.detail()
        : ((Arrival.Refused) arrival).detail();
  }

  /** The files and folders that are left in {@code folder}, other than those of the run itself. */
  public static List<String> left(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(path -> folder.relativize(path).getNameCount() > 1)
          .filter(path -> !path.endsWith("in-use"))
          .map(Path::toString)
          .toList();
    }
  }
}
