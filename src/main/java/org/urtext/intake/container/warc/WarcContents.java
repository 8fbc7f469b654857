package org.urtext.intake.container.warc;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.urtext.article.Place;
import org.urtext.article.WebAddress;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.intake.container.InWords;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.StepwiseContents;

/** The pages in a web archive, read one after the other straight from the file. */
final class WarcContents extends StepwiseContents {

  /** Of the file, for one record's header; packed, that is up to a thousand times more. */
  private static final int MOST_HEADER = 1 << 16;

  /** A record ends with two line ends; many a file lacks one of them, or has one more. */
  private static final int LINE_ENDS = 4;

  private final Packed packed;
  private final WarcChannel channel;
  private final OtherRecords others = new OtherRecords();
  private @Nullable WarcReader reader;
  private @Nullable WarcRecord record;
  private long lastOffset = -1;
  private int atLastOffset;

  WarcContents(Packed packed) throws IOException {
    super(packed.document().place());
    this.packed = packed;
    this.channel = new WarcChannel(packed.file());
  }

  @Override
  public long position() {
    return channel.position();
  }

  @Override
  public void close() throws IOException {
    stop();
    record = null;
    channel.close();
  }

  /** What the next record is; null if it is one of those that are only counted. */
  @Override
  protected @Nullable Arrival step() {
    try {
      WarcRecord read = nextRecord();
      return read == null ? last(null) : arrival(read);
    } catch (IOException | RuntimeException damage) {
      // The library reports some malformations by whatever went wrong in it.
      return isTrailing() ? last(null) : last(damage);
    }
  }

  private @Nullable WarcRecord nextRecord() throws IOException {
    if (record != null) {
      record.body().consume();
    }
    channel.allow(MOST_HEADER);
    if (reader == null) {
      reader = new WarcReader(channel);
      reader.setLenient(true);
    }
    WarcRecord read = reader.next().orElse(null);
    channel.allow(Long.MAX_VALUE);
    record = read;
    if (read == null) {
      return null;
    }
    if (read.headers().first("Content-Length").map(Long::parseLong).orElse(0L) < 0) {
      throw new IOException("a record says that its length is below zero");
    }
    boolean compressed = packed.head().startsWith("\u001f");
    // Past the end the library finds in its buffer what it has read before.
    return !compressed && read.position() >= channel.size() ? null : read;
  }

  private boolean isTrailing() {
    return record != null
        && channel.isAtEnd()
        && reader != null
        && reader.position() > record.position()
        && channel.size() - reader.position() <= LINE_ENDS;
  }

  private @Nullable Arrival arrival(WarcRecord read) throws IOException {
    String entry = entryOf(read.position());
    String url = "";
    try {
      Optional<WarcPage> captured = WarcPage.of(read);
      if (captured.isEmpty()) {
        others.ofKind(read.headers().first("WARC-Type").orElse("nameless"));
        return null;
      }
      WarcPage page = captured.get();
      url = page.url();
      if (page.status() != 200) {
        others.ofStatus(page.status());
        return null;
      }
      if (!page.isText() && !page.mediaType().isEmpty()) {
        others.ofType(page.mediaType());
        return null;
      }
      Optional<byte[]> transferred = page.transferred();
      Optional<byte[]> decoded =
          transferred.isEmpty() ? transferred : page.decoded(transferred.get());
      if (decoded.isEmpty()) {
        return Reason.TOO_LARGE.arrival(
            packed.placeOf(entry),
            url + ": it is larger than " + InWords.megabytes(WarcPage.MOST_BYTES) + ".");
      }
      if (page.mediaType().isEmpty() && !WarcPage.beginsAsHtml(decoded.get())) {
        others.ofType("");
        return null;
      }
      return document(read, page, decoded.get(), entry);
    } catch (WarcPage.Unreadable unreadable) {
      return Reason.NOT_READABLE.arrival(
          packed.placeOf(entry), url + ": " + unreadable.getMessage());
    } catch (IOException | RuntimeException damage) {
      // If the rest of the record cannot be gone through either, the file itself is damaged.
      read.body().consume();
      return Reason.DAMAGED.arrival(
          packed.placeOf(entry),
          (url.isEmpty() ? "The record" : url + ": it")
              + " cannot be read: "
              + InWords.cause(damage));
    }
  }

  /** Where the record lies; records of one compressed block lie at one place and are counted. */
  private String entryOf(long offset) {
    atLastOffset = offset == lastOffset ? atLastOffset + 1 : 1;
    lastOffset = offset;
    return atLastOffset == 1 ? Long.toString(offset) : offset + " (" + atLastOffset + ")";
  }

  private Arrival document(WarcRecord read, WarcPage page, byte[] bytes, String entry) {
    String date = read.headers().first("WARC-Date").orElse(null);
    Hints hints =
        Hints.toldBy("warc")
            .withUrl(WebAddress.parse(page.url()).isPresent() ? page.url() : null)
            .withCaptured(date);
    String told = page.url() + "\n" + date + "\n" + page.contentType();
    RawDocument.Content content = () -> new ByteArrayInputStream(bytes);
    return new Arrival.Document(
        new RawDocument(
            packed.placeOf(entry),
            packed.realPathOf(entry),
            bytes.length,
            packed.document().modified(),
            hints,
            Hashing.sha256().hashString(told, StandardCharsets.UTF_8).toString(),
            content,
            new Enclosure(Enclosure.Kind.RECORD, read.position(), page.contentType(), content)));
  }

  /** What is told of the file as a whole, in one arrival; null if there is nothing to tell. */
  private @Nullable Arrival last(@Nullable Exception damage) {
    stop();
    Place place = packed.document().place();
    long offset = record == null ? 0 : Math.max(record.position(), lastOffset);
    record = null;
    if (damage != null) {
      return Reason.DAMAGED.arrival(
          place,
          "It is cut off or damaged in or behind the record at byte "
              + offset
              + " ("
              + InWords.cause(damage).replaceAll("\\.$", "")
              + "); what comes before was read. Obtain another copy and run again."
              + (others.isEmpty() ? "" : " Other records before it: " + others.inWords() + "."));
    }
    return others.isEmpty()
        ? null
        : Reason.OTHER_RECORDS.arrival(place, "Other records: " + others.inWords() + ".");
  }
}
