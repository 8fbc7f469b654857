package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;

@Timeout(60)
class HtmlTest {

  private static final String PARAGRAPHS =
      """
      <p>The ferry across the bay will run again from Monday, the harbour office said, after
      eleven weeks in dock.</p>
      <p>Its new engine burns a third less fuel, and <a href="/tech/engine">the builder</a> promises
      quieter crossings for the villages on both shores.</p>
      <p>Tickets stay at four crowns. Pensioners, pupils and bicycles travel free until the end of
      the year, as they did before.</p>
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en-GB"><head><title>Ferry returns to the bay | Bay Echo</title>
      <meta charset="utf-8">
      <link rel="canonical" href="https://echo.example.org/news/ferry-returns">
      <link rel="alternate" hreflang="cs" href="https://echo.example.org/cs/privoz">
      <meta property="og:title" content="Ferry returns to the bay">
      <meta property="og:site_name" content="Bay Echo">
      <meta property="og:url" content="https://www.echo.example.org/news/ferry-returns?utm_source=og">
      <meta name="syndication-source" content="https://wire.example.com/ferry">
      <meta name="viewport" content="width=device-width">
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Bay Echo"},
        {"@type": ["NewsArticle"], "headline": "Ferry returns to the bay",
         "datePublished": "2025-03-02T08:15:00+01:00", "dateModified": "2025-03-03",
         "author": [{"@type": "Person", "name": "Ida Holm"}, "Per Vik"],
         "publisher": {"@type": "Organization", "name": "Bay Echo", "url": "https://echo.example.org"},
         "isBasedOn": {"@id": "https://wire.example.com/ferry", "inLanguage": "da"}}]}
      </script>
      <style>p { color: red }</style></head>
      <body>
      <header><a href="/">Bay Echo</a></header>
      <nav><ul><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
      <main><article><h1>Ferry returns to the bay</h1>
      PARAGRAPHS
      <aside class="related"><h3>Related</h3><a href="/x">Bridge closed for repairs</a></aside>
      </article></main>
      <section id="comments"><p>Comments (2)</p><p>Great news, we missed it so much!</p></section>
      <footer>Contact us. All rights reserved.</footer>
      <script>document.write("never seen")</script><noscript>Enable scripts</noscript>
      </body></html>
      """
          .replace("PARAGRAPHS", PARAGRAPHS);

  @Test
  void readsTextBodyAndMetadataOfAPage() {
    Extraction.Read read = Documents.read("ferry.html", PAGE);

    assertThat(read.title()).isEqualTo("Ferry returns to the bay");
    assertThat(read.authors()).containsExactly("Ida Holm", "Per Vik");
    assertThat(read.published()).hasToString("2025-03-02T08:15:00+01:00");
    assertThat(read.published().basis().word()).isEqualTo("metadata");
    assertThat(read.modified()).hasToString("2025-03-03");
    assertThat(read.outlet()).isEqualTo("Bay Echo");
    assertThat(read.declaredLanguage()).isEqualTo("en-GB");
    assertThat(read.givenAddress()).isNull();
    assertThat(read.pageAddress())
        .isEqualTo(WebAddress.parse("https://echo.example.org/news/ferry-returns").get());
    assertThat(read.text())
        .contains("Weather", "Comments (2)", "Contact us")
        .doesNotContain("never seen", "Enable scripts", "color: red");
    assertThat(Documents.body(read))
        .startsWith("The ferry across the bay will run again from Monday, the harbour")
        .endsWith("as they did before.")
        .doesNotContain("Weather", "Comments", "Bridge closed", "Contact us", "Ferry returns");
  }

  @Test
  void fieldsAreTakenApartInTheOrderOfThePage() {
    Extraction.Read read = Documents.read("ferry.html", PAGE);

    assertThat(read.fields())
        .extracting(Extraction.PageField::name)
        .startsWith("html:lang", "canonical", "hreflang:cs", "og:title", "og:site_name", "og:url")
        .doesNotContain("meta:viewport");
    assertThat(Documents.values(read, "meta:syndication-source"))
        .containsExactly("https://wire.example.com/ferry");
    assertThat(Documents.values(read, "json-ld:NewsArticle.isBasedOn.url"))
        .containsExactly("https://wire.example.com/ferry");
    assertThat(Documents.values(read, "json-ld:NewsArticle.isBasedOn.inLanguage"))
        .containsExactly("da");
    assertThat(Documents.values(read, "json-ld:NewsArticle.author.name"))
        .containsExactly("Ida Holm");
    assertThat(Documents.values(read, "json-ld:NewsArticle.author")).containsExactly("Per Vik");
    assertThat(Documents.values(read, "json-ld:NewsArticle.publisher.name"))
        .containsExactly("Bay Echo");
  }

