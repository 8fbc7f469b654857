package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A page that is sent bit by bit reads as a browser shows it. */
class StreamedPartsTest {

  private static final String HEAD =
      "<!DOCTYPE html><html lang=en><head><title>Ferry returns to the bay</title></head><body>";

  private static final String ARTICLE =
      "<article><h1>Ferry returns to the bay</h1><p>%s</p><p>%s</p></article>"
          .formatted(
              "The old ferry sails again from Monday. ".repeat(5),
              "The harbour office has waited for it. ".repeat(5));

  @Test
  void partStandsWhereItsMarkStoodInsteadOfWhatWasShownInTheMeantime() {
    String page =
        HEAD
            + "<header>Bay Echo</header><main><!--$?--><template id=\"B:0\"></template><p>One"
            + " moment</p><!--$--><p>please</p><!--/$--><!--/$--></main><footer>Imprint</footer>"
            + "<div hidden id=\"S:0\">%s</div>".formatted(ARTICLE)
            + "<script>$RC(\"B:0\",\"S:0\")</script></body></html>";

    Extraction.Read read = Documents.read("a.html", page);

    assertThat(read.text())
        .startsWith("Bay Echo\nFerry returns to the bay\nThe old ferry")
        .endsWith("waited for it.\nImprint");
    assertThat(Documents.body(read)).startsWith("The old ferry").endsWith("waited for it.");
  }

  @Test
  void partsStandWithinPartsAndWithoutAMarkWhereTheyWereSent() {
    String page =
        HEAD
            + "<main><!--$?--><template id=\"B:1\"></template><!--/$--></main>"
            + "<div hidden id=\"S:2\"><p>%s</p></div>".formatted("The captain is glad. ".repeat(5))
            + "<div hidden id=\"S:1\"><section><p>%s</p><template id=\"P:2\"></template></section></div>"
                .formatted("The old ferry sails again. ".repeat(5))
            + "<div hidden id=\"S:3\"><p>Ten crowns a crossing.</p></div><div hidden>Unseen</div>";

    assertThat(Documents.read("a.html", page).text().lines())
        .hasSize(3)
        .anyMatch("Ten crowns a crossing."::equals)
        .first()
        .asString()
        .startsWith("The old ferry");
  }

  @Test
  void partThatIsToStandWithinItselfStaysWhereItWasSent() {
    String page =
        HEAD + "<div hidden id=\"S:0\"><p>A ferry.</p><template id=\"B:0\"></template></div>";

    assertThat(Documents.read("a.html", page).text()).isEqualTo("A ferry.");
  }
}
