package org.urtext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.comparison.Difference.Kind;

class CollationTest {

  private static final Collation COLLATION = new Collation();

  private static Comparison compare(String language, String article, String origin) {
    return COLLATION.compare(
        ComparedText.whole(LanguageTag.of(language), article),
        ComparedText.whole(LanguageTag.of("en"), origin));
  }

  private static ComparedText in(String language, String text) {
    return ComparedText.whole(LanguageTag.of(language), text);
  }

  private static List<String> told(Comparison comparison) {
    return comparison.differences().stream()
        .map(
            each ->
                each.kind().word()
                    + " "
                    + each.origin().in(comparison.origin().text())
                    + " > "
                    + each.article().in(comparison.article().text()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ferry.de, ferry.en",
    "ferry.en, ferry.fr",
    "ferry.ru, ferry.ar",
    "ferry.zh, ferry.en",
    "ferry.ko, ferry.vi",
    "harvest.de, harvest.vi",
    "harvest.ru, harvest.ko",
    "museum.fr, museum.ar",
    "museum.zh, museum.en"
  })
  void ofAFaithfulTranslationNothingIsSaid(String article, String origin) {
    Comparison comparison = COLLATION.compare(Versions.text(article), Versions.text(origin));
    assertThat(told(comparison)).isEmpty();
    assertThat(comparison.coveredShare()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ferry.de, ferry.en, 412, 421",
    "ferry.zh, ferry.en, 23, 28",
    "ferry.ar, ferry.ru, 38, 83",
    "ferry.ko, ferry.vi, 17, 71",
    "ferry.en, ferry.fr, 2019, 2016"
  })
  void aChangedFigureIsFound(String article, String origin, String was, String now) {
    String words = Versions.words(article);
    assertThat(words).contains(was);
    Comparison comparison =
        COLLATION.compare(
            ComparedText.whole(Versions.language(article), words.replace(was, now)),
            Versions.text(origin));
    assertThat(told(comparison))
        .singleElement()
        .asString()
        .startsWith("figure-changed")
        .contains(now);
  }

  @Test
  void unitsRoundingAndGroupingAreNoChange() {
    String origin =
        """
        The road is 30 miles long, the engineers said. It was 68 degrees Fahrenheit on the day.
        The farm has 120 acres and sold 250 pounds of cheese. The tower is 984 feet high.
        The state paid 2.5 million dollars, and 14,812 people signed at 5:30 p.m.\
        """;
    String article =
        "Die Straße ist 48 Kilometer lang, sagten die Ingenieure. Es war an dem Tag 20 Grad Celsius"
            + " warm.\n"
            + "Der Hof hat 49 Hektar und verkaufte 113 Kilogramm Käse. Der Turm ist 300 Meter"
            + " hoch.\n"
            + "Der Staat zahlte 2.500.000 Dollar, und 14.800 Menschen unterschrieben um 17:30 Uhr.";
    assertThat(told(compare("de", article, origin))).isEmpty();
    assertThat(told(compare("de", article.replace("48 Kilometer", "84 Kilometer"), origin)))
        .containsExactly("figure-changed 30 > 84");
  }

  @ParameterizedTest
  @CsvSource({
    "'The port counted 500,040 travellers.', 'Der Hafen zählte 500.000 Reisende.', '500,040'",
    "'The dam is 45 miles (75 km) away.', 'Der Damm ist 45 Meilen (72 km) entfernt.', 75"
  })
  void moreDigitsThanTheOriginalHasAndAnotherNumberOfTheSameUnitAreChanges(
      String article, String origin, String now) {
    assertThat(told(COLLATION.compare(in("en", article), in("de", origin))))
        .singleElement()
        .asString()
        .startsWith("figure-changed")
        .endsWith(now);
  }

  @Test
  void anArticleMayRoundWhatItsOriginalHasExactly() {
    String article = "The port counted 500,000 travellers.";
    String origin = "Der Hafen zählte 500.040 Reisende.";
    assertThat(told(COLLATION.compare(in("en", article), in("de", origin)))).isEmpty();
  }

  @Test
  void aNumberThatBothTextsHaveElsewhereIsFoundWhereItStandsForAnother() {
    String origin =
        """
        Room 4 was painted on Monday. Room 5 was painted on Tuesday. Room 2 and room 7 stay closed.
        In April room 2 had been painted, and room 5 was new.
        """;
    String article =
        """
        Raum 4 wurde am Montag gestrichen. Raum 5 wurde am Dienstag gestrichen. Raum 5 und Raum 7
        bleiben zu. Im April war Raum 2 gestrichen worden, und Raum 5 war neu.
        """;
    assertThat(told(COLLATION.compare(in("de", article), in("en", origin))))
        .containsExactly("figure-changed 2 > 5");
  }

  @Test
  void aShiftedDateIsCalledSo() {
    String origin = "The bridge opened on 14 March in the old town, and the mayor cut the ribbon.";
    assertThat(
            told(
                compare(
                    "de",
                    "Die Brücke wurde am 15. März in der Altstadt eröffnet, und der Bürgermeister"
                        + " schnitt das Band durch.",
                    origin)))
        .containsExactly("date-shifted 14 > 15");
    assertThat(
            told(
                compare(
                    "de",
                    "Die Brücke wurde am 14. Mai in der Altstadt eröffnet, und der Bürgermeister"
                        + " schnitt das Band durch.",
                    origin)))
        .containsExactly("date-shifted March > Mai");
  }

  @Test
  void anotherNameInTheMouthOfAQuotationIsFound() {
    String origin =
        """
        The mayor Ilse Brandvold and the builder Karl Osterholm met in the hall on Monday evening.
        The dispute about the bridge had gone on for several years, the paper wrote.
        "We have waited long enough for this bridge," said Brandvold after the meeting.
        The work is to begin in spring, according to Osterholm, if the weather allows it.\
        """;
    String article =
        "Die Bürgermeisterin Ilse Brandvold und der Bauherr Karl Osterholm trafen sich am"
            + " Montagabend im Saal.\n"
            + "Der Streit um die Brücke hatte sich über mehrere Jahre hingezogen, schrieb die"
            + " Zeitung.\n"
            + "„Wir haben lange genug auf diese Brücke gewartet“, sagte Osterholm nach dem"
            + " Treffen.\n"
            + "Die Arbeiten sollen im Frühling beginnen, so Osterholm, wenn das Wetter es zulässt.";
    assertThat(told(compare("de", article, origin)))
        .containsExactly("quotation-reattributed Brandvold > Osterholm");
  }

  /** Whatever is planted where, in whatever layout: it is found, and little else is said. */
  @Test
  void whatIsPlantedIsFound() {
    Random random = new Random(11);
    int found = 0;
    int planted = 0;
    for (String pair :
        List.of(
            "ferry.de ferry.en", "ferry.ru ferry.fr", "ferry.zh ferry.vi", "museum.en museum.ar")) {
      String article = pair.substring(0, pair.indexOf(' '));
      ComparedText origin = Versions.text(pair.substring(pair.indexOf(' ') + 1));
      List<String> lines = Versions.words(article).lines().collect(Collectors.toList());
      List<String> originLines = origin.text().lines().toList();
      for (int round = 0; round < 6; round++) {
        List<Plant> plants = new ArrayList<>();
        plants.add(Plant.figure(lines, random));
        plants.add(Plant.dropped(lines, originLines, random));
        for (Plant plant : plants) {
          planted++;
          String text = round % 2 == 0 ? plant.article() : plant.article().replace('\n', ' ');
          found +=
              plant.isFoundIn(
                      COLLATION.compare(
                          ComparedText.whole(Versions.language(article), text), origin))
                  ? 1
                  : 0;
        }
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(planted * 9 / 10);
  }

  @Test
  void linesBrokenAnewChangeNothing() {
    ComparedText origin = Versions.text("ferry.en");
    String words = Versions.words("ferry.de");
    StringBuilder broken = new StringBuilder();
    int column = 0;
    for (String word : Splitter.on(' ').split(words)) {
      if (column + word.length() > 60) {
        broken.append('\n');
        column = 0;
      } else if (broken.length() > 0) {
        broken.append(' ');
      }
      broken.append(word);
      column += word.length() + 1;
    }
    for (String layout :
        List.of(broken.toString(), words.replace('\n', ' '), words.replace("\n", "\n\n"))) {
      Comparison comparison =
          COLLATION.compare(ComparedText.whole(LanguageTag.of("de"), layout), origin);
      assertThat(told(comparison)).as(layout).isEmpty();
    }
  }

  @Test
  void everySpanLiesInItsText() {
    String hostile = "<b>\u0000\u202E 12 \uD83D\uDE00</b>\r\n\r\n…\n" + Versions.words("ferry.ar");
    for (String article : List.of("", " \n", hostile, "7", "\uD83D")) {
      for (String origin : List.of("", hostile, "The 8 of \u2028 them.")) {
        Comparison comparison = compare("ar", article, origin);
        for (Difference each : comparison.differences()) {
          assertThat(each.article().end()).isLessThanOrEqualTo(article.length());
          assertThat(each.origin().end()).isLessThanOrEqualTo(origin.length());
        }
        for (Comparison.Passage passage : comparison.passages()) {
          assertThat(passage.article().end()).isLessThanOrEqualTo(article.length());
          assertThat(passage.origin().end()).isLessThanOrEqualTo(origin.length());
        }
      }
    }
  }

  @Test
  void aTextWithoutEndIsComparedAsFarAsIsBearable() {
    String longText = Versions.words("ferry.en").repeat(120);
    Comparison comparison =
        COLLATION.compare(
            ComparedText.whole(LanguageTag.of("en"), longText),
            ComparedText.whole(LanguageTag.of("en"), longText));
    assertThat(comparison.wholeTexts()).isFalse();
    assertThat(comparison.count(Kind.PASSAGE_ADDED)).isZero();
  }

  @Test
  void aNoteIsHeldAgainstATextOfManyPages() {
    String longText = Versions.words("ferry.en").repeat(60);
    String note = "The council will meet again on the first Monday of next month.";
    Comparison dropped = compare("en", note, longText);
    assertThat(dropped.passages().get(dropped.passages().size() - 1).origin().end())
        .isEqualTo(longText.stripTrailing().length());
    assertThat(compare("en", longText, note).count(Kind.PASSAGE_ADDED)).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          te | ఫెర్రీ జట్టు శనివారం 3-3 తో ముగించింది. | gl | O equipo do transbordador gañou por 5-3 o sábado. | 3
          el | Η σειρά κυριάρχησε τη δεκαετία του '90 και του '80 και το 1980 είχε το 90% του κοινού. | en | The series dominated in the 1970s and 1980s and in 1980 had 90% of its audience. | 90
          el | Το κεφάλι χρονολογείται γύρω στο 710 μ.Χ. και το άλογο πριν από αυτό. | en | The head is dated to c.750 AD and the horse before it. | 710
          bo | དེ་ནི་དགོང་མོ་Dundee 3-1 in Belfasཕམ་པ་རེད། | en | It was a third defeat for the men who had come from behind to beat Dundee 2-1 in Belfast. | 3
          de | In den Vierern geschlagen, siegten sie mit 5&2. | en | Beaten in the fourballs, they won by 5&4. | 2
          is | Fundurinn hefst klukkan 15:04 á fimmtudag. | en | The meeting begins at 15:16 on Thursday. | 04
          is | Yfirvöld greindu frá 920 nýjum tilfellum COVID—16 í gær. | en | Authorities reported 920 new COVID-19 cases yesterday. | 16
          ru | За партию готовы голосовать 7,0 процента жителей. | en | For the party 7.1 percent of residents are ready to vote. | 7,0
          is | Fundurinn stóð til klukkan 8:04 um morguninn í ráðhúsinu. | en | The meeting lasted until 8am in the town hall. | 04
          en | Dundee Stars 2 - 3 Belfast Giants in the league. | de | Dundee Stars 5-3 Belfast Giants in der Liga. | 2
          tr | En uygun saatin 15:30 olduğu ortaya çıktı. | sn | Nguva yakanakisa inguva dza5.30 manheru. | 15
          """)
  void ofNumbersThatStandOftenTheOneOutOfOrderWasChanged(
      String language, String article, String originLanguage, String origin, String changed) {
    Comparison comparison =
        COLLATION.compare(
            ComparedText.whole(LanguageTag.of(language), article),
            ComparedText.whole(LanguageTag.of(originLanguage), origin));
    assertThat(comparison.differences())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo(Kind.FIGURE_CHANGED);
              assertThat(each.article())
                  .isEqualTo(
                      new Span(
                          article.indexOf(changed), article.indexOf(changed) + changed.length()));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Der Sturm zieht mit 19 Kilometern pro Stunde nach Norden. | The storm is moving north at 12 miles per hour.
          de | Der Wärter war 198 Zentimeter groß und kam von der Küste. | The guard was a 6-foot-6 man from the coast.
          es | La desigualdad crece desde los años setenta en las islas. | Inequality has grown since the 1970s on the islands.
          ja | 島で2例目の感染が確認された。 | A second case of COVID-19 was confirmed on the island.
          el | Η ομιλία είναι στις 7 μμ. το Σάββατο στο κέντρο. | The speech is at 19 o'clock on Saturday in the centre.
          sr | Skup je zakazan za 7 uveče u subotu u centru grada. | The rally is set for 19:00 on Saturday in the city centre.
          cs | Ve středu v 15 hodin se hraje na stadionu v Neapoli. | On Wednesday at 3 in the afternoon they play at the stadium in Naples.
          ko | 그는 37만 5,000달러를 지불했다고 한다. | He is said to have paid 375,000 dollars.
          si | හොඳම වේලාව සවස 5.30 බව හෙළි වී තිබේ. | The best time was found to be 17.30 in a survey.
          vi | Đoàn trở lên mặt đất ngày 1.5 sau chuyến đi. | The party came back to the surface on 1 May after the trip.
          zh | 自7月15日0时起必须出示证明。 | From midnight on July 15 a certificate must be shown.
          """)
  void whatIsOnlyCountedOrCalledOtherwiseIsNoChange(
      String language, String article, String origin) {
    Comparison comparison =
        COLLATION.compare(
            ComparedText.whole(LanguageTag.of(language), article),
            ComparedText.whole(LanguageTag.of("en"), origin));
    assertThat(comparison.count(Kind.FIGURE_CHANGED)).isZero();
  }
}
