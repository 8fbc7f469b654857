package org.urtext.bench;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.extraction.Extraction;
import org.urtext.extraction.ReadingRoom;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;

/** The ways of reading a page that are compared. */
enum PageReading {
  URTEXT("Urtext") {
    @Override
    Found read(byte[] page) {
      RawDocument raw =
          new RawDocument(
              new Place("pages", "page.html"),
              "page.html",
              page.length,
              Instant.EPOCH,
              Hints.NONE,
              "",
              () -> new ByteArrayInputStream(page),
              null);
      return ROOM.read(raw) instanceof Extraction.Read read
          ? new Found(
              read.body().stream()
                  .map(span -> span.in(read.text()))
                  .collect(Collectors.joining("\n")),
              read.title(),
              read.published() == null ? null : read.published().toString(),
              read.authors())
          : Found.NOTHING;
    }
  },

  READABILITY4J("Readability4J alone") {
    @Override
    Found read(byte[] page) throws Exception {
      Document parsed = Jsoup.parse(new ByteArrayInputStream(page), null, "https://page.invalid/");
      Article article = new Readability4J("https://page.invalid/", parsed).parse();
      Element content = article.getArticleContent();
      return new Found(content == null ? "" : words(content), article.getTitle(), null, List.of());
    }
  },

  BOILERPIPE("Tika, boilerpipe handler") {
    @Override
    Found read(byte[] page) throws Exception {
      BodyContentHandler text = new BodyContentHandler(-1);
      Metadata metadata = new Metadata();
      try (TikaInputStream stream = TikaInputStream.get(page)) {
        new JSoupParser()
            .parse(stream, new BoilerpipeContentHandler(text), metadata, new ParseContext());
      }
      return new Found(text.toString(), metadata.get(TikaCoreProperties.TITLE), null, List.of());
    }
  },

  TIKA("Tika alone") {
    @Override
    Found read(byte[] page) throws Exception {
      BodyContentHandler text = new BodyContentHandler(-1);
      Metadata metadata = new Metadata();
      try (TikaInputStream stream = TikaInputStream.get(page)) {
        DETECTING.parse(stream, text, metadata, new ParseContext());
      }
      return new Found(text.toString(), metadata.get(TikaCoreProperties.TITLE), null, List.of());
    }
  };

  /** What a reading found. */
  record Found(
      String body, @Nullable String title, @Nullable String published, List<String> authors) {
    static final Found NOTHING = new Found("", null, null, List.of());
  }

  private static final ReadingRoom ROOM = new ReadingRoom();
  private static final AutoDetectParser DETECTING = new AutoDetectParser();

  final String printed;

  PageReading(String printed) {
    this.printed = printed;
  }

  abstract Found read(byte[] page) throws Exception;

  /** The text of {@code content} with blocks on lines of their own. */
  private static String words(Element content) {
    StringBuilder text = new StringBuilder();
    content.traverse(
        (Node node, int depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText());
          } else if (node instanceof Element element
              && (element.isBlock() || element.normalName().equals("br"))) {
            text.append('\n');
          }
        });
    return text.toString();
  }
}