  @Test
  void hyperlinksPointAtTheirWordsAndAreAbsolute() {
    Extraction.Read read = Documents.read("ferry.html", PAGE);

    Extraction.Hyperlink link =
        read.hyperlinks().stream()
            .filter(each -> each.target().url().endsWith("/tech/engine"))
            .findFirst()
            .orElseThrow();
    assertThat(link.span().in(read.text())).isEqualTo("the builder");
    assertThat(link.target().url()).isEqualTo("https://echo.example.org/tech/engine");
    assertThat(read.hyperlinks()).extracting(Extraction.Hyperlink::span).isSorted();
  }

  @Test
  void baseElementAndGivenAddressResolveLinks() {
    String link = "<p>Read <a href='b.html'>the rest</a>, it is worth it.</p>";
    assertThat(
            Documents.read("a.html", "<base href='https://x.example/dir/'>" + link)
                .hyperlinks()
                .get(0)
                .target()
                .url())
        .isEqualTo("https://x.example/dir/b.html");
    assertThat(
            Documents.read(
                    "a.html", link.getBytes(UTF_8), Documents.url("https://y.example/c/a.html"))
                .hyperlinks()
                .get(0)
                .target()
                .url())
        .isEqualTo("https://y.example/c/b.html");
    assertThat(Documents.read("a.html", link).hyperlinks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a</p><p>b</p>|a;b",
        "<div>a<div>b</div>c</div>|a;b;c",
        "a<br>b<br><br>c|a;b;;c",
        "<p>  a &#10;&#9; b  <b> c</b>d </p>|a b cd",
        "<ul><li>a<li>b</ul>|a;b",
        "<p>a<span hidden>x</span><span style='Display : none'>y</span>b</p>|ab",
        "<template>x</template><p>a</p><dialog>y</dialog>|a",
        "<p>a<!-- x --><svg><text>y</text></svg></p>|a",
        "<p>caf<b>e</b>&#x301;s</p>|cafés",
        "<p>a&nbsp;b &amp;lt; c</p>|a\u00a0b &lt; c",
      })
  void visibleTextFollowsTheBrowser(String markup, String text) {
    assertThat(Documents.read("a.html", "<html><body>" + markup).text())
        .isEqualTo(text.replace(';', '\n').replace("&lt\n", "&lt;"));
  }

  @Test
  void preformattedTextKeepsItsLines() {
    assertThat(Documents.read("a.html", "<p>x</p><pre>a  b\n  c</pre><p>y z</p>").text())
        .isEqualTo("x\na  b\n  c\ny z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><!-- saved from url=(0030)https://echo.example.org/a/b -->\n<body><p>Text.</p>",
        "<!-- saved from url=(0030)https://echo.example.org/a/b -->\n<html><body><p>Text.</p>",
        "<html><!--\n Page saved with SingleFile \n url: https://echo.example.org/a/b \n saved date: "
            + "Sun Mar 02 2025\n--><body><p>Text.</p>",
      })
  void savedFromNoteGivesTheAddress(String page) {
    assertThat(Documents.read("a.html", page).givenAddress())
        .isEqualTo(WebAddress.parse("https://echo.example.org/a/b").get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "https://example.org/x|https://www.example.org/y|https://example.org/x",
        "https://a.example/x|https://b.example/x|none",
        "https://a.example/|https://a.example/y|https://a.example/y",
        "https://a.example/|https://a.example/|none",
        "/x|https://a.example/y|https://a.example/y",
        "/x|nonsense|none",
        "javascript:alert(1)|https://a.example/y|https://a.example/y",
      })
  void pageAddressNeedsAgreement(String canonical, String ogUrl, String address) {
    String head =
        "<head><meta property='og:url' content='%s'><link rel=canonical href='%s'></head>";
    Extraction.Read read =
        Documents.read("a.html", "<html>" + head.formatted(ogUrl, canonical) + "<p>Text.</p>");

    assertThat(read.pageAddress())
        .isEqualTo(address == null ? null : WebAddress.parse(address).get());
  }

  @Test
  void brokenJsonLdCostsNeitherThePageNorTheScriptBeside() {
    String page =
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": </script>"
            + "<script type='application/ld+json'>"
            + "{\"@type\":\"Article\",\"headline\":\"Whole\"}</script>"
            + "<script type='application/ld+json'>"
            + "[".repeat(50_000)
            + "</script>"
            + PARAGRAPHS;
    assertThat(Documents.read("a.html", page).title()).isEqualTo("Whole");
  }

