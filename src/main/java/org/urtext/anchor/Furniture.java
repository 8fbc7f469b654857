package org.urtext.anchor;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * The passages that outlets repeat from page to page: notices, teasers, words about themselves.
 * Articles that share nothing else must not be linked by them.
 *
 * <p>A passage is a sentence, by its letters and digits alone, so that it does not matter how a
 * page breaks its lines. It is furniture if it stands in three texts of one outlet that are
 * otherwise different: an outlet's texts are gone through from the longest to the shortest, and one
 * counts if at least a third of it does not stand in those that counted before. So an article that
 * its outlet published several times, whole or a little changed, counts once and keeps its body.
 *
 * <p>Immutable; a pure function of the set of pages, whatever their order. Only the hashes of what
 * is repeated are kept. To learn them takes 8 bytes a sentence of one outlet at a time.
 */
public final class Furniture {

  /** What is learnt from no pages. */
  public static final Furniture NONE = new Furniture(Map.of());

  /** Different texts of an outlet that a passage must stand in. */
  private static final int TEXTS = 3;

  /** One part in this many of a text must be new for it to count as another one. */
  private static final int NEW_PART = 3;

  /** For each outlet that repeats anything, the hashes of that; ascending. */
  private final Map<String, long[]> repeated;

  private final String digest;

  private Furniture(Map<String, long[]> repeated) {
    this.repeated = repeated;
    this.digest = digest(repeated);
  }

  /**
   * A text as it stood on a page.
   *
   * @param outlet where it appeared, by one name for all pages of the outlet; null if unknown, and
   *     then nothing is learnt from it and nothing in it is furniture
   * @param text the full text
   * @param body the spans of {@code text} that are read, in order
   */
  public record Page(@Nullable String outlet, String text, List<Span> body) {}

  /** What the outlets of {@code pages} repeat. */
  public static Furniture of(List<Page> pages) {
    Map<String, List<Page>> outlets = new TreeMap<>();
    for (Page page : pages) {
      if (page.outlet() != null) {
        outlets.computeIfAbsent(page.outlet(), none -> new ArrayList<>()).add(page);
      }
    }
    Map<String, long[]> repeated = new TreeMap<>();
    outlets.forEach(
        (outlet, own) -> {
          long[] passages = own.size() < TEXTS ? new long[0] : repeatedIn(own);
          if (passages.length > 0) {
            repeated.put(outlet, passages);
          }
        });
    return new Furniture(repeated);
  }

  /** The body of {@code page} without its outlet's furniture; the same spans if it has none. */
  public List<Span> without(Page page) {
    long[] own = page.outlet() == null ? null : repeated.get(page.outlet());
    if (own == null) {
      return page.body();
    }
    List<Span> furniture =
        passages(page).stream()
            .filter(passage -> Arrays.binarySearch(own, passage.hash) >= 0)
            .map(Passage::span)
            .toList();
    List<Span> rest = new ArrayList<>();
    int next = 0;
    for (Span span : page.body()) {
      int start = span.start();
      while (next < furniture.size() && furniture.get(next).end() <= span.end()) {
        Span out = furniture.get(next++);
        if (out.start() > start) {
          rest.add(new Span(start, out.start()));
        }
        start = out.end();
      }
      if (start < span.end()) {
        rest.add(new Span(start, span.end()));
      }
    }
    return List.copyOf(rest);
  }

  /** The SHA-256 of all that is known to be repeated. */
  public String digest() {
    return digest;
  }

  private static String digest(Map<String, long[]> repeated) {
    Hasher hasher = Hashing.sha256().newHasher();
    repeated.forEach(
        (outlet, passages) -> {
          hasher.putInt(outlet.length()).putUnencodedChars(outlet).putInt(passages.length);
          for (long passage : passages) {
            hasher.putLong(passage);
          }
        });
    return hasher.hash().toString();
  }

  private record Passage(Span span, long hash, int letters) {}

  /** The passages that have letters, in order, as far as a text is read. */
  private static List<Passage> passages(Page page) {
    List<Passage> passages = new ArrayList<>();
    for (Span span : AnchorExtractor.first(AnchorExtractor.LONGEST_READ, page.body())) {
      int end = Math.min(span.end(), page.text().length());
      Span part = new Span(Math.min(span.start(), end), end);
      List<Span> sentences = Sentences.of(LanguageTag.UNDETERMINED, page.text(), List.of(part));
      for (int i = 0; i < sentences.size(); i++) {
        String letters = letters(sentences.get(i).in(page.text()));
        if (!letters.isEmpty()) {
          // What stands between two sentences goes with the first of them.
          int next = i + 1 < sentences.size() ? sentences.get(i + 1).start() : end;
          Span whole = new Span(sentences.get(i).start(), next);
          passages.add(new Passage(whole, hash(letters), letters.length()));
        }
      }
    }
    return passages;
  }

  private static String letters(String sentence) {
    StringBuilder letters = new StringBuilder(sentence.length());
    Normalizer2.getNFKCCasefoldInstance()
        .normalize(sentence)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || Script.isMark(c))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static long hash(String letters) {
    return Hashing.murmur3_128().hashString(letters, StandardCharsets.UTF_16LE).asLong();
  }

  private static long[] repeatedIn(List<Page> pages) {
    long[] all =
        pages.stream()
            .parallel()
            .flatMapToLong(page -> passages(page).stream().mapToLong(Passage::hash).distinct())
            .toArray();
    Arrays.sort(all);
    long[] met = met(all);
    int[] counts = new int[met.length];
    pages.stream()
        .parallel()
        .map(page -> new Text(page, met))
        .sorted(Text.LONGEST_FIRST)
        .toList()
        .forEach(text -> text.countIfDifferent(counts));
    long[] repeated = new long[met.length];
    int count = 0;
    for (int i = 0; i < met.length; i++) {
      if (counts[i] >= TEXTS) {
        repeated[count++] = met[i];
      }
    }
    return Arrays.copyOf(repeated, count);
  }

  /** What stands in {@code sorted} more than once. */
  private static long[] met(long[] sorted) {
    long[] met = new long[sorted.length / 2];
    int count = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean twice = sorted[i] == sorted[i - 1];
      if (twice && (count == 0 || met[count - 1] != sorted[i])) {
        met[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(met, count);
  }

  /** A text by those of its passages that another text has too. */
  private static final class Text {

    /** Texts of which this says that they are equal can stand for one another. */
    static final Comparator<Text> LONGEST_FIRST =
        Comparator.comparingInt((Text text) -> text.letters)
            .reversed()
            .thenComparing(text -> text.shared, Arrays::compare);

    private final int letters;
    private final int[] shared;
    private final int[] lengths;

    Text(Page page, long[] met) {
      int all = 0;
      Map<Integer, Integer> lengthOf = new TreeMap<>();
      for (Passage passage : passages(page)) {
        int at = Arrays.binarySearch(met, passage.hash);
        if (at < 0 || lengthOf.put(at, passage.letters) == null) {
          all += passage.letters;
        }
      }
      letters = all;
      shared = lengthOf.keySet().stream().mapToInt(Integer::intValue).toArray();
      lengths = lengthOf.values().stream().mapToInt(Integer::intValue).toArray();
    }

    void countIfDifferent(int[] counts) {
      long known = 0;
      for (int i = 0; i < shared.length; i++) {
        known += counts[shared[i]] > 0 ? lengths[i] : 0;
      }
      if (letters > 0 && (letters - known) * NEW_PART >= letters) {
        for (int passage : shared) {
          counts[passage]++;
        }
      }
    }
  }
}
