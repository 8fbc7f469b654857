package org.urtext.alignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.anchor.WordSequence;

/**
 * Which words of two languages correspond, counted from texts that are surely versions of one
 * another: words that stand at about the same place of both, in pair after pair.
 *
 * <p>A pair that was itself counted can be asked for as if it had not been, so that none confirms
 * itself. Immutable.
 *
 * @see <a href="https://aclanthology.org/J00-2004/">Melamed 2000, on words that translate each
 *     other</a>
 */
public final class Lexicon {

  /** Pairs that are learnt from at most; what they hold bounds the memory. */
  public static final int MOST_PAIRS = 150;

  /** How far apart, in shares of the text, two words may stand and still be at one place. */
  private static final float NEAR = 0.08f;

  /** Pairs of texts in which two words must have met, besides the pair in question. */
  private static final int LEAST_MET = 2;

  /** Dice's coefficient of words that count as corresponding. */
  private static final double LEAST_DICE = 0.25;

  private static final int MOST_TRANSLATIONS = 3;

  /** A word met more often in one text places nothing. */
  private static final int MOST_REPEATED = 6;

  /** Texts of which the lexicon knows fewer words tell nothing. */
  private static final int LEAST_KNOWN = 6;

  /** Pairs' worth of chance that each count is drawn to. */
  private static final double PRIOR = 2;

  private static final double SUREST = 0.97;

  private static final int MOST_EXAMPLES = 4;

  /** Two texts, the first in the one language, the second in the other. */
  public record Pair(WordSequence first, WordSequence second) {}

  /**
   * What the lexicon says of two texts.
   *
   * @param topic how much likelier, in nats, the words of the one text are found in the other than
   *     by chance
   * @param order the same of their being found at their place
   * @param known how many words of the first text the lexicon knows
   * @param found how many of these it finds in the other text, at their place
   * @param examples the rarest that it finds there
   */
  public record Agreement(
      double topic, double order, int known, int found, List<Example> examples) {}

  /** Two stems found to correspond, and in how many other pairs they had met. */
  public record Example(String first, String second, int met, double weight) {}

  /** In {@code both} of the counted pairs both words stand, in {@code met} at one place. */
  private record Translation(
      String word, int both, int met, double dice, int ofFirst, int ofSecond) {}

  private final Map<String, BitSet> firstWords = new HashMap<>();
  private final Map<String, BitSet> secondWords = new HashMap<>();
  private final Map<String, Map<String, Integer>> met = new HashMap<>();
  private final Map<String, List<Translation>> translations = new HashMap<>();
  private final List<Pair> pairs;

