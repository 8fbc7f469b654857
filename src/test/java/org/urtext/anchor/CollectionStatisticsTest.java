package org.urtext.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

class CollectionStatisticsTest {

  private static final AnchorExtractor EXTRACTOR = new AnchorExtractor();

  private static AnchoredText text(String language, String words) {
    return EXTRACTOR.extract(LanguageTag.of(language), words, List.of(new Span(0, words.length())));
  }

  private static double weightOfName(String name, int englishTexts) {
    List<AnchoredText> texts = new ArrayList<>();
    AnchoredText german =
        text("de", "Herr Wexwater sah Kaimauern, Fischkutter, Hafenbecken, Lotsen und Schlepper.");
    texts.add(german);
    texts.add(text("en", "Mr Wexwater saw it."));
    for (int i = 1; i < englishTexts; i++) {
      texts.add(text("en", "Nobody else did."));
    }
    WeighedText weighed = CollectionStatistics.of(texts).weigh(german);
    for (int anchor = 0; anchor < german.size(); anchor++) {
      if (german.anchor(anchor).value().equals(name)) {
        return weighed.weight(weighed.indexOf(weighed.featureOfAnchor(anchor)));
      }
    }
    throw new AssertionError("no such name: " + name);
  }

  @Test
  void nounsThatOnlyOneLanguageHasDoNotHideANameThatOthersHave() {
    assertThat(weightOfName("wexwater", 1_000)).isGreaterThan(1.4 * weightOfName("wexwater", 1));
  }
}
