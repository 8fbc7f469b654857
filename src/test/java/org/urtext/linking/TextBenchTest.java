package org.urtext.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.ArticleId;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.linking.Correspondence.Verdict;

class TextBenchTest {

  private static final TextBench BENCH = new TextBench();

  @Test
  void linksTheVersionsOfEachStoryAcrossLanguages() {
    List<Correspondence> links = linked(BENCH.compare(Stories.all()));
    assertThat(links)
        .allSatisfy(
            link -> {
              assertThat(link.kind()).isEqualTo(Kind.TRANSLATION);
              assertThat(Stories.story(link.first())).isEqualTo(Stories.story(link.second()));
            });
    for (LinkableText text : Stories.all()) {
      assertThat(links)
          .as("links of " + Stories.story(text.id()) + " in " + text.language())
          .anyMatch(link -> link.first().equals(text.id()) || link.second().equals(text.id()));
    }
  }

  @Test
  void linksTwoTranslationsOfWhichNeitherIsEnglish() {
    assertThat(between(BENCH.compare(Stories.all()), "harvest.vi", "harvest.ru"))
        .extracting(Correspondence::verdict)
        .containsExactly(Verdict.LINKED);
  }

  @Test
  void takesAnotherArticleOnTheSameEventForNoTranslation() {
    List<LinkableText> texts = new ArrayList<>(Stories.all());
    texts.removeIf(text -> text.id().equals(Stories.id("ferry.de")));
    texts.add(Stories.named("ferry-other.de"));
    assertThat(linked(BENCH.compare(texts)))
        .isNotEmpty()
        .noneMatch(
            link ->
                link.first().equals(Stories.id("ferry-other.de"))
                    || link.second().equals(Stories.id("ferry-other.de")));
  }

