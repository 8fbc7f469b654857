package org.urtext.origin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the table of {@link SlugLanguage} from the models inside Lingua's jar. Run by hand, as
 * {@code docs/origin.md} says, with the file to write.
 *
 * <p>Lingua keeps, for each sequence of one to five letters, how often its last letter follows the
 * others. Multiplied along the sequence that gives how frequent the sequence is; folded to ASCII,
 * in each way in which a language's slugs are written, and added up, how frequent three letters of
 * a slug are.
 */
final class FoldSlugModels {

  /** Written in Latin letters, or with slugs usually romanised. */
  private static final List<String> LANGUAGES =
      List.of(
          "af", "ar", "az", "be", "bg", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fa",
          "fi", "fr", "ga", "hr", "hu", "id", "is", "it", "kk", "lt", "lv", "mk", "mn", "ms", "nb",
          "nl", "pl", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "tl", "tr", "uk",
          "ur", "vi", "xh", "yo", "zu");

  private static final String ASCII = "Any-Latin; Latin-ASCII; Lower";

  /** Romanisations that slugs use besides the letter-by-letter one. */
  private static final Map<String, String> CUSTOMARY =
      Map.ofEntries(
          Map.entry("be", "Belarusian-Latin/BGN; Latin-ASCII; Lower"),
          Map.entry("bg", "Bulgarian-Latin/BGN; Latin-ASCII; Lower"),
          Map.entry("kk", "Kazakh-Latin/BGN; Latin-ASCII; Lower"),
          Map.entry("mk", "Macedonian-Latin/BGN; Latin-ASCII; Lower"),
          Map.entry("mn", "Mongolian-Latin/BGN; Latin-ASCII; Lower"),
          Map.entry("ru", "Russian-Latin/BGN; Latin-ASCII; Lower"),
          Map.entry("sr", "Serbian-Latin/BGN; Latin-ASCII; Lower"),
          Map.entry("uk", "Ukrainian-Latin/BGN; Latin-ASCII; Lower"),
          Map.entry("de", "de-ASCII; Latin-ASCII; Lower"),
          Map.entry("da", "da-ASCII; Latin-ASCII; Lower"),
          Map.entry("nb", "da-ASCII; Latin-ASCII; Lower"),
          Map.entry("sv", "sv-ASCII; Latin-ASCII; Lower"),
          Map.entry("fi", "sv-ASCII; Latin-ASCII; Lower"));

  private static final List<String> SIZES =
      List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");

  /**
   * About as many letters as Lingua's models were counted in; how far a rare context is trusted.
   */
  private static final double LETTERS = 2_000_000;

  private static final double TRUST = 8;

  private FoldSlugModels() {}

  public static void main(String[] arguments) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      out.write(LANGUAGES.size());
      for (String language : LANGUAGES) {
        out.write(language.getBytes(StandardCharsets.US_ASCII));
      }
      for (String language : LANGUAGES) {
        out.write(table(frequencies(language)));
      }
    }
  }

  /** How frequent each folded sequence of one, two and three letters is. */
  private static Map<String, Double> frequencies(String language) throws IOException {
    Map<String, Double> joint = joint(language);
    List<Transliterator> ways = new ArrayList<>(List.of(Transliterator.getInstance(ASCII)));
    if (CUSTOMARY.containsKey(language)) {
      ways.add(Transliterator.getInstance(CUSTOMARY.get(language)));
    }
    Map<String, Double> folded = new HashMap<>();
    for (Transliterator way : ways) {
      Map<String, String> seen = new HashMap<>();
      for (Map.Entry<String, Double> sequence : joint.entrySet()) {
        count(sequence.getKey(), sequence.getValue() / ways.size(), way, seen, folded);
      }
    }
    return folded;
  }

  private static String fold(String letters, Transliterator way, Map<String, String> seen) {
    return seen.computeIfAbsent(letters, l -> way.transliterate(l).replaceAll("[^a-z]", ""));
  }

  /**
   * Adds what begins in the sequence's first letter and could not be seen in the same sequence
   * without its last one: a letter may become none, or several.
   */
  private static void count(
      String sequence,
      double frequency,
      Transliterator way,
      Map<String, String> seen,
      Map<String, Double> folded) {
    String whole = fold(sequence, way, seen);
    String shorter =
        sequence.length() == 1 ? "" : fold(sequence.substring(0, sequence.length() - 1), way, seen);
    int begins = fold(sequence.substring(0, 1), way, seen).length();
    for (int start = 0; start < begins; start++) {
      for (int size = 1; size <= 3; size++) {
        int end = start + size;
        if (end <= whole.length() && end > shorter.length()) {
          folded.merge(whole.substring(start, end), frequency, Double::sum);
        }
      }
    }
  }

  /** How frequent each of Lingua's sequences is, among sequences of one letter. */
  private static Map<String, Double> joint(String language) throws IOException {
    Map<String, Double> joint = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String size : SIZES) {
      String name = "/language-models/" + language + "/" + size + ".json";
      try (InputStream model = LanguageDetector.class.getResourceAsStream(name)) {
        if (model == null) {
          throw new IOException("Lingua has no " + name);
        }
        for (Map.Entry<String, JsonNode> row : json.readTree(model).get("ngrams").properties()) {
          String[] fraction = row.getKey().split("/", 2);
          double share = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
          for (String sequence : row.getValue().asText().split(" ", -1)) {
            double before =
                sequence.length() == 1
                    ? 1
                    : joint.getOrDefault(sequence.substring(0, sequence.length() - 1), 0.0);
            joint.put(sequence, share * before);
          }
        }
      }
    }
    return joint;
  }

  /** The costs of each letter after up to two others, in {@link SlugLanguage}'s order and unit. */
  private static byte[] table(Map<String, Double> folded) {
    int size = SlugLanguage.LETTERS;
    byte[] table = new byte[size * size * size];
    for (int first = 0; first < size; first++) {
      for (int second = first == 0 ? 0 : 1; second < size; second++) {
        for (int third = 1; third < size; third++) {
          String context = letters(first, second);
          double probability = probability(context, (char) ('a' + third - 1), folded);
          double cost = -Math.log(probability) * SlugLanguage.UNITS_A_NAT;
          table[(first * size + second) * size + third] = (byte) Math.min(255, Math.round(cost));
        }
      }
    }
    return table;
  }

  private static String letters(int first, int second) {
    return (first == 0 ? "" : "" + (char) ('a' + first - 1))
        + (second == 0 ? "" : "" + (char) ('a' + second - 1));
  }

  private static double probability(String context, char letter, Map<String, Double> folded) {
    double mass = 0;
    for (char other = 'a'; other <= 'z'; other++) {
      mass += folded.getOrDefault(context + other, 0.0);
    }
    double trust = mass * LETTERS / (mass * LETTERS + TRUST);
    double seen = mass == 0 ? 0 : folded.getOrDefault(context + letter, 0.0) / mass;
    double less = context.isEmpty() ? 1.0 / 26 : probability(context.substring(1), letter, folded);
    return trust * seen + (1 - trust) * less;
  }
}
