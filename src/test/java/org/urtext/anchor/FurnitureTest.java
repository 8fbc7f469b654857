package org.urtext.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.anchor.Furniture.Page;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

class FurnitureTest {

  private static final String COURIER = "courier.example";

  private static final String NOTICE =
      "The Coastal Courier is an independent newspaper founded in 1931 by Ada Lindqvist. "
          + "All rights reserved, 14 Harbour Row, licence 55821.";

  @Test
  void whatThreeDifferentTextsOfAnOutletShareIsFurniture() {
    List<Page> pages =
        pages(COURIER, article(1) + NOTICE, article(2) + NOTICE, NOTICE + article(3));
    Furniture furniture = Furniture.of(pages);
    assertThat(rest(furniture, pages.get(0))).isEqualTo(article(1));
    assertThat(rest(furniture, pages.get(1))).isEqualTo(article(2));
    assertThat(rest(furniture, pages.get(2))).isEqualTo(article(3));
  }

  @Test
  void whatTwoTextsShareIsNot() {
    List<Page> pages = pages(COURIER, article(1) + NOTICE, article(2) + NOTICE, article(3));
    assertThat(Furniture.of(pages).digest()).isEqualTo(Furniture.NONE.digest());
  }

  @Test
  void neitherLayoutNorCaseMatters() {
    List<Page> pages =
        pages(
            COURIER,
            article(1) + NOTICE,
            article(2) + "\n\n" + NOTICE.replace(". ", ".\n\t"),
            article(3) + NOTICE.toUpperCase(Locale.ROOT));
    Furniture furniture = Furniture.of(pages);
    assertThat(pages).allSatisfy(page -> assertThat(rest(furniture, page)).doesNotContain("1931"));
  }

  @Test
  void eachOutletHasItsOwn() {
    List<Page> pages =
        pages(COURIER, article(1) + NOTICE, article(2) + NOTICE, article(3) + NOTICE);
    Furniture furniture = Furniture.of(pages);
    Page mirror = page("mirror.example", article(1) + NOTICE);
    Page unknown = page(null, article(1) + NOTICE);
    assertThat(furniture.without(mirror)).isEqualTo(mirror.body());
    assertThat(furniture.without(unknown)).isEqualTo(unknown.body());
  }

  @Test
  void textsWithoutAnOutletTeachNothing() {
    List<Page> pages =
        IntStream.range(0, 9).mapToObj(i -> page(null, article(i) + NOTICE)).toList();
    assertThat(Furniture.of(pages).digest()).isEqualTo(Furniture.NONE.digest());
  }

  @Test
  void anArticlePublishedThreeTimesKeepsItsBody() {
    String article = article(1);
    assertThat(Furniture.of(pages(COURIER, article, article, article)).digest())
        .isEqualTo(Furniture.NONE.digest());
  }

  @Test
  void anArticleInSeveralVersionsKeepsItsBodyBesideOthersAndLosesTheNoticeAlone() {
    List<String> sentences = sentences(1, 12);
    List<Page> pages = new ArrayList<>();
    for (int version = 0; version < 5; version++) {
      List<String> words = new ArrayList<>(sentences);
      words.set(
          2 * version, "Corrected on the " + version + "th: " + sentences(50 + version, 1).get(0));
      words.add("Added in edition " + version + " at Port Elm.");
      pages.add(page(COURIER, String.join(" ", words) + "\n" + NOTICE));
    }
    pages.add(page(COURIER, article(2) + NOTICE));
    pages.add(page(COURIER, article(3) + NOTICE));
    Furniture furniture = Furniture.of(pages);
    for (Page page : pages) {
      assertThat(rest(furniture, page))
          .isEqualTo(page.text().substring(0, page.text().indexOf(NOTICE)));
    }
  }

  @Test
  void aStoryThatGrowsKeepsItsBody() {
    List<String> sentences = sentences(1, 24);
    List<Page> pages =
        IntStream.of(6, 12, 24)
            .mapToObj(count -> page(COURIER, String.join(" ", sentences.subList(0, count))))
            .toList();
    assertThat(Furniture.of(pages).digest()).isEqualTo(Furniture.NONE.digest());
  }

