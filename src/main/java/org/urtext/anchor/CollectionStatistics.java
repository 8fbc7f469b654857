package org.urtext.anchor;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How rare each feature is in a collection, counted within each language, for a word common in one
 * may be telling in another. Immutable; the same texts in the same order give the same numbers.
 *
 * <p>It also holds what each outlet repeats on its pages ({@link Furniture}): the texts that are
 * counted and weighed are those without it.
 *
 * <p>A feature is an anchor's kind and value, or a sequence of three or four letters of the
 * romanised text. Where a language has few texts, its counts lean on the whole collection's, and
 * where that is small too, on what is usual for a feature of that form.
 */
public final class CollectionStatistics {

  /** Groups of features, each of which has equal say in how alike two texts are. */
  public enum Block {
    FIGURES,
    TERMS,
    NAMES,
    SKELETONS,
    CONCEPTS,
    TRIGRAMS,
    FOURGRAMS
  }

  private static final int LETTERS = 27;
  private static final int TRIGRAMS = LETTERS * LETTERS * LETTERS;
  private static final int GRAMS = TRIGRAMS + TRIGRAMS * LETTERS;

  /** How many texts the whole collection's counts weigh beside a language's own. */
  private static final double LEAN_ON_COLLECTION = 6;

  /** How many texts a feature's usual share weighs beside the collection's counts. */
  private static final double LEAN_ON_FORM = 30;

  /** Texts in other languages of which none has a feature: about even odds that none will. */
  private static final double MANY_OTHERS = 100;

  private final Map<String, Integer> numbers;
  private final Block[] blocks;
  private final float[] usual;
  private final int[] collectionCounts;
  private final Map<String, LanguageCounts> languages;
  private final int texts;
  private final Furniture furniture;
  private final String digest;

  /** In how many of a language's texts each feature occurs; features ascend. */
  private static final class LanguageCounts {
    private final int texts;
    private final int[] features;
    private final int[] counts;

    LanguageCounts(int texts, int[] features, int[] counts) {
      this.texts = texts;
      this.features = features;
      this.counts = counts;
    }

    int of(int feature) {
      int at = Arrays.binarySearch(features, feature);
      return at < 0 ? 0 : counts[at];
    }
  }

  private CollectionStatistics(
      Map<String, Integer> numbers,
      Block[] blocks,
      float[] usual,
      int[] collectionCounts,
      Map<String, LanguageCounts> languages,
      int texts,
      Furniture furniture,
      String digest) {
    this.numbers = numbers;
    this.blocks = blocks;
    this.usual = usual;
    this.collectionCounts = collectionCounts;
    this.languages = languages;
    this.texts = texts;
    this.furniture = furniture;
    this.digest = digest;
  }

  /** Counts {@code texts} of which nothing is furniture. */
  public static CollectionStatistics of(List<AnchoredText> texts) {
    return of(texts, Furniture.NONE);
  }

