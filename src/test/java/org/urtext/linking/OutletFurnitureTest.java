package org.urtext.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.ArticleId;
import org.urtext.article.Span;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.linking.Correspondence.Verdict;

class OutletFurnitureTest {

  private static final TextBench BENCH = new TextBench();

  private static final String COURIER = "courier.example";
  private static final String MIRROR = "mirror.example";

  private static final String COURIER_NOTICE =
      """

      The Coastal Courier is an independent newspaper founded in 1931 by Ada Lindqvist and Tomasz \
      Okafor, with 86 reporters in Port Elm, Varnholm and San Teodoro. It is read by 412,700 people \
      from Cape Innis to the Sulwe Delta and belongs to nobody but its readers. Subscribe to the \
      Morning Tide, which 58,300 readers get at 6:45, for 4.90 euros a month or 49 euros a year. \
      Ferdinand Achterberg and Priya Ramanathan chose what stands in it.
      All rights reserved by Lindqvist Media, 14 Harbour Row, 20931 Varnholm; licence 55821 of 2009. \
      Reproduction only with written permission from Marguerite Delacroix, who answers within 14 \
      days at 0661 773 924. The Courier is a member of the Northern Press Council since 1987 and \
      was awarded the Halvorsen Prize in 1999, 2007 and 2016.
      """;

  private static final String MIRROR_NOTICE =
      """

      Der Tagesspiegel von Ostermark erscheint seit 1874 im Verlag Brinkhoff und Söhne. Unsere 37 \
      Redakteure in Ostermark, Quillenburg und Bad Sarnow erreichen Sie unter 0381 442 907. Das \
      Abonnement kostet 23,50 Euro im Monat, für Studenten 11,75 Euro; 91.200 Leser haben es schon.
      Alle Rechte vorbehalten: Brinkhoff und Söhne, Am Speicher 9, 18437 Quillenburg. \
      Verantwortlich im Sinne des Gesetzes ist Hannelore Wieczorek.
      """;

  private static LinkableText page(
      String name, @Nullable String outlet, String language, String words) {
    return Stories.text(name, language, words).at(outlet);
  }

  private static List<LinkableText> courier(@Nullable String outlet) {
    List<LinkableText> pages = new ArrayList<>();
    for (String story : List.of("ferry.en", "harvest.en", "museum.en")) {
      pages.add(page(story, outlet, "en", Stories.words(story) + COURIER_NOTICE));
    }
    return pages;
  }

  private static List<LinkableText> mirror(@Nullable String outlet) {
    return List.of(
        page("harvest.de", outlet, "de", Stories.words("harvest.de") + MIRROR_NOTICE),
        page("ferry copied", outlet, "en", MIRROR_NOTICE + Stories.words("ferry.en")),
        page("museum cut", outlet, "en", firstHalf("museum.en") + MIRROR_NOTICE),
        page("ferry-other.de", outlet, "de", Stories.words("ferry-other.de") + MIRROR_NOTICE));
  }

  private static List<LinkableText> both() {
    List<LinkableText> all = new ArrayList<>(courier(COURIER));
    all.addAll(mirror(MIRROR));
    return all;
  }

  private static String firstHalf(String story) {
    String words = Stories.words(story);
    return words.substring(0, words.indexOf('\n', words.length() / 2));
  }