  @Test
  void aPageOfNothingElseIsLeftWithNothing() {
    List<Page> pages =
        pages(COURIER, NOTICE, article(1) + NOTICE, article(2) + NOTICE, article(3) + NOTICE);
    assertThat(Furniture.of(pages).without(pages.get(0))).isEmpty();
  }

  @Test
  void onlyTheBodyIsLookedAt() {
    List<Page> pages =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    new Page(
                        COURIER, article(i) + NOTICE, List.of(new Span(0, article(i).length()))))
            .toList();
    assertThat(Furniture.of(pages).digest()).isEqualTo(Furniture.NONE.digest());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void dependsOnTheSetOfPagesAlone(long seed) {
    Random random = new Random(seed);
    List<Page> pages = collection(random);
    Furniture expected = Furniture.of(pages);
    assertThat(expected.digest()).isNotEqualTo(Furniture.NONE.digest());
    for (int i = 0; i < 5; i++) {
      List<Page> shuffled = new ArrayList<>(pages);
      Collections.shuffle(shuffled, random);
      assertThat(Furniture.of(shuffled).digest()).isEqualTo(expected.digest());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void whatIsLeftLiesInTheBodyInOrderAndHoldsNothingRepeated(long seed) {
    List<Page> pages = collection(new Random(seed));
    Furniture furniture = Furniture.of(pages);
    for (Page page : pages) {
      List<Span> left = furniture.without(page);
      int end = 0;
      for (Span span : left) {
        assertThat(span.start()).isGreaterThanOrEqualTo(end);
        assertThat(span.length()).isPositive();
        assertThat(page.body())
            .anyMatch(body -> body.start() <= span.start() && span.end() <= body.end());
        end = span.end();
      }
      assertThat(furniture.without(new Page(page.outlet(), page.text(), left))).isEqualTo(left);
    }
  }

  @Test
  void isPartOfTheStatisticsDigest() {
    AnchorExtractor extractor = new AnchorExtractor();
    String words = article(1);
    List<AnchoredText> texts =
        List.of(
            extractor.extract(LanguageTag.of("en"), words, List.of(new Span(0, words.length()))));
    Furniture furniture =
        Furniture.of(pages(COURIER, article(1) + NOTICE, article(2) + NOTICE, article(3) + NOTICE));
    CollectionStatistics statistics = CollectionStatistics.of(texts, furniture);
    assertThat(statistics.furniture()).isSameAs(furniture);
    assertThat(statistics.digest()).isNotEqualTo(CollectionStatistics.of(texts).digest());
  }

  /** Three outlets with notices of their own, articles, versions of them, and outlets unknown. */
  private static List<Page> collection(Random random) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int outlet = random.nextInt(4);
      List<String> words = sentences(random.nextInt(25), 4 + random.nextInt(8));
      words.addAll(random.nextInt(words.size()), sentences(1_000 + outlet, random.nextInt(5)));
      pages.add(page(outlet == 3 ? null : outlet + ".example", String.join(" ", words)));
    }
    return pages;
  }

  private static String rest(Furniture furniture, Page page) {
    return furniture.without(page).stream()
        .map(span -> span.in(page.text()))
        .collect(Collectors.joining());
  }

  private static List<Page> pages(String outlet, String... texts) {
    return Arrays.stream(texts).map(text -> page(outlet, text)).toList();
  }

  private static Page page(@Nullable String outlet, String text) {
    return new Page(outlet, text, List.of(new Span(0, text.length())));
  }

  private static String article(int number) {
    return String.join(" ", sentences(number, 8)) + "\n";
  }

  /** The first {@code count} sentences of an invented article. */
  private static List<String> sentences(int article, int count) {
    Random random = new Random(article);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder("M");
      for (int word = 0; word < 9; word++) {
        for (int letter = 0; letter < 5; letter++) {
          sentence.append((char) ('a' + random.nextInt(26)));
        }
        sentence.append(' ');
      }
      sentences.add(sentence.append(random.nextInt(1_000)).append('.').toString());
    }
    return sentences;
  }
}
