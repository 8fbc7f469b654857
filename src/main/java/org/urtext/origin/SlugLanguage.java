package org.urtext.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;

/**
 * Tells which language the words of a slug are in, though their accents and often their script are
 * lost, or says that it cannot tell.
 *
 * <p>Naive Bayes over letters and the two letters before them within a word. The costs come from a
 * table made from the language models inside Lingua's jar, folded to ASCII ({@code docs/origin.md}
 * tells how, and how often it is right). Immutable and thread-safe; 1 MB, read on first use.
 */
final class SlugLanguage {

  /** The letters a to z, and 0 for none. */
  static final int LETTERS = 27;

  /** Costs are natural logarithms in this unit: 15.9 is the most that a byte holds. */
  static final double UNITS_A_NAT = 16;

  private static final int FEWEST_WORDS = 5;

  /** Five words of a language have as many. */
  private static final int FEWEST_LETTERS = 15;

  /** Further words of a slug would not make it surer. */
  private static final int MOST_WORDS = 40;

  private static final int LONGEST_WORD = 40;

  /**
   * A thinner lead decides nothing: so much a letter, and so much in all, in natural logarithms.
   */
  private static final double LEAST_LEAD_A_LETTER = 0.04;

  private static final double LEAST_LEAD = 2;

  /** A lead so many times the least one stands against what an outlet is known to write in. */
  private static final double SURE = 2;

  /** In these few slugs are written, and their models took in English: beforehand less likely. */
  private static final Set<String> RARE =
      Set.of("af", "cy", "ga", "so", "tl", "ur", "xh", "yo", "zu");

  private static final int RARITY = (int) (2 * UNITS_A_NAT);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern FILE_TYPE = Pattern.compile("\\.[A-Za-z]{2,5}$");

  /** Letters that no decomposition brings down to ASCII, and what slugs write for them. */
  private static final String[][] LETTERS_WITHOUT_MARKS = {
    {"đ", "d"},
    {"ø", "o"},
    {"ł", "l"},
    {"ß", "ss"},
    {"æ", "ae"},
    {"œ", "oe"},
    {"ı", "i"},
    {"ð", "d"},
    {"þ", "th"},
    {"ə", "a"}
  };

  /**
   * A language a slug's words are in.
   *
   * @param sure whether it leads far enough to be believed against what else is known
   */
  record Guess(LanguageTag language, boolean sure) {}

  private static final class OnFirstUse {
    private static final SlugLanguage TABLE = load();
  }

  private final List<String> languages;
  private final byte[] costs;

  private SlugLanguage(List<String> languages, byte[] costs) {
    this.languages = languages;
    this.costs = costs;
  }

  /**
   * The language of the longest segment of an address's path.
   *
   * @return empty if it has under five words of Latin letters, or if they do not tell
   */
  static Optional<Guess> of(WebAddress address) {
    return ofWords(words(slug(address)));
  }

  /** Whether slugs in {@code language} can be told at all. */
  static boolean knows(String language) {
    return OnFirstUse.TABLE.languages.contains(language);
  }

  /** The longest segment of the path, without a file type; empty if there is none. */
  static String slug(WebAddress address) {
    String slug = "";
    for (String segment : address.segments()) {
      slug = segment.length() > slug.length() ? segment : slug;
    }
    return FILE_TYPE.matcher(slug).replaceFirst("");
  }

  /** The words of a slug in Latin letters, folded to ASCII; numbers and ids are no words. */
  static List<String> words(String slug) {
    List<String> words = new ArrayList<>();
    for (String part : BETWEEN_WORDS.split(slug, -1)) {
      String word = folded(part.toLowerCase(Locale.ROOT));
      if (!word.isEmpty() && word.length() <= LONGEST_WORD && words.size() < MOST_WORDS) {
        words.add(word);
      }
    }
    return words;
  }

  private static String folded(String part) {
    String plain = MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFD)).replaceAll("");
    for (String[] letter : LETTERS_WITHOUT_MARKS) {
      plain = plain.replace(letter[0], letter[1]);
    }
    return plain.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? plain : "";
  }

  private static Optional<Guess> ofWords(List<String> words) {
    int letters = words.stream().mapToInt(String::length).sum();
    return words.size() < FEWEST_WORDS || letters < FEWEST_LETTERS
        ? Optional.empty()
        : OnFirstUse.TABLE.likeliest(words);
  }

  private Optional<Guess> likeliest(List<String> words) {
    int[] costsOf = new int[languages.size()];
    int letters = 0;
    for (String word : words) {
      add(word, costsOf);
      letters += word.length();
    }
    int best = -1;
    int least = Integer.MAX_VALUE;
    int next = Integer.MAX_VALUE;
    for (int i = 0; i < costsOf.length; i++) {
      int cost = costsOf[i] + (RARE.contains(languages.get(i)) ? RARITY : 0);
      if (cost < least) {
        next = least;
        least = cost;
        best = i;
      } else {
        next = Math.min(next, cost);
      }
    }
    double lead = (next - least) / UNITS_A_NAT;
    double needed = Math.max(LEAST_LEAD, LEAST_LEAD_A_LETTER * letters);
    return lead < needed
        ? Optional.empty()
        : Optional.of(new Guess(LanguageTag.of(languages.get(best)), lead >= SURE * needed));
  }

  /** Adds what each letter of {@code word} costs in each language. */
  private void add(String word, int[] costsOf) {
    int table = LETTERS * LETTERS * LETTERS;
    int before = 0;
    for (int i = 0; i < word.length(); i++) {
      int letter = word.charAt(i) - 'a' + 1;
      for (int l = 0; l < costsOf.length; l++) {
        costsOf[l] += costs[l * table + before * LETTERS + letter] & 0xff;
      }
      before = before % LETTERS * LETTERS + letter;
    }
  }

  /** The languages in alphabetical order behind their number, then a table for each of them. */
  private static SlugLanguage load() {
    try (InputStream file = SlugLanguage.class.getResourceAsStream("slugs.bin")) {
      if (file == null) {
        throw new IllegalStateException("the table slugs.bin is missing");
      }
      List<String> languages = new ArrayList<>();
      for (int left = file.read(); left > 0; left--) {
        languages.add(new String(file.readNBytes(2), StandardCharsets.US_ASCII));
      }
      byte[] costs = file.readAllBytes();
      if (costs.length != languages.size() * LETTERS * LETTERS * LETTERS) {
        throw new IllegalStateException("the table slugs.bin is damaged");
      }
      return new SlugLanguage(List.copyOf(languages), costs);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the table slugs.bin cannot be read", unreadable);
    }
  }
}