  @Test
  void fieldsAreBounded() {
    String meta = "<meta name='source-%d' content='" + "x".repeat(3_000) + "'>";
    StringBuilder page = new StringBuilder("<html><head>");
    for (int i = 0; i < 1_000; i++) {
      page.append(meta.formatted(i));
    }
    Extraction.Read read = Documents.read("a.html", page + "</head><p>Text.</p>");

    assertThat(read.fields()).hasSizeBetween(1, 300);
    assertThat(read.fields()).allMatch(field -> field.value().length() <= 2_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Ferry returns - Bay Echo</title><h1>Ferry returns</h1>|Ferry returns",
        "<title>Ferry returns to its old bay $ Bay Echo</title>|Ferry returns to its old bay",
        "<title>Ferry – what now</title>|Ferry – what now",
        "<meta property=og:title content='A & B: <b>'><title>t</title>|A & B: <b>",
        "<h1>Only a heading</h1>|Only a heading",
      })
  void titleIsFoundWithoutTheSitesName(String head, String title) {
    assertThat(Documents.read("a.html", head.replace("$", "|") + PARAGRAPHS).title())
        .isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property=article:published_time content=2025-03-02T08:15:00Z>|2025-03-02T08:15:00Z",
        "<meta name=pubdate content='2025/03/02 08:15'>|2025-03-02T08:15",
        "<meta name=date content='Sun, 02 Mar 2025 08:15:00 +0100'>|2025-03-02T08:15:00+01:00",
        "<p><time datetime='2025-03-02'>2 March</time></p>|2025-03-02",
      })
  void publicationTimeIsReadFromItsUsualPlaces(String markup, String time) {
    assertThat(Documents.read("a.html", markup + PARAGRAPHS).published()).hasToString(time);
  }

  @Test
  void declaredCharsetDecidesWhereUtf8DoesNot() {
    String page =
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"
            + "</head><body><p>Паром снова ходит через залив.</p></body></html>";
    Extraction.Read read = Documents.read("a.html", page.getBytes(Charset.forName("windows-1251")));

    assertThat(read.text()).isEqualTo("Паром снова ходит через залив.");
    assertThat(read.charset()).isEqualTo("windows-1251");
    assertThat(Documents.read("b.html", page).text()).isEqualTo("Паром снова ходит через залив.");
  }

  @Test
  void pageWithoutWordsIsSkipped() {
    assertThat(Documents.outcome("a.html", "<html><body><img src=x></body></html>".getBytes(UTF_8)))
        .isEqualTo("skipped empty");
  }

  @Test
  void linesThatRepeatStayInTheBody() {
    String line = "The ferry runs at noon, and then again in the evening.<br>";
    assertThat(Documents.body(Documents.read("a.html", "<article><p>" + line.repeat(9) + "</p>")))
        .hasLineCount(9);
  }

  @Test
  void articleOfAFewWordsIsItsOwnBody() {
    assertThat(Documents.body(Documents.read("a.html", "<html><body><p>Kurz und gut.</p></body>")))
        .isEqualTo("Kurz und gut.");
  }

  @Test
  void anyTagSoupIsReadWithSpansThatFit() {
    List<String> pieces =
        List.of(
            "<p>",
            "</p>",
            "<div class=related>",
            "</div>",
            "<article>",
            "</article>",
            "<h1>",
            "</h1>",
            "<a href='/x'>",
            "</a>",
            "<table><tr><td>",
            "</table>",
            "<br>",
            "<nav>",
            "</nav>",
            "<footer>",
            "</footer>",
            " ",
            "Some words, and some more of them. ",
            "é",
            "e\u0301",
            "\u0301",
            "한",
            "ᄒ",
            "ᅡ",
            "\u0000",
            "<pre>",
            "</pre>",
            "&#x301;",
            "&nbsp;",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<ul><li>",
            "\ud800",
            "<b hidden>",
            "</b>",
            "<span itemprop=articleBody>",
            "<main>",
            "<svg>",
            "</svg>",
            "<",
            ">",
            "\"",
            "'");
    Random random = new Random(23);
    for (int round = 0; round < 400; round++) {
      StringBuilder page = new StringBuilder("<html>");
      for (int i = random.nextInt(120); i > 0; i--) {
        page.append(pieces.get(random.nextInt(pieces.size())));
      }
      Extraction extraction = Documents.extraction("soup.html", page.toString().getBytes(UTF_8));
      assertThat(Documents.word(extraction)).as(page.toString()).isIn("read", "skipped empty");
      if (extraction instanceof Extraction.Read read) {
        assertThat(Normalizer.isNormalized(read.text(), Normalizer.Form.NFC))
            .as(page.toString())
            .isTrue();
        int end = 0;
        for (Span span : read.body()) {
          assertThat(span.start()).as(page.toString()).isGreaterThanOrEqualTo(end);
          assertThat(span.in(read.text())).as(page.toString()).isNotBlank();
          end = span.end();
        }
        for (Extraction.Hyperlink link : read.hyperlinks()) {
          assertThat(link.span().in(read.text())).as(page.toString()).isNotBlank();
        }
      }
    }
  }

  @Test
  void deeplyNestedMarkupIsRead() {
    String page = "<div>".repeat(100_000) + "deep words" + "</div>".repeat(100_000);
    assertThat(Documents.outcome("a.html", ("<html>" + page).getBytes(UTF_8)))
        .isIn("read", "failed damaged");
  }
}
