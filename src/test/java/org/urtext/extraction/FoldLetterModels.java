package org.urtext.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes the table of {@link LetterModels} from the models inside Lingua's jar. Run by hand, as
 * {@code docs/reading.md} says, with the file to write.
 *
 * <p>It keeps how often each letter occurs in a language and how often it follows each other one;
 * of the languages that Lingua tells by their script alone, only the former.
 */
final class FoldLetterModels {

  /** What news in a legacy encoding may be in: languages that Lingua can count letters of. */
  private static final List<String> ALPHABETS =
      List.of(
          "af", "ar", "az", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et",
          "eu", "fa", "fi", "fr", "ga", "hr", "hu", "id", "is", "it", "lt", "lv", "mk", "nb", "nl",
          "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "tl", "tr", "uk", "ur",
          "vi");

  /** What occurs less often is a stray from another language. */
  private static final double RAREST_LETTER = 2e-5;

  private static final double FOREIGN_LETTER = 2e-4;

  private static final double RAREST_SIGN = 3e-7;

  /**
   * About as many letters as Lingua's models were counted in; how far a rare context is trusted.
   */
  private static final double LETTERS = 2_000_000;

  private static final double TRUST = 8;

  private FoldLetterModels() {}

  public static void main(String[] arguments) throws IOException {
    Deflater packing = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(
            new DeflaterOutputStream(Files.newOutputStream(Path.of(arguments[0])), packing))) {
      out.writeByte(ALPHABETS.size());
      for (String language : ALPHABETS) {
        writeAlphabet(language, out);
      }
      out.writeByte(7);
      for (String language : List.of("el", "he", "th", "ja", "ko")) {
        writeLetters(frequent(counted(language, "unigrams"), RAREST_SIGN), out);
      }
      writeLetters(chinese("Traditional-Simplified"), out);
      writeLetters(chinese("Simplified-Traditional"), out);
    } finally {
      packing.end();
    }
  }

  private static void writeAlphabet(String language, DataOutputStream out) throws IOException {
    Map<String, Double> letters = frequent(counted(language, "unigrams"), RAREST_LETTER);
    UnicodeSet own = LocaleData.getExemplarSet(ULocale.forLanguageTag(language), 0);
    letters.replaceAll((letter, share) -> believed(letter, share, own));
    writeLetters(letters, out);
    Map<String, Double> pairs = counted(language, "bigrams");
    for (Map.Entry<String, Double> before : letters.entrySet()) {
      double seen = before.getValue() * LETTERS;
      double trust = seen / (seen + TRUST);
      for (Map.Entry<String, Double> letter : letters.entrySet()) {
        double follows = pairs.getOrDefault(before.getKey() + letter.getKey(), 0.0);
        double share = trust * follows + (1 - trust) * letter.getValue();
        out.writeByte(cost(believed(letter.getKey(), share, own)));
      }
    }
  }

  /**
   * Texts that Lingua counted in were partly read in wrong encodings, so that Hungarian has more
   * letters of Portuguese than are in its foreign names.
   */
  private static double believed(String letter, double share, UnicodeSet own) {
    boolean doubtful =
        UnicodeScript.of(letter.codePointAt(0)) == UnicodeScript.LATIN && !own.contains(letter);
    return doubtful ? Math.min(share, FOREIGN_LETTER) : share;
  }

  private static void writeLetters(Map<String, Double> letters, DataOutputStream out)
      throws IOException {
    out.writeUTF(String.join("", letters.keySet()));
    for (double share : letters.values()) {
      out.writeByte(cost(share));
    }
  }

  private static Map<String, Double> chinese(String form) throws IOException {
    Transliterator way = Transliterator.getInstance(form);
    Map<String, Double> converted = new HashMap<>();
    counted("zh", "unigrams")
        .forEach((sign, share) -> converted.merge(way.transliterate(sign), share, Double::sum));
    return frequent(converted, RAREST_SIGN);
  }

  /** In the order of the letters. */
  private static Map<String, Double> frequent(Map<String, Double> shares, double rarest) {
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> frequent = new TreeMap<>();
    shares.forEach(
        (letter, share) -> {
          if (letter.length() == 1 && share / sum >= rarest) {
            frequent.put(letter, share / sum);
          }
        });
    return frequent;
  }

  private static int cost(double share) {
    return (int) Math.min(255, Math.round(-Math.log(share) * LetterModels.UNITS_A_NAT));
  }

  private static Map<String, Double> counted(String language, String size) throws IOException {
    String name = "/language-models/" + language + "/" + size + ".json";
    Map<String, Double> shares = new HashMap<>();
    try (InputStream model = LanguageDetector.class.getResourceAsStream(name)) {
      if (model == null) {
        throw new IOException("Lingua has no " + name);
      }
      JsonNode rows = new ObjectMapper().readTree(model).get("ngrams");
      for (Map.Entry<String, JsonNode> row : rows.properties()) {
        String[] fraction = row.getKey().split("/", 2);
        double share = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
        for (String letters : row.getValue().asText().split(" ", -1)) {
          shares.put(letters, share);
        }
      }
    }
    return shares;
  }
}