  @Test
  void takesTwoStoriesForOneInNoSmallCollection() {
    for (LinkableText one : Stories.all()) {
      for (LinkableText other : Stories.all()) {
        if (!Stories.story(one.id()).equals(Stories.story(other.id()))) {
          assertThat(linked(BENCH.compare(List.of(one, other))))
              .as(Stories.name(one.id()) + " and " + Stories.name(other.id()))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void takesAnotherArticleInTheSameLanguageForNoCopy() {
    assertThat(BENCH.compare(List.of(Stories.named("ferry.de"), Stories.named("ferry-other.de"))))
        .isEmpty();
  }

  @Test
  void saysThatAnEqualTextIsComparedInATextsPlace() {
    String words = Stories.words("ferry.en");
    List<LinkableText> texts =
        List.of(
            Stories.text("one.en", "en", words),
            Stories.text("two.en", "en", words),
            Stories.text("part.en", "en", words.substring(0, words.length() * 3 / 4)));
    List<String> reasons = new ArrayList<>();
    for (String whole : List.of("one.en", "two.en")) {
      reasons.addAll(
          BENCH.appraise(texts, Set.of(), Stories.id(whole), Stories.id("part.en")).silence());
    }
    assertThat(reasons)
        .anyMatch(reason -> reason.contains("equal letter for letter only one is compared"))
        .noneMatch(reason -> reason.contains("standing phrases"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void saysTheSameWhateverTheOrder(long seed) {
    List<LinkableText> texts = new ArrayList<>(Stories.all());
    List<Correspondence> expected = BENCH.compare(texts);
    Collections.shuffle(texts, new Random(seed));
    assertThat(new TextBench().compare(texts)).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void explainsEachConfidenceAsASumOfItsParts() {
    List<LinkableText> texts = new ArrayList<>(Stories.all());
    texts.add(Stories.text("mirror", "en", Stories.words("ferry.en")));
    texts.add(Stories.text("excerpt", "en", firstHalf(Stories.words("museum.en"))));
    assertThat(BENCH.compare(texts))
        .extracting(Correspondence::kind)
        .contains(Kind.TRANSLATION, Kind.VERBATIM_COPY, Kind.EDITED_COPY);
    assertThat(BENCH.compare(texts))
        .allSatisfy(
            found -> {
              addsUp(found.explanation());
              double odds = found.confidence() / (1 - found.confidence());
              assertThat(found.explanation().value()).isCloseTo(Math.log(odds), within(1e-6));
              assertThat(found.confidence()).isBetween(0.0, 1.0);
              assertThat(found.coveredOfFirst()).isBetween(0.0, 1.0);
              assertThat(found.coveredOfSecond()).isBetween(0.0, 1.0);
            });
  }

  private static void addsUp(Explanation explanation) {
    assertThat(explanation.statement())
        .isNotBlank()
        .hasSizeLessThanOrEqualTo(200)
        .doesNotContainPattern("\\p{Cntrl}");
    if (!explanation.parts().isEmpty()) {
      double sum = explanation.parts().stream().mapToDouble(Explanation::value).sum();
      assertThat(sum).as(explanation.statement()).isCloseTo(explanation.value(), within(1e-9));
      explanation.parts().forEach(TextBenchTest::addsUp);
    }
  }

  @Test
  void appraisesEachPairAsItIsJudgedAmongAll() {
    List<LinkableText> texts = new ArrayList<>(Stories.all());
    texts.add(Stories.named("ferry-other.de"));
    texts.add(Stories.text("mirror", "en", Stories.words("ferry.en")));
    List<Correspondence> all = BENCH.compare(texts);
    for (String other : List.of("ferry.vi", "harvest.ru", "museum.zh", "ferry-other.de")) {
      Appraisal appraisal =
          BENCH.appraise(texts, Set.of(), Stories.id("ferry.de"), Stories.id(other));
      assertThat(all)
          .as(other)
          .filteredOn(
              one ->
                  one.first().equals(appraisal.first().id())
                      && one.second().equals(appraisal.second().id()))
          .isEqualTo(appraisal.found() == null ? List.of() : List.of(appraisal.found()));
      assertThat(appraisal.silence().isEmpty()).isEqualTo(appraisal.found() != null);
      addsUp(appraisal.score());
    }
    assertThat(
            BENCH
                .appraise(texts, Set.of(), Stories.id("mirror"), Stories.id("ferry.en"))
                .found()
                .kind())
        .isEqualTo(Kind.VERBATIM_COPY);
  }

  @Test
  void anAppraisalShowsWhatAgreesWhereItStandsInBothTexts() {
    Appraisal appraisal =
        BENCH.appraise(Stories.all(), Set.of(), Stories.id("ferry.vi"), Stories.id("ferry.de"));
    assertThat(appraisal.agreements())
        .isNotEmpty()
        .anySatisfy(
            one -> {
              assertThat(one.first().in(appraisal.first().text())).isEqualTo("412");
              assertThat(one.second().in(appraisal.second().text())).isEqualTo("412");
            });
    assertThat(appraisal.passages())
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.first().end()).isLessThanOrEqualTo(appraisal.first().text().length());
              assertThat(one.score()).isPositive();
            });
  }

  @Test
  void anAppraisalNeedsTwoTextsOfTheCollection() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BENCH.appraise(
                    Stories.all(), Set.of(), Stories.id("ferry.de"), Stories.id("ferry.de")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BENCH.appraise(
                    Stories.all(), Set.of(), Stories.id("ferry.de"), Stories.id("nowhere")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"joined", "broken"})
  void linksTheSameHoweverLinesAreBroken(String layout) {
    List<LinkableText> texts = new ArrayList<>();
    for (LinkableText text : Stories.all()) {
      String name = Stories.name(text.id());
      String tag = text.language().value();
      String gap = tag.equals("zh") ? "" : " ";
      String words =
          layout.equals("joined")
              ? text.text().replaceAll("\\s*\\n\\s*", gap)
              : text.text().replaceAll("([.!?。])\\s*", "$1\n");
      texts.add(Stories.text(name, tag, words));
    }
    assertThat(pairs(linked(BENCH.compare(texts))))
        .isEqualTo(pairs(linked(BENCH.compare(Stories.all()))));
  }

  private static List<List<ArticleId>> pairs(List<Correspondence> links) {
    return links.stream().map(link -> List.of(link.first(), link.second())).toList();
  }

  @Test
  void surePairsTeachWhichWordsCorrespond() {
    List<LinkableText> texts = madeUpStories(8);
    assertThat(spoken(new TextBench().compare(texts)))
        .contains("words that correspond in other linked pairs: ")
        .contains(" linked pairs)");
    assertThat(spoken(new TextBench(false).compare(texts)))
        .doesNotContain("words that correspond in other linked pairs");
  }

  @Test
  void declaredPairsTeachWordsWhereNoneIsSure() {
    List<LinkableText> texts = madeUpStories(60);
    Set<Pair> declared = new HashSet<>();
    for (int story = 0; story < 12; story++) {
      declared.add(
          Pair.of(Stories.id("story" + story + ".one"), Stories.id("story" + story + ".other")));
    }
    TextBench bench = new TextBench();
    ArticleId one = Stories.id("story13.one");
    ArticleId other = Stories.id("story13.other");
    assertThat(bench.appraise(texts, Set.of(), one, other).score().toString())
        .doesNotContain("(seen in ");
    assertThat(bench.appraise(texts, declared, one, other).score().toString())
        .contains("(seen in ");
  }

  /**
   * Fourteen stories in two made-up languages.
   *
   * @param apart how many words stand between two figures
   */
  private static List<LinkableText> madeUpStories(int apart) {
    List<LinkableText> texts = new ArrayList<>();
    Random random = new Random(3);
    for (int story = 0; story < 14; story++) {
      StringBuilder one = new StringBuilder();
      StringBuilder other = new StringBuilder();
      for (int word = 0; word < 120; word++) {
        if (word % apart == 0) {
          String figure = " " + (1000 + random.nextInt(9000)) + ".\n";
          one.append(figure);
          other.append(figure);
        } else {
          int meaning = random.nextInt(90);
          one.append(madeUp("bdk", meaning)).append(' ');
          other.append(madeUp("lnz", meaning)).append(' ');
        }
      }
      texts.add(Stories.text("story" + story + ".one", "fi", one.toString()));
      texts.add(Stories.text("story" + story + ".other", "eu", other.toString()));
    }
    return texts;
  }

  private static String madeUp(String consonants, int meaning) {
    return ""
        + consonants.charAt(meaning % 3)
        + "aeiou".charAt(meaning / 3 % 5)
        + consonants.charAt(meaning / 15 % 3)
        + "aeiou".charAt(meaning / 45 % 5)
        + consonants.charAt(0);
  }

  private static String spoken(List<Correspondence> found) {
    return found.stream().map(one -> one.explanation().parts().toString()).toList().toString();
  }

  @Test
  void namesTheEvidenceThatAnEditorCanCheck() {
    Correspondence link = between(BENCH.compare(Stories.all()), "ferry.de", "ferry.vi").get(0);
    assertThat(link.explanation().toString()).contains("412").contains("Meireles");
  }

  @Test
  void findsAVerbatimCopyWhateverItsLayout() {
    String copied = Stories.words("museum.en").replace(". ", ".\n\n  ").toUpperCase(Locale.ROOT);
    List<Correspondence> found =
        BENCH.compare(List.of(Stories.named("museum.en"), Stories.text("copy", "en", copied)));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Kind.VERBATIM_COPY);
    assertThat(found.get(0).verdict()).isEqualTo(Verdict.LINKED);
    assertThat(found.get(0).confidence()).isGreaterThan(0.99);
  }

  @Test
  void findsVerbatimCopiesOfAHundredCharactersButNotOfLess() {
    String brief =
        "The bridge at Oldmoor stays closed until Sunday because of ice on the pylons, the"
            + " county said this morning.";
    assertThat(copies("brief", "en", brief)).hasSize(1);
    assertThat(copies("tiny", "en", brief.substring(0, 60))).isEmpty();
  }

  private static List<Correspondence> copies(String name, String language, String words) {
    return BENCH.compare(
        List.of(
            Stories.text(name + " 1", language, words),
            Stories.text(name + " 2", language, words)));
  }

  @Test
  void findsAPartialCopyAndSaysHowMuchIsCovered() {
    String whole = Stories.words("museum.en");
    String part = firstHalf(whole);
    List<Correspondence> found =
        BENCH.compare(List.of(Stories.named("museum.en"), Stories.text("excerpt", "en", part)));
    assertThat(found).hasSize(1);
    Correspondence copy = found.get(0);
    boolean wholeFirst = copy.first().equals(Stories.id("museum.en"));
    assertThat(copy.kind()).isEqualTo(Kind.EDITED_COPY);
    assertThat(wholeFirst ? copy.coveredOfFirst() : copy.coveredOfSecond())
        .isCloseTo((double) part.length() / whole.length(), within(0.1));
    assertThat(wholeFirst ? copy.coveredOfSecond() : copy.coveredOfFirst()).isGreaterThan(0.9);
  }

  private static String firstHalf(String words) {
    return words.substring(0, words.indexOf('\n', words.length() / 2));
  }

  @Test
  void findsScriptVariants() {
    List<Correspondence> found =
        BENCH.compare(
            List.of(
                Stories.text("1", "sr", Stories.words("bridge.sr-Cyrl")),
                Stories.text("2", "sr", Stories.words("bridge.sr-Latn")),
                Stories.text("3", "zh", Stories.words("library.zh-Hans")),
                Stories.text("4", "zh", Stories.words("library.zh-Hant"))));
    assertThat(found)
        .hasSize(2)
        .allSatisfy(
            variant -> {
              assertThat(variant.kind()).isEqualTo(Kind.SCRIPT_VARIANT);
              assertThat(variant.verdict()).isEqualTo(Verdict.LINKED);
            });
  }

  private static final String BRIDGE_IN_CYRILLIC =
      """
      Тошкентда янги кўприк очилди
      Тошкент шаҳрида сешанба куни Чирчиқ дарёси устидан янги кўприк очилди. Қурилишга 140 \
      миллиард сўм сарфланди, уни 230 киши икки йил давомида қурди.
      Шаҳар ҳокими Бахтиёр Ғаниев кўприкдан кунига 18 минг машина ўтишини маълум қилди. Унинг \
      айтишича, йўл ҳаракати икки баравар камаяди.
      Аҳоли янги йўлни кўпдан бери кутган эди. Илгари улар дарёнинг нариги томонига етиш учун \
      12 километр юрар эди, энди бу йўл ўн дақиқа вақт олади.
      Келгуси йили кўприк ёнида боғ барпо этилади, унга 900 туп дарахт экилади. Лойиҳа \
      муаллифи меъмор Гулнора Умарова бўлди.
      """;

  private static final String BRIDGE_IN_LATIN =
      """
      Toshkentda yangi koʻprik ochildi
      Toshkent shahrida seshanba kuni Chirchiq daryosi ustidan yangi koʻprik ochildi. \
      Qurilishga 140 milliard soʻm sarflandi, uni 230 kishi ikki yil davomida qurdi.
      Shahar hokimi Baxtiyor Gʻaniyev koʻprikdan kuniga 18 ming mashina oʻtishini maʼlum \
      qildi. Uning aytishicha, yoʻl harakati ikki baravar kamayadi.
      Aholi yangi yoʻlni koʻpdan beri kutgan edi. Ilgari ular daryoning narigi tomoniga yetish \
      uchun 12 kilometr yurar edi, endi bu yoʻl oʻn daqiqa vaqt oladi.
      Kelgusi yili koʻprik yonida bogʻ barpo etiladi, unga 900 tup daraxt ekiladi. Loyiha \
      muallifi meʼmor Gulnora Umarova boʻldi.
      """;

  @Test
  void findsScriptVariantsOfALanguageThatWasNotRecognised() {
    List<LinkableText> texts = new ArrayList<>(Stories.all());
    texts.add(Stories.text("uz-Cyrl", "und", BRIDGE_IN_CYRILLIC));
    texts.add(Stories.text("uz-Latn", "uz", BRIDGE_IN_LATIN));
    List<Correspondence> found = BENCH.compare(texts);
    assertThat(between(found, "uz-Cyrl", "uz-Latn"))
        .singleElement()
        .satisfies(variant -> assertThat(variant.kind()).isEqualTo(Kind.SCRIPT_VARIANT));
    assertThat(found.stream().filter(each -> each.kind() == Kind.SCRIPT_VARIANT)).hasSize(1);
  }

  @Test
  void isSilentAboutVeryShortTranslations() {
    List<LinkableText> texts = new ArrayList<>(Stories.all());
    texts.add(Stories.text("short en", "en", "Norvalis buys 4 ships for 12 million euros."));
    texts.add(Stories.text("short de", "de", "Norvalis kauft 4 Schiffe für 12 Millionen Euro."));
    assertThat(between(BENCH.compare(texts), "short en", "short de")).isEmpty();
  }

  @Test
  void doesNotFuseArticlesThatShareTheirSitesFurniture() {
    String furniture =
        """

        Share this article
        Sign up for our newsletter and never miss a story again
        © Coastal Courier. All rights reserved. Reproduction only with permission.
        Comments (0)
        """;
    List<LinkableText> texts = new ArrayList<>();
    for (String story : List.of("ferry.en", "harvest.en", "museum.en")) {
      texts.add(Stories.text(story, "en", furniture + Stories.words(story) + furniture));
    }
    for (String story : List.of("harvest.de", "museum.fr")) {
      texts.add(
          Stories.text(
              story, story.substring(story.indexOf('.') + 1), Stories.words(story) + furniture));
    }
    assertThat(linked(BENCH.compare(texts)))
        .allMatch(link -> Stories.story(link.first()).equals(Stories.story(link.second())));
  }

  @Test
  void comparesTextsInALanguageNobodyRecognised() {
    List<LinkableText> texts = new ArrayList<>(Stories.all());
    texts.removeIf(text -> text.id().equals(Stories.id("ferry.vi")));
    texts.add(Stories.text("unknown", "und", Stories.words("ferry.vi")));
    assertThat(between(BENCH.compare(texts), "unknown", "ferry.en")).hasSize(1);
  }

  @Test
  void endsOnHostileTexts() {
    Random random = new Random(7);
    StringBuilder digits = new StringBuilder();
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
      noise.appendCodePoint(random.nextInt(0xD800));
    }
    List<LinkableText> texts =
        List.of(
            Stories.text("empty", "und", ""),
            Stories.text("blank", "en", " \n\t\n "),
            Stories.text("digits", "und", digits.toString()),
            Stories.text("noise", "und", noise.toString()),
            Stories.text("half of a pair", "und", "\uD83D".repeat(2_000)),
            Stories.text("one line", "en", "word 1 ".repeat(700_000)),
            Stories.text("commas", "de", "1,".repeat(500_000)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(linked(BENCH.compare(texts))).isEmpty());
  }

  @Test
  void hasNothingToSayOfFewerThanTwoTexts() {
    assertThat(BENCH.compare(List.of())).isEmpty();
    assertThat(BENCH.compare(List.of(Stories.named("ferry.en")))).isEmpty();
  }

  private static List<Correspondence> linked(List<Correspondence> all) {
    return all.stream().filter(one -> one.verdict() == Verdict.LINKED).toList();
  }

  private static List<Correspondence> between(List<Correspondence> all, String one, String other) {
    return all.stream()
        .filter(
            found ->
                List.of(found.first(), found.second())
                    .containsAll(List.of(Stories.id(one), Stories.id(other))))
        .toList();
  }
}
