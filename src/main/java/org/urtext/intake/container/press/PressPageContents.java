package org.urtext.intake.container.press;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Clipping;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Slice;

/** The articles of a press database's page, found at once, handed on one by one. */
final class PressPageContents implements Contents {

  /** Databases give at most some hundred articles at a time. */
  private static final long LARGEST = 30_000_000;

  private static final int DEEPEST = 256;

  private final Packed packed;
  private final Function<Element, PressArticle> reading;
  private final List<Slice> slices = new ArrayList<>();
  private final long size;
  private int given;

  /**
   * @param articles selects their elements
   */
  PressPageContents(Packed packed, String articles, Function<Element, PressArticle> reading)
      throws IOException {
    this.packed = packed;
    this.reading = reading;
    this.size = Files.size(packed.file());
    if (size <= LARGEST) {
      find(articles);
    }
  }

  /** With one character a byte, the parser's positions are offsets in the file. */
  private void find(String articles) throws IOException {
    String text = Files.readString(packed.file(), StandardCharsets.ISO_8859_1);
    Document page =
        Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(text, "");
    long end = 0;
    for (Element article : page.select(articles)) {
      Range first = article.sourceRange();
      Range last = article.endSourceRange();
      // One inside another is part of it.
      if (first.isTracked() && last.isTracked() && first.startPos() >= end) {
        end = last.endPos();
        slices.add(new Slice(packed.file(), first.startPos(), end - first.startPos()));
      }
    }
  }

  @Override
  public boolean hasNext() {
    return given < Math.max(1, slices.size());
  }

  @Override
  public Arrival next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int index = given++;
    if (slices.isEmpty()) {
      Reason reason = size > LARGEST ? Reason.TOO_LARGE : Reason.DAMAGED;
      return reason.arrival(
          packed.document().place(),
          size > LARGEST
              ? "It has " + size + " bytes; export fewer articles at a time."
              : "It looks like a press database's export but its articles have no end; export it"
                  + " anew.");
    }
    Clipping clipping = new Clipping(packed, Integer.toString(index + 1), slices.get(index));
    try {
      PressArticle article = reading.apply(Jsoup.parse(decoded(clipping.bytes())).body());
      return article.text().isEmpty()
          ? clipping.none(Reason.OTHER_RECORDS, "It holds no text of an article.")
          : clipping.article(article.text(), Clipping.HTML, article.hints());
    } catch (IOException failed) {
      return clipping.none(
          Reason.NOT_READABLE, "It could not be read; see that it is there and may be read.");
    }
  }

  private static String decoded(Slice slice) throws IOException {
    byte[] bytes = slice.bytes();
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("windows-1252"));
  }

  @Override
  public long position() {
    return given >= slices.size() ? size : slices.get(given).offset();
  }

  @Override
  public void close() {
    // Nothing is held open between articles.
  }
}