  private Lexicon(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /**
   * Learns from pairs of two languages.
   *
   * @param sure the surest first; those beyond {@link #MOST_PAIRS} are not counted
   */
  public static Lexicon of(List<Pair> sure) {
    Lexicon lexicon = new Lexicon(sure.stream().limit(MOST_PAIRS).toList());
    for (int i = 0; i < lexicon.pairs.size(); i++) {
      count(lexicon.pairs.get(i).first(), i, lexicon.firstWords);
      count(lexicon.pairs.get(i).second(), i, lexicon.secondWords);
    }
    lexicon.firstWords.values().removeIf(in -> in.cardinality() < LEAST_MET);
    lexicon.secondWords.values().removeIf(in -> in.cardinality() < LEAST_MET);
    lexicon.pairs.forEach(lexicon::meet);
    lexicon.met.values().forEach(row -> row.values().removeIf(count -> count < LEAST_MET));
    lexicon.met.values().removeIf(Map::isEmpty);
    for (String word : lexicon.met.keySet()) {
      lexicon.translations.put(word, lexicon.translations(word, null));
    }
    return lexicon;
  }

  private static void count(WordSequence text, int pair, Map<String, BitSet> words) {
    text.places()
        .forEach(
            (word, places) -> {
              if (places.length <= MOST_REPEATED) {
                words.computeIfAbsent(word, none -> new BitSet()).set(pair);
              }
            });
  }

  private void meet(Pair pair) {
    Map<String, float[]> second = new TreeMap<>();
    pair.second()
        .places()
        .forEach(
            (word, places) -> {
              if (places.length <= MOST_REPEATED && secondWords.containsKey(word)) {
                second.put(word, places);
              }
            });
    pair.first()
        .places()
        .forEach(
            (word, places) -> {
              if (places.length <= MOST_REPEATED && firstWords.containsKey(word)) {
                Map<String, Integer> row = met.computeIfAbsent(word, none -> new HashMap<>());
                second.forEach(
                    (other, there) -> {
                      if (near(places, there)) {
                        row.merge(other, 1, Integer::sum);
                      }
                    });
              }
            });
  }

  private static boolean near(float[] one, float[] other) {
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      float gap = one[i] - other[j];
      if (Math.abs(gap) <= NEAR) {
        return true;
      }
      if (gap < 0) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** How many pairs were counted. */
  public int pairs() {
    return pairs.size();
  }

  /** The likeliest translations of {@code word}, as if {@code without} had not been counted. */
  private List<Translation> translations(String word, @Nullable Pair without) {
    BitSet here = firstWords.get(word);
    Map<String, Integer> row = met.get(word);
    if (here == null || row == null) {
      return List.of();
    }
    float[] places = without == null ? null : usable(without.first(), word);
    int ofFirst = here.cardinality() - (places == null ? 0 : 1);
    List<Translation> all = new ArrayList<>();
    row.forEach(
        (other, count) -> {
          BitSet there = secondWords.get(other);
          if (there == null) {
            return;
          }
          float[] othersPlaces = without == null ? null : usable(without.second(), other);
          boolean own = places != null && othersPlaces != null;
          boolean hit = places != null && othersPlaces != null && near(places, othersPlaces);
          int times = count - (hit ? 1 : 0);
          int ofSecond = there.cardinality() - (othersPlaces == null ? 0 : 1);
          double dice = 2.0 * times / Math.max(1, ofFirst + ofSecond);
          if (times >= LEAST_MET && dice >= LEAST_DICE) {
            BitSet both = (BitSet) here.clone();
            both.and(there);
            int together = both.cardinality() - (own ? 1 : 0);
            all.add(new Translation(other, together, times, dice, ofFirst, ofSecond));
          }
        });
    all.sort(
        Comparator.comparingDouble((Translation t) -> -t.dice).thenComparing(Translation::word));
    return List.copyOf(all.subList(0, Math.min(MOST_TRANSLATIONS, all.size())));
  }

  private static float @Nullable [] usable(WordSequence text, String word) {
    float[] places = text.places().get(word);
    return places == null || places.length > MOST_REPEATED ? null : places;
  }

  /**
   * What speaks for two texts, which were not counted, being versions of one; null if too few of
   * their words are known.
   */
  public @Nullable Agreement agreement(Pair pair) {
    return agreement(pair, false);
  }

  /**
   * The same of the pair that was counted as number {@code counted}, from 0, as if it had not been.
   */
  public @Nullable Agreement agreementWithout(int counted) {
    return agreement(pairs.get(counted), true);
  }

  private @Nullable Agreement agreement(Pair pair, boolean counted) {
    Sums sums = new Sums(pairs.size() - (counted ? 1 : 0));
    pair.first()
        .places()
        .forEach(
            (word, places) -> {
              List<Translation> list =
                  counted ? translations(word, pair) : translations.getOrDefault(word, List.of());
              if (!list.isEmpty() && places.length <= MOST_REPEATED) {
                sums.add(word, places, list, pair.second());
              }
            });
    return sums.known < LEAST_KNOWN
        ? null
        : new Agreement(sums.topic, sums.order, sums.known, sums.found, sums.examples());
  }

  /** Likelihoods added up over the words of a text. */
  private static final class Sums {
    private final double pairs;
    private final List<Example> examples = new ArrayList<>();
    double topic;
    double order;
    int known;
    int found;

    Sums(int pairs) {
      this.pairs = pairs;
    }

    void add(String word, float[] places, List<Translation> list, WordSequence second) {
      Translation best = list.get(0);
      float[] there = null;
      for (Translation translation : list) {
        there = usable(second, translation.word);
        if (there != null) {
          best = translation;
          break;
        }
      }
      double share = Math.min(0.98, (best.ofSecond + 1.0) / (pairs + 2.0));
      double likely = (best.both + PRIOR * share) / (best.ofFirst + PRIOR);
      likely = Math.max(share, Math.min(SUREST, likely));
      known++;
      if (there == null) {
        topic += Math.log((1 - likely) / (1 - share));
        return;
      }
      topic += Math.log(likely / share);
      double chance = chance(places, there);
      double kept = (best.met + PRIOR * chance) / (best.both + PRIOR);
      kept = Math.max(chance, Math.min(SUREST, kept));
      if (near(places, there)) {
        order += Math.log(kept / chance);
        found++;
        examples.add(new Example(word, best.word, best.met, -Math.log(share * chance)));
      } else {
        order += Math.log((1 - kept) / (1 - chance));
      }
    }

    List<Example> examples() {
      return examples.stream()
          .sorted(
              Comparator.comparingDouble((Example example) -> -example.weight())
                  .thenComparing(Example::first))
          .limit(MOST_EXAMPLES)
          .toList();
    }
  }

  /** How likely words at these places come near one another by chance. */
  private static double chance(float[] places, float[] there) {
    double covered = 0;
    double end = 0;
    for (float place : there) {
      double from = Math.max(end, place - NEAR);
      double to = Math.min(1, place + NEAR);
      if (to > from) {
        covered += to - from;
        end = to;
      }
    }
    double apart = Math.pow(1 - Math.min(0.98, covered), places.length);
    return Math.max(0.02, Math.min(0.95, 1 - apart));
  }
}
