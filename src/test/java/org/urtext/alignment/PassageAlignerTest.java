package org.urtext.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.anchor.AnchoredText;
import org.urtext.anchor.CollectionStatistics;
import org.urtext.anchor.WeighedText;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

class PassageAlignerTest {

  private static final AnchorExtractor EXTRACTOR = new AnchorExtractor();

  private static final List<String> ENGLISH =
      List.of(
          "The orchestra of Bergen opens its season on 14 August with a symphony by Halvorsen.",
          "Conductor Petra Lindqvist has been preparing 88 musicians since the beginning of June.",
          "Tickets cost between 25 and 95 euros; 1,300 have been sold already in Oslo alone.",
          "The hall, built in 1978 by the architect Magnus Torvik, was closed for 16 months.",
          "In November the orchestra will travel to Osaka, Seoul and Taipei for nine concerts.");

  private static final List<String> GERMAN =
      List.of(
          "Das Orchester von Bergen eröffnet seine Saison am 14. August mit Halvorsen.",
          "Dirigentin Petra Lindqvist bereitet seit Anfang Juni 88 Musiker darauf vor.",
          "Karten kosten zwischen 25 und 95 Euro; allein in Oslo sind schon 1.300 verkauft.",
          "Der Saal, 1978 vom Architekten Magnus Torvik gebaut, war 16 Monate geschlossen.",
          "Im November reist das Orchester für neun Konzerte nach Osaka, Seoul und Taipeh.");

  @Test
  void laysATranslationBesideItsOriginalPassageByPassage() {
    Alignment alignment = align(ENGLISH, GERMAN);
    assertThat(alignment.steps())
        .extracting(step -> List.of(step.first(), step.second()))
        .contains(List.of(0, 0), List.of(1, 1), List.of(2, 2), List.of(3, 3), List.of(4, 4));
    assertThat(alignment.coveredOfFirst()).isCloseTo(1, within(0.01));
    assertThat(alignment.coveredOfSecond()).isCloseTo(1, within(0.01));
    assertThat(alignment.contrast()).isPositive();
  }

  @Test
  void findsNoOrderInTheSameFactsToldInAnother() {
    List<String> reordered = Arrays.asList(GERMAN.toArray(new String[0]));
    Collections.reverse(reordered);
    Alignment alignment = align(ENGLISH, reordered);
    assertThat(alignment.contrast()).isNegative();
    assertThat(alignment.inOrder()).isLessThan(align(ENGLISH, GERMAN).inOrder());
  }

  @Test
  void leavesOutWhatWasDropped() {
    Alignment alignment = align(ENGLISH, GERMAN.subList(2, 5));
    assertThat(alignment.coveredOfSecond()).isGreaterThan(0.9);
    assertThat(alignment.coveredOfFirst()).isBetween(0.5, 0.75);
  }

  @Test
  void chainsRareAnchorsForward() {
    WeighedText[] texts = weighed(ENGLISH, GERMAN);
    AnchorChain chain = AnchorChain.of(texts[0], texts[1]);
    assertThat(chain.links()).extracting(link -> link.anchor().value()).contains("1978", "88");
    assertThat(chain.weight()).isGreaterThan(chain.backward());
    assertThat(chain.links()).extracting(AnchorChain.Link::first).isSorted();
  }

  @Test
  void alignsNothingWithAnEmptyText() {
    assertThat(align(ENGLISH, List.of()).steps()).isEmpty();
  }

  private static Alignment align(List<String> first, List<String> second) {
    WeighedText[] texts = weighed(first, second);
    return new PassageAligner().align(PassageProfile.of(texts[0]), PassageProfile.of(texts[1]));
  }

  private static WeighedText[] weighed(List<String> first, List<String> second) {
    AnchoredText one = anchored("en", String.join("\n", first));
    AnchoredText other = anchored("de", String.join("\n", second));
    CollectionStatistics statistics = CollectionStatistics.of(List.of(one, other));
    return new WeighedText[] {statistics.weigh(one), statistics.weigh(other)};
  }

  private static AnchoredText anchored(String language, String text) {
    return EXTRACTOR.extract(LanguageTag.of(language), text, List.of(new Span(0, text.length())));
  }
}
