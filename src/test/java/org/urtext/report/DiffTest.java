package org.urtext.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.comparison.Collation;
import org.urtext.comparison.ComparedText;
import org.urtext.graph.Node;

class DiffTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static final String ENGLISH =
      """
      A kiln from the 14th century

      Builders in Marlow Ferry found a kiln with 312 tiles under the market on 4 May.
      The kiln stands 3 feet below the pavement, said the archaeologist Odile Varga.
      Nobody had expected it, because the old maps show a garden in that place.
      "We will show it to everybody in summer," said Varga. The council agreed.
      The work on the market is to go on in a week and costs 2.5 million pounds.
      """;

  private static final String CHINESE =
      """
      十四世纪的窑炉

      5月4日，建筑工人在马洛渡口的市场下发现了一座窑炉，里面有321块瓦片。
      考古学家奥迪尔·瓦尔加说，窑炉位于路面以下0.9米处。
      “我们将在夏天向所有人展示它，”瓦尔加说。市议会表示同意。
      市场的工程将在一周后继续，费用为250万英镑。
      """;

  private static final String ARABIC =
      """
      فرن من القرن الرابع عشر

      عثر عمال البناء في مارلو فيري على فرن فيه 312 بلاطة تحت السوق في 4 مايو.
      ويقع الفرن على عمق 0.9 متر تحت الرصيف، كما قالت عالمة الآثار أوديل فارغا.
      ولم يكن أحد يتوقع ذلك، لأن الخرائط القديمة تظهر حديقة في ذلك المكان.
      وقالت فارغا: "سنعرضه على الجميع في الصيف". ووافق المجلس.
      ومن المقرر أن يستمر العمل في السوق بعد أسبوع ويكلف 2.5 مليون جنيه.
      """;

  private static ComparedArticles compared(String language, String article) {
    return new ComparedArticles(
        node("kiln." + language + ".txt", language),
        node("kiln.en.txt", "en"),
        new Collation()
            .compare(
                ComparedText.whole(LanguageTag.of(language), article),
                ComparedText.whole(LanguageTag.of("en"), ENGLISH)));
  }

  private static Node node(String path, String language) {
    Place place = new Place("finds", path);
    return new Node(
        ArticleId.of(ArticleKey.ofPlace(place)),
        Node.Kind.TEXT,
        place,
        null,
        null,
        null,
        LanguageTag.of(language),
        null,
        null,
        null);
  }

  private static void isAsExpected(String name, String actual) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("urtext.golden"))) {
      Files.writeString(golden, actual, StandardCharsets.UTF_8);
    }
    assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
  }

  @Test
  void allFormsAreAsExpected() throws IOException {
    ComparedArticles chinese = compared("zh", CHINESE);
    isAsExpected("diff-kiln.zh.txt", DiffText.of(chinese));
    isAsExpected("diff-kiln.zh.json", DiffJson.of(chinese));
    isAsExpected("diff-kiln.zh.html", DiffHtml.of(chinese));
    isAsExpected("diff-kiln.ar.txt", DiffText.of(compared("ar", ARABIC)));
    isAsExpected("diff-kiln.ar.html", DiffHtml.of(compared("ar", ARABIC)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ar"})
  void noLineIsWiderThanATerminal(String language) {
    String text = DiffText.of(compared(language, language.equals("zh") ? CHINESE : ARABIC));
    assertThat(text.lines())
        .allSatisfy(line -> assertThat(Layout.columns(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void theOffsetsInJsonAreThoseOfTheTexts() throws IOException {
    JsonNode json = new ObjectMapper().readTree(DiffJson.of(compared("zh", CHINESE)));
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "article",
            "origin",
            "article_language",
            "origin_language",
            "covered_share",
            "passages",
            "differences");
    assertThat(json.get("differences")).isNotEmpty();
    for (JsonNode each : json.get("differences")) {
      assertThat(
              CHINESE.substring(each.get("article_start").asInt(), each.get("article_end").asInt()))
          .isEqualTo(each.get("article_text").asText());
      assertThat(
              ENGLISH.substring(each.get("origin_start").asInt(), each.get("origin_end").asInt()))
          .isEqualTo(each.get("origin_text").asText());
    }
  }

  @Test
  void markupAndControlsInTextsStayText() {
    String hostile =
        """
        <script>alert(1)</script> "quoted" & 'more' \u001b[31m\u202E 99 tiles onmouseover=x
        </td></table><img src=x onerror=alert(2)> were found in the old market hall.
        """;
    ComparedArticles compared = compared("en", hostile);
    assertThat(DiffHtml.of(compared))
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("\u001b")
        .doesNotContain("\u202E")
        .contains("&lt;script&gt;");
    assertThat(DiffText.of(compared)).doesNotContain("\u001b").doesNotContain("\u202E");
    assertThat(DiffJson.of(compared)).doesNotContain("\u001b").doesNotContain("\u202E");
  }

  @Test
  void emptyTextsAreToldAsEmpty() {
    ComparedArticles compared = compared("en", "");
    assertThat(DiffText.of(compared)).startsWith("0 % of the English original kiln.en.txt");
    assertThat(DiffHtml.of(compared)).contains("</html>");
  }
}