  /**
   * Counts {@code texts}, which should come in an order of their own, such as that of their ids.
   *
   * @param furniture what was left out when they were read
   */
  public static CollectionStatistics of(List<AnchoredText> texts, Furniture furniture) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Anchor.Kind> kinds = new ArrayList<>();
    List<Float> shares = new ArrayList<>();
    for (AnchoredText text : texts) {
      for (int i = 0; i < text.size(); i++) {
        String key = key(text.kind(i), text.value(i));
        if (numbers.putIfAbsent(key, GRAMS + kinds.size()) == null) {
          kinds.add(text.kind(i));
          shares.add((float) usualShare(text.kind(i), text.value(i)));
        }
      }
    }
    int features = GRAMS + kinds.size();
    Block[] blocks = new Block[kinds.size()];
    float[] usual = new float[kinds.size()];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = blockOf(kinds.get(i));
      usual[i] = shares.get(i);
    }
    int[] all = new int[features];
    Map<String, List<int[]>> byLanguage = new TreeMap<>();
    for (AnchoredText text : texts) {
      int[] distinct = distinct(occurrences(text, numbers));
      for (int feature : distinct) {
        all[feature]++;
      }
      byLanguage
          .computeIfAbsent(text.language().language(), none -> new ArrayList<>())
          .add(distinct);
    }
    Map<String, LanguageCounts> languages = new TreeMap<>();
    byLanguage.forEach((language, sets) -> languages.put(language, count(sets, features)));
    return new CollectionStatistics(
        numbers,
        blocks,
        usual,
        all,
        languages,
        texts.size(),
        furniture,
        digest(languages, numbers, furniture));
  }

  private static LanguageCounts count(List<int[]> sets, int features) {
    int[] counts = new int[features];
    int distinct = 0;
    for (int[] set : sets) {
      for (int feature : set) {
        distinct += counts[feature]++ == 0 ? 1 : 0;
      }
    }
    int[] seen = new int[distinct];
    int[] often = new int[distinct];
    int at = 0;
    for (int feature = 0; feature < features; feature++) {
      if (counts[feature] > 0) {
        seen[at] = feature;
        often[at++] = counts[feature];
      }
    }
    return new LanguageCounts(sets.size(), seen, often);
  }

  private static String digest(
      Map<String, LanguageCounts> languages, Map<String, Integer> numbers, Furniture furniture) {
    Hasher hasher = Hashing.sha256().newHasher().putUnencodedChars(furniture.digest());
    languages.forEach(
        (language, counts) -> {
          hasher.putUnencodedChars(language).putInt(counts.texts);
          for (int i = 0; i < counts.features.length; i++) {
            hasher.putInt(counts.features[i]).putInt(counts.counts[i]);
          }
        });
    List<String> keys = new ArrayList<>(numbers.keySet());
    Collections.sort(keys);
    keys.forEach(hasher::putUnencodedChars);
    return hasher.hash().toString();
  }

  /** How many texts were counted. */
  public int texts() {
    return texts;
  }

  /** What each outlet repeats on its pages, and was therefore left out of the counts. */
  public Furniture furniture() {
    return furniture;
  }

  /**
   * The SHA-256 of all counts and of the furniture, by which a decision names the statistics it
   * rested on.
   */
  public String digest() {
    return digest;
  }

  /** One more than the largest number a feature has. */
  public int features() {
    return GRAMS + blocks.length;
  }

  public Block block(int feature) {
    if (feature < GRAMS) {
      return feature < TRIGRAMS ? Block.TRIGRAMS : Block.FOURGRAMS;
    }
    return blocks[feature - GRAMS];
  }

  private static Block blockOf(Anchor.Kind kind) {
    return switch (kind) {
      case FIGURE -> Block.FIGURES;
      case TERM, DAY, MEASURE -> Block.TERMS;
      case NAME, ADDRESS -> Block.NAMES;
      case SKELETON -> Block.SKELETONS;
      case CONCEPT -> Block.CONCEPTS;
    };
  }

  /**
   * The information in nats that {@code feature} carries in a text of {@code language}: the
   * negative logarithm of the share of texts that have it.
   */
  public double information(String language, int feature) {
    LanguageCounts own = languages.get(language);
    double everywhere =
        (collectionCounts[feature] + LEAN_ON_FORM * usualShare(feature)) / (texts + LEAN_ON_FORM);
    double here = own == null ? 0 : own.of(feature);
    double size = own == null ? 0 : own.texts;
    double share = (here + LEAN_ON_COLLECTION * everywhere) / (size + LEAN_ON_COLLECTION);
    return -Math.log(Math.min(1, share));
  }

  private double usualShare(int feature) {
    return feature < TRIGRAMS ? 0.15 : feature < GRAMS ? 0.03 : usual[feature - GRAMS];
  }

  private static double usualShare(Anchor.Kind kind, String value) {
    return switch (kind) {
      case NAME -> 0.01;
      case DAY -> 0.03;
      case CONCEPT -> 0.1;
      case MEASURE, ADDRESS -> 0.01;
      case SKELETON -> value.length() <= 3 ? 0.15 : value.length() == 4 ? 0.06 : 0.02;
      case TERM ->
          value.startsWith("unit:")
              ? 0.3
              : value.startsWith("month:") || value.startsWith("weekday:") ? 0.15 : 0.04;
      case FIGURE ->
          switch (value.length()) {
            case 1 -> 0.5;
            case 2 -> 0.12;
            case 3 -> 0.04;
            case 4 -> value.startsWith("19") || value.startsWith("20") ? 0.12 : 0.02;
            default -> 0.01;
          };
    };
  }

  /** {@code text} with each of its features weighed. */
  public WeighedText weigh(AnchoredText text) {
    int[] occurrences = occurrences(text, numbers);
    int[] features = distinct(occurrences);
    float[] weights = new float[features.length];
    int[] counts = new int[features.length];
    for (int feature : occurrences) {
      counts[Arrays.binarySearch(features, feature)]++;
    }
    Map<Block, Double> norms = new EnumMap<>(Block.class);
    String language = text.language().language();
    float[] information = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      information[i] = (float) information(language, features[i]);
      double weight = (1 + Math.log(counts[i])) * information[i];
      weights[i] = (float) weight;
      norms.merge(
          block(features[i]), weight * weight * meeting(language, features[i]), Double::sum);
    }
    for (int i = 0; i < features.length; i++) {
      weights[i] /= (float) Math.sqrt(Math.max(1e-9, norms.getOrDefault(block(features[i]), 0.0)));
    }
    int[] anchors = new int[text.size()];
    for (int i = 0; i < anchors.length; i++) {
      anchors[i] = number(text, i, numbers);
    }
    return new WeighedText(text, features, weights, counts, information, anchors);
  }

  /**
   * How far a feature counts among those that a text can be found by: the words of one language are
   * met in no other, and to have many of them makes a text no less like its translation. That no
   * other language has a feature says the less, the fewer texts there are.
   */
  private double meeting(String language, int feature) {
    LanguageCounts own = languages.get(language);
    if (collectionCounts[feature] > (own == null ? 0 : own.of(feature))) {
      return 1;
    }
    double others = texts - (own == null ? 0 : own.texts);
    return MANY_OTHERS / (MANY_OTHERS + others);
  }

  /** The four letters at {@code position}; -1 if they do not lie within two words. */
  static int fourgramAt(AnchoredText text, int position) {
    int gram = 0;
    int spaces = 0;
    for (int i = 0; i < 4; i++) {
      int letter =
          position + i < 0 || position + i >= text.length() ? 0 : letter(text, position + i);
      spaces += letter == 0 && i > 0 && i < 3 ? 1 : 0;
      gram = gram * LETTERS + letter;
    }
    return spaces > 0 ? -1 : TRIGRAMS + gram;
  }

  private static int trigramAt(AnchoredText text, int position) {
    int gram = 0;
    for (int i = 0; i < 3; i++) {
      int letter =
          position + i < 0 || position + i >= text.length() ? 0 : letter(text, position + i);
      if (letter == 0 && i == 1) {
        return -1;
      }
      gram = gram * LETTERS + letter;
    }
    return gram;
  }

  private static int letter(AnchoredText text, int position) {
    byte letter = text.letter(position);
    return letter == ' ' ? 0 : letter - 'a' + 1;
  }

  private static int[] occurrences(AnchoredText text, Map<String, Integer> numbers) {
    int[] found = new int[text.size() + 2 * (text.length() + 1)];
    int count = 0;
    for (int i = 0; i < text.size(); i++) {
      int number = number(text, i, numbers);
      if (number >= 0) {
        found[count++] = number;
      }
    }
    for (int position = -1; position < text.length(); position++) {
      int three = trigramAt(text, position);
      if (three >= 0) {
        found[count++] = three;
      }
      int four = fourgramAt(text, position);
      if (four >= 0) {
        found[count++] = four;
      }
    }
    int[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int number(AnchoredText text, int anchor, Map<String, Integer> numbers) {
    return numbers.getOrDefault(key(text.kind(anchor), text.value(anchor)), -1);
  }

  private static String key(Anchor.Kind kind, String value) {
    return (kind == Anchor.Kind.CONCEPT ? 'E' : kind.name().charAt(0)) + value;
  }

  private static int[] distinct(int[] sorted) {
    int count = 0;
    int[] distinct = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(distinct, count);
  }
}