  @Test
  void differentNewsIsNotLinkedByTheNoticeOfItsOutlet() {
    assertThat(BENCH.compare(courier(null)))
        .as("the notice makes copies where no outlet is known")
        .hasSize(3);
    assertThat(BENCH.compare(courier(COURIER))).isEmpty();
    assertThat(BENCH.compare(both()))
        .extracting(found -> List.of(found.first(), found.second()))
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                pair("ferry.en", "ferry copied"),
                pair("museum.en", "museum cut"),
                pair("harvest.en", "harvest.de")));
  }

  private static List<ArticleId> pair(String one, String other) {
    return List.of(Stories.id(one), Stories.id(other)).stream().sorted().toList();
  }

  @Test
  void aPageOfNothingButTheNoticeIsLinkedToNone() {
    List<LinkableText> pages = new ArrayList<>(courier(COURIER));
    pages.add(page("blocked 1", COURIER, "en", COURIER_NOTICE));
    pages.add(page("blocked 2", COURIER, "en", COURIER_NOTICE));
    assertThat(BENCH.compare(pages)).isEmpty();
  }

  @Test
  void aCopyAtAnotherOutletIsFoundAndCoversAllButTheNotices() {
    Correspondence copy = between(BENCH.compare(both()), "ferry.en", "ferry copied");
    assertThat(copy.kind()).isEqualTo(Kind.VERBATIM_COPY);
    assertThat(copy.verdict()).isEqualTo(Verdict.LINKED);
    assertThat(List.of(copy.coveredOfFirst(), copy.coveredOfSecond())).containsOnly(1.0);
    assertThat(copy.explanation().statement())
        .endsWith("apart from what an outlet repeats on its pages");
    assertThat(copy.explanation().parts().get(copy.explanation().parts().size() - 1).statement())
        .startsWith("left out: what an outlet repeats on its pages, ")
        .contains(" " + (COURIER_NOTICE.length() - 1) + " ")
        .contains(" " + (MIRROR_NOTICE.length() - 1) + " ");
  }

  @Test
  void aPartialCopyIsMeasuredWithoutTheNotices() {
    Correspondence copy = between(BENCH.compare(both()), "museum.en", "museum cut");
    boolean wholeFirst = copy.first().equals(Stories.id("museum.en"));
    assertThat(copy.kind()).isEqualTo(Kind.EDITED_COPY);
    assertThat(copy.verdict()).isEqualTo(Verdict.LINKED);
    assertThat(wholeFirst ? copy.coveredOfFirst() : copy.coveredOfSecond())
        .isCloseTo(
            (double) firstHalf("museum.en").length() / Stories.words("museum.en").length(),
            within(0.1));
    assertThat(wholeFirst ? copy.coveredOfSecond() : copy.coveredOfFirst()).isGreaterThan(0.95);
  }

  @Test
  void aTranslationIsFoundUnderTheFurnitureOfBothSides() {
    List<LinkableText> bare = new ArrayList<>(Stories.all());
    List<LinkableText> furnished = new ArrayList<>();
    for (LinkableText text : bare) {
      boolean english = text.language().language().equals("en");
      furnished.add(
          furnished(text, english ? COURIER : MIRROR, english ? COURIER_NOTICE : MIRROR_NOTICE));
    }
    Correspondence expected = between(BENCH.compare(bare), "ferry.en", "ferry.de");
    Correspondence found = between(BENCH.compare(furnished), "ferry.en", "ferry.de");
    assertThat(found.kind()).isEqualTo(Kind.TRANSLATION);
    assertThat(found.verdict()).isEqualTo(Verdict.LINKED);
    assertThat(found.confidence()).isCloseTo(expected.confidence(), within(0.01));
    assertThat(found.coveredOfFirst()).isCloseTo(expected.coveredOfFirst(), within(0.05));
    assertThat(found.coveredOfSecond()).isCloseTo(expected.coveredOfSecond(), within(0.05));
    assertThat(found.explanation().statement())
        .contains("apart from what an outlet repeats on its pages");
  }

  private static LinkableText furnished(LinkableText text, String outlet, String notice) {
    String words = text.text() + notice;
    return new LinkableText(
        text.id(),
        text.language(),
        words,
        List.of(new Span(0, words.length())),
        null,
        null,
        outlet);
  }

  @Test
  void anArticleThatItsOutletPublishedThreeTimesStaysLinkable() {
    String article = Stories.words("museum.en");
    List<LinkableText> texts = new ArrayList<>();
    texts.add(page("morning", COURIER, "en", article + COURIER_NOTICE));
    texts.add(page("noon", COURIER, "en", "Updated at noon.\n" + article + COURIER_NOTICE));
    texts.add(
        page("evening", COURIER, "en", article + "\nThe doors close at ten." + COURIER_NOTICE));
    texts.add(page("ferry.en", COURIER, "en", Stories.words("ferry.en") + COURIER_NOTICE));
    texts.add(page("harvest.en", COURIER, "en", Stories.words("harvest.en") + COURIER_NOTICE));
    texts.add(page("elsewhere", MIRROR, "en", article));
    List<Correspondence> found = BENCH.compare(texts);
    assertThat(between(found, "morning", "elsewhere").kind()).isEqualTo(Kind.VERBATIM_COPY);
    // Equal texts stand for each other: the edited versions are compared with the first of them.
    assertThat(found)
        .hasSize(4)
        .allSatisfy(
            copy -> {
              assertThat(copy.verdict()).isEqualTo(Verdict.LINKED);
              assertThat(Math.min(copy.coveredOfFirst(), copy.coveredOfSecond()))
                  .isGreaterThan(0.9);
            })
        .noneMatch(copy -> List.of(copy.first(), copy.second()).contains(Stories.id("ferry.en")));
  }

  @Test
  void textsThatShareNoOutletAreComparedAsIfNoneWereKnown() {
    List<LinkableText> unknown = new ArrayList<>(courier(null));
    unknown.addAll(mirror(null));
    List<LinkableText> apart = new ArrayList<>();
    unknown.forEach(text -> apart.add(text.at(apart.size() + ".example")));
    assertThat(BENCH.compare(apart)).isNotEmpty().isEqualTo(BENCH.compare(unknown));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void saysTheSameWhateverTheOrder(long seed) {
    List<LinkableText> texts = both();
    List<Correspondence> expected = BENCH.compare(texts);
    Collections.shuffle(texts, new Random(seed));
    assertThat(BENCH.compare(texts)).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void theBenchHandsTheOutletToTheComparison() {
    List<LinkableText> compared = new ArrayList<>();
    Bench bench =
        new Bench(
            (texts, declared) -> {
              compared.addAll(texts);
              return List.of();
            });
    bench.decide(List.of(Articles.article("a").at("https://www.courier.example/1").subject()));
    assertThat(compared).extracting(LinkableText::outlet).containsExactly(COURIER);
  }

  private static Correspondence between(List<Correspondence> all, String one, String other) {
    return all.stream()
        .filter(found -> List.of(found.first(), found.second()).equals(pair(one, other)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing between " + one + " and " + other));
  }
}
