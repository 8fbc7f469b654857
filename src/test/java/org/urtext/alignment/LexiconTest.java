package org.urtext.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.urtext.alignment.Lexicon.Agreement;
import org.urtext.alignment.Lexicon.Pair;
import org.urtext.anchor.WordSequence;
import org.urtext.article.Span;

/** What sure pairs teach of two languages. The languages here are made up from numbers. */
class LexiconTest {

  private static final int WORDS = 60;
  private static final int LENGTH = 40;

  private final Random random = new Random(7);

  private static WordSequence text(List<Integer> meanings, String language) {
    StringBuilder text = new StringBuilder();
    for (int meaning : meanings) {
      text.append(word(meaning, language)).append(' ');
    }
    return WordSequence.of(text.toString(), List.of(new Span(0, text.length())));
  }

  private static String word(int meaning, String language) {
    return language + (char) ('a' + meaning / 26) + (char) ('a' + meaning % 26);
  }

  private List<Integer> story() {
    List<Integer> meanings = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      meanings.add(i);
    }
    Collections.shuffle(meanings, random);
    return meanings.subList(0, LENGTH);
  }

  private static Pair told(List<Integer> one, List<Integer> other) {
    return new Pair(text(one, "x"), text(other, "y"));
  }

  private List<Pair> sure(int count) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Integer> story = story();
      pairs.add(told(story, story));
    }
    return pairs;
  }

  private static Agreement agreement(Lexicon lexicon, Pair pair) {
    return Objects.requireNonNull(lexicon.agreement(pair));
  }

  @Test
  void sameWordsAtTheSamePlacesSpeakForAPairThatWasNotCounted() {
    Lexicon lexicon = Lexicon.of(sure(30));
    List<Integer> story = story();
    Agreement same = agreement(lexicon, told(story, story));
    assertThat(same.order()).isPositive();
    assertThat(same.topic()).isPositive();
    assertThat(same.found()).isGreaterThan(LENGTH / 2);
    assertThat(same.examples())
        .isNotEmpty()
        .allSatisfy(
            example ->
                assertThat(example.first().substring(1)).isEqualTo(example.second().substring(1)));
  }

  @Test
  void theSameWordsInAnotherOrderSpeakAgainstIt() {
    Lexicon lexicon = Lexicon.of(sure(30));
    List<Integer> story = story();
    List<Integer> shuffled = new ArrayList<>(story);
    Collections.shuffle(shuffled, random);
    assertThat(agreement(lexicon, told(story, shuffled)).order()).isNegative();
  }

  @Test
  void noPairConfirmsItself() {
    List<Pair> pairs = sure(12);
    List<Integer> story = story();
    List<Integer> another = story();
    Pair wrong = told(story, another);
    double unheard = agreement(Lexicon.of(pairs), wrong).order();
    pairs.add(wrong);
    Agreement counted = Lexicon.of(pairs).agreementWithout(pairs.size() - 1);
    assertThat(Objects.requireNonNull(counted).order()).isEqualTo(unheard);
  }

  @Test
  void wordsThatNoOtherPairHasAreUnknown() {
    List<Pair> pairs = List.of(told(List.of(1, 2, 3), List.of(1, 2, 3)));
    assertThat(Lexicon.of(pairs).agreementWithout(0)).isNull();
  }

  @Test
  void moreThanEnoughPairsAreNotCounted() {
    assertThat(Lexicon.of(sure(Lexicon.MOST_PAIRS + 20)).pairs()).isEqualTo(Lexicon.MOST_PAIRS);
  }
}
