package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a page counts as its article, in any language and script. */
class ArticleBodyTest {

  private static final String FIRST =
      "The old ferry took up its service across the bay again on Monday, after two winters in the"
          + " dock.";
  private static final String SECOND =
      "Her new engine was built in the town itself, and the crew of five had to learn it from the"
          + " beginning.";

  private static String body(String page) {
    return Documents.body(Documents.read("a.html", "<!doctype html><html><body>" + page));
  }

  private static String page(String language, String headline, String inside) {
    return "<!doctype html><html lang='%s'><head><title>%s</title></head><body><nav><a href=/>%s</a></nav><h1>%s</h1><div>%s</div>"
        .formatted(language, headline, headline, headline, inside);
  }

  static Stream<Arguments> languages() {
    return Stream.of(
        Arguments.of(
            "de",
            "Lesen Sie auch: Fährpreise steigen",
            "Die alte Fähre hat am Montag nach zwei Wintern im Dock ihren Dienst über die Bucht wieder"
                + " aufgenommen.",
            "Der neue Motor wurde in der Stadt selbst gebaut, und die Besatzung musste ihn erst"
                + " kennenlernen."),
        Arguments.of(
            "ru",
            "Читайте также: билеты дорожают",
            "Старый паром в понедельник снова вышел на линию через залив после двух зим, проведённых в"
                + " доке.",
            "Новый двигатель построили в самом городе, и экипажу из пяти человек пришлось изучать его"
                + " заново."),
        Arguments.of(
            "ar",
            "اقرأ أيضا: ارتفاع أسعار التذاكر",
            "عادت العبارة القديمة يوم الاثنين إلى العمل عبر الخليج بعد شتاءين قضتهما في حوض السفن عند"
                + " مدخل الميناء.",
            "وصنع المحرك الجديد في المدينة نفسها، واضطر الطاقم المؤلف من خمسة بحارة إلى أن يتعلم تشغيله"
                + " من جديد."),
        Arguments.of(
            "he",
            "קראו גם: מחירי הכרטיסים עולים",
            "המעבורת הישנה חזרה ביום שני להפליג על פני המפרץ לאחר שני חורפים שבהם עמדה במספנה שבכניסה לנמל.",
            "המנוע החדש נבנה בעיר עצמה, וחמשת אנשי הצוות נאלצו ללמוד את הפעלתו מההתחלה לפני ההפלגה הראשונה."),
        Arguments.of(
            "zh",
            "延伸阅读：船票涨价",
            "旧渡轮在船坞里停了两个冬天之后，星期一重新开始横渡海湾，码头上站满了前来观看的居民。",
            "新的发动机就在本城制造，五名船员不得不从头学起，船长说第一次试航比预想的要顺利得多。"),
        Arguments.of(
            "ja",
            "関連記事：乗船券が値上げ",
            "古い渡し船は二度の冬をドックで過ごしたのち、月曜日にふたたび湾を渡りはじめ、桟橋には大勢の住民が集まった。",
            "新しいエンジンはこの町で作られたもので、五人の乗組員は一から扱い方を学ばなければならなかったという。"),
        Arguments.of(
            "th",
            "อ่านเพิ่มเติม ค่าโดยสารเรือขึ้นราคา",
            "เรือข้ามฟากลำเก่ากลับมาให้บริการข้ามอ่าวอีกครั้งในวันจันทร์หลังจากจอดอยู่ในอู่ซ่อมเรือนานถึงสองฤดูหนาว",
            "เครื่องยนต์ใหม่สร้างขึ้นในเมืองนี้เองและลูกเรือทั้งห้าคนต้องเรียนรู้วิธีเดินเครื่องใหม่ทั้งหมดตั้งแต่ต้น"),
        Arguments.of(
            "hi",
            "यह भी पढ़ें: टिकट महंगे हुए",
            "पुरानी नौका दो सर्दियाँ गोदी में बिताने के बाद सोमवार को फिर से खाड़ी के पार चलने लगी और घाट पर भीड़ जुट गई।",
            "नया इंजन इसी शहर में बना है और पाँच लोगों के दल को उसे चलाना बिल्कुल शुरू से सीखना पड़ा।"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void articleIsFoundInAnyScriptWithoutWhatLeadsElsewhere(
      String language, String elsewhere, String first, String second) {
    String inside =
        "<p>%s</p><p><a href=/b>%s</a></p><p>%s</p>".formatted(first, elsewhere, second)
            + "<section class=related-articles><h2>+</h2><p>%s</p></section>".formatted(first);

    assertThat(Documents.body(Documents.read("a.html", page(language, "*", inside))))
        .contains(first, second)
        .doesNotContain(elsewhere)
        .containsOnlyOnce(first);
  }

  @Test
  void headingsListsTablesAndQuotationsInsideStay() {
    String page =
        "<p>%s</p><h2>The engine</h2><ul><li>five cylinders</li><li>two pumps</li></ul>"
                .formatted(FIRST)
            + "<table><tr><td>Speed</td><td>nine knots</td></tr></table>"
            + "<blockquote>We waited long.</blockquote><p>%s</p>".formatted(SECOND);

    assertThat(body(page))
        .contains("The engine", "five cylinders", "two pumps", "nine knots", "We waited long.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<figure><img src=a><figcaption>UNWANTED at the pier</figcaption></figure>",
        "<div class='wp-caption-text caption'>UNWANTED at the pier</div>",
        "<aside><p>UNWANTED words about something else that were put beside the article.</p></aside>",
        "<div class=newsletter-box><p>UNWANTED news of the bay in your mailbox every week.</p></div>",
        "<div class='identity-sign-in'><p>UNWANTED puzzles for all who pay for the paper.</p></div>",
        "<div class='articleCta'><p>UNWANTED crossings can be had at the quay for ten.</p></div>",
        "<div class='authorBio'><p>UNWANTED has written about ships for this paper for years.</p></div>",
        "<div id=comments><p>UNWANTED, says a reader, who has seen it from his own window.</p></div>",
        "<ul class=post-tags><li><a href=/t>UNWANTED</a></li></ul>",
        "<p>Advertisement</p><p>© 2025 UNWANTED, all rights reserved.</p>",
        "<span class=sr-only>UNWANTED</span>",
      })
  void whatIsNamedFurnitureIsLeftOut(String furniture) {
    String page = "<p>%s</p>%s<p>%s</p><p>%s</p>".formatted(FIRST, furniture, SECOND, FIRST);

    Extraction.Read read = Documents.read("a.html", "<!doctype html><body>" + page);

    assertThat(Documents.body(read)).contains(FIRST, SECOND).doesNotContain("UNWANTED");
    assertThat(read.text()).contains("UNWANTED");
  }

  @Test
  void nameOfFurnitureOnWhatHoldsTheArticleIsNoReasonToLeaveItOut() {
    String page = "<div class=sidebar-right><p>%s</p><p>%s</p></div>".formatted(FIRST, SECOND);

    assertThat(body(page)).contains(FIRST, SECOND);
  }

  @Test
  void shortArticleIsFoundBesideLongTeasers() {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      teasers.append(
          "<li><a href=/%d>Something else has happened in town number %d</a></li><li>%s</li>"
              .formatted(
                  i,
                  i,
                  ("Of this, other people will have to tell another day, " + i + " times. ")
                      .repeat(3)));
    }
    String page =
        "<html><head><title>Ferry returns to the bay</title></head><body><div><div><h1>Ferry returns to"
            + " the bay</h1><p>%s</p><p>%s</p></div></div><div><ul>%s</ul></div>"
                .formatted(FIRST, SECOND, teasers);

    assertThat(Documents.body(Documents.read("a.html", page)))
        .contains(FIRST, SECOND)
        .doesNotContain("other people");
  }

  @Test
  void leadBetweenHeadlineAndTextBelongsToTheBody() {
    String lead = "After two winters the ferry sails again, and the town turns out to see it.";
    String page =
        "<html><head><title>Ferry returns</title><meta name=description content='%s'></head><body>"
                .formatted(lead)
            + "<header><h1>Ferry returns</h1><p>%s</p></header>".formatted(lead)
            + "<div><p>%s</p><p>%s</p></div>".formatted(FIRST, SECOND);

    assertThat(Documents.body(Documents.read("a.html", page))).startsWith(lead).contains(FIRST);
  }

  @Test
  void textThatThePageStatesDecidesWhatElseIsNone() {
    String promotion =
        "Visit our harbour shop, where everything the sailor wants is sold at the lowest of prices.";
    String stated = (FIRST + " " + SECOND + " ").repeat(2);
    String page =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>"
                .formatted(stated)
            + "<div><p>%s</p><p>%s</p><p>%s</p><p>%s</p><p>%s</p></div>"
                .formatted(FIRST, SECOND, promotion, FIRST, SECOND);

    assertThat(body(page)).contains(FIRST, SECOND).doesNotContain(promotion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class=byline>By Ida Holm</div>|Ida Holm",
        "<p class=author>Автор: Ирина Холм</p>|Ирина Холм",
        "<span itemprop=author><b itemprop=name>이다혜</b> 기자</span>|이다혜",
        "<meta name=author content='Per Vik'><div class=byline>By Ida Holm</div>|Per Vik",
        "<meta property=og:site_name content=Echo><meta name=author content=Echo><a rel=author>Ida Holm</a>|Ida Holm",
      })
  void authorsThatOnlyThePageItselfNamesAreRead(String markup, String author) {
    String page = markup + "<p>%s</p><p>%s</p>".formatted(FIRST, SECOND);

    assertThat(Documents.read("a.html", page).authors()).containsExactly(author);
  }

  @Test
  void manyElementsOfFurnitureCostNoMoreThanTheirNumber() {
    StringBuilder page = new StringBuilder("<html><body>");
    for (int i = 0; i < 20_000; i++) {
      page.append("<header class='share date related'><figure>x<p>y. ");
    }
    page.append("<p>").append(FIRST.repeat(50));

    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> Documents.outcome("a.html", page.toString().getBytes(UTF_8)));
  }

  @Test
  void articleThatIsHiddenFromWhoDoesNotSubscribeIsRead() {
    String page =
        "<h1>Ferry returns</h1><article><p>%s</p><div class=subscriber-only style='display: none'><p>%s</p></div>"
                .formatted(FIRST, SECOND)
            + "<div class=subscriber-only style='display:none'><p>%s</p><p>%s</p></div></article>"
                .formatted(
                    SECOND.replace("engine", "heavy rudder"), FIRST.replace("Monday", "Friday"))
            + "<div style='display:none'><p>%s</p></div>"
                .formatted("We value your privacy. ".repeat(20));

    assertThat(body(page))
        .isEqualTo(
            String.join(
                "\n",
                FIRST,
                SECOND,
                SECOND.replace("engine", "heavy rudder"),
                FIRST.replace("Monday", "Friday")));
  }

  @Test
  void onlyTheArticleUnderTheHeadlineIsTakenOfSeveral() {
    String next = "<article><h1>Tickets dearer</h1><p>%s</p><p>%s</p><p>%s</p></article>";
    String page =
        "<main><div>"
            + "<article><h1>Ferry returns to the bay</h1><p>%s</p><p>%s</p><p>%s</p></article>"
                .formatted(FIRST, SECOND, FIRST.replace("Monday", "Friday"))
            + next.formatted(
                FIRST.replace("ferry", "tram"),
                SECOND.replace("engine", "wagon"),
                SECOND.replace("engine", "driver"))
            + "</div></main>";

    assertThat(
            Documents.body(
                Documents.read(
                    "a.html",
                    "<!doctype html><title>Ferry returns to the bay</title><body>" + page)))
        .isEqualTo(String.join("\n", FIRST, SECOND, FIRST.replace("Monday", "Friday")));
  }

  @Test
  void listOfShortParagraphsBelongsToTheArticle() {
    assertThat(
            body(
                "<h1>Prizes of the harbour</h1><div><p>%s</p><p>%s</p><p>Best boat: Old Anna</p><p>Best crew:"
                        .formatted(FIRST, SECOND)
                    + " five of us</p><p><em>With agencies</em></p></div>"))
        .isEqualTo(FIRST + "\n" + SECOND + "\nBest boat: Old Anna\nBest crew: five of us");
  }

  @Test
  void articleThatStandsThereTwiceIsTakenOnce() {
    String twice = "<div><p>%s</p><p>%s</p></div>".formatted(FIRST + " " + SECOND, SECOND + FIRST);

    assertThat(body("<h1>Ferry returns</h1>" + twice + "<h3>For print</h3>" + twice))
        .isEqualTo(FIRST + " " + SECOND + "\n" + SECOND + FIRST);
  }

  @Test
  void headingOfLinksIsLeftOutWithThem() {
    String links =
        "<h3>Most read this week</h3><ul><li><a href=/1>Harbour office is to be painted</a></li>"
            + "<li><a href=/2>Lighthouse keeper retires at last</a></li></ul>";

    assertThat(
            body(
                "<h1>Ferry returns</h1><div><p>%s</p>%s<h2>The engine</h2><p>%s</p></div>"
                    .formatted(FIRST, links, SECOND)))
        .isEqualTo(FIRST + "\nThe engine\n" + SECOND);
  }

  @Test
  void paragraphThatTheStatedTextLacksStaysAmongThoseItHas() {
    String third = FIRST.replace("ferry", "steamer").replace("Monday", "Friday");
    String stated =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>"
            .formatted(
                (SECOND + " " + third + " " + SECOND.replace("crew", "guests"))
                    .replace("e", "&#101;"));

    assertThat(
            body(
                stated
                    + "<h1>Ferry returns</h1><div><p>%s</p><p>%s</p><p>%s</p><p>%s</p></div>"
                        .formatted(FIRST, SECOND, third, SECOND.replace("crew", "guests"))))
        .startsWith(FIRST + "\n" + SECOND)
        .endsWith("guests of five had to learn it from the beginning.");
  }
}
