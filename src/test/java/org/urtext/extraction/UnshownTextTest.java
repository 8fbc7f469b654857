package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text that a page states in its JSON-LD without showing it is read all the same. */
class UnshownTextTest {

  private static final String FIRST =
      "The old ferry took up its service across the bay again on Monday, after two winters in the"
          + " dock, and the whole town came to see her leave.";
  private static final String SECOND =
      "Her new engine was built in the town itself, and the crew of five had to learn it from the"
          + " beginning before the harbour office let them sail.";
  private static final String THIRD =
      "A ticket costs four crowns, and school children travel free until the end of the summer.";

  private static Extraction.Read read(String stated, String shown) {
    return Documents.read(
        "a.html",
        """
        <!doctype html><html lang=en><head><title>Ferry returns to the bay</title>
        <script type="application/ld+json">{"@context":"https://schema.org",
        "@type":"NewsArticle","headline":"Ferry returns to the bay","articleBody":"%s"}</script>
        </head><body><div id="root">%s</div><script src="app.js"></script></body></html>
        """
            .formatted(stated, shown));
  }

  @Test
  void bodyIsWhatTheJsonLdStatesAndThatIsRecorded() {
    Extraction.Read read = read(FIRST + "\\n\\n" + SECOND + "\\n" + THIRD, "");

    assertThat(Documents.body(read)).isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
    assertThat(read.title()).isEqualTo("Ferry returns to the bay");
    assertThat(read.fields())
        .filteredOn(field -> field.name().equals("json-ld:NewsArticle.articleBody"))
        .singleElement()
        .satisfies(field -> assertThat(field.value()).startsWith("The old ferry"));
  }

  @Test
  void markupInItIsNoText() {
    Extraction.Read read =
        read("<p>%s</p><p>%s &amp; more</p>".formatted(FIRST, SECOND + " " + THIRD), "");

    assertThat(Documents.body(read)).isEqualTo(FIRST + "\n" + SECOND + " " + THIRD + " & more");
  }

  @Test
  void beginningThatIsShownStandsInTheBodyOnce() {
    Extraction.Read read =
        read(
            FIRST + "\\n" + SECOND + "\\n" + THIRD,
            "<h1>Ferry returns to the bay</h1><p>%s</p>".formatted(THIRD));

    assertThat(read.text()).startsWith("Ferry returns to the bay\n" + THIRD + "\n" + FIRST);
    assertThat(Documents.body(read)).isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
  }

  @Test
  void nothingIsAddedToWhatThePageShows() {
    String shown = "<article><p>%s</p><p>%s</p><p>%s</p></article>".formatted(FIRST, SECOND, THIRD);
    Extraction.Read read = read(FIRST + "\\n" + SECOND + "\\n" + THIRD, shown);

    assertThat(read.text()).isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
    assertThat(read.fields())
        .noneMatch(field -> field.name().equals("json-ld:NewsArticle.articleBody"));
  }
}
