package org.urtext.origin;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.urtext.article.WebAddress;

/**
 * Measures {@link SlugLanguage} on slugs made from the first lines of texts. Run by hand, as {@code
 * docs/origin.md} says, with a folder of texts and a CSV file that names files in its first column
 * and their languages in its fifth.
 */
final class MeasureSlugs {

  private static final String FOLDING = "; Latin-ASCII; Lower";

  /** Texts in these are romanised as English speakers do in one slug of two. */
  private static final Map<String, String> CUSTOMARY =
      Map.of(
          "ru", "Russian-Latin/BGN",
          "uk", "Ukrainian-Latin/BGN",
          "be", "Belarusian-Latin/BGN",
          "sr", "Serbian-Latin/BGN",
          "mn", "Mongolian-Latin/BGN",
          "kk", "Kazakh-Latin/BGN");

  private static final class Tally {
    private int slugs;
    private int answers;
    private int right;
    private int sure;
    private int surelyRight;
    private final Map<String, Integer> wrong = new TreeMap<>();
  }

  private MeasureSlugs() {}

  public static void main(String[] arguments) throws IOException {
    Random random = new Random(5);
    Map<String, Tally> tallies = new TreeMap<>();
    for (String row : Files.readAllLines(Path.of(arguments[1]))) {
      List<String> columns = Arrays.asList(row.split(",", -1));
      String language = columns.get(4);
      if (columns.get(0).equals("file") || language.isEmpty()) {
        continue;
      }
      String slug = slug(Path.of(arguments[0], columns.get(0)), language, random);
      if (SlugLanguage.words(slug).size() < 5) {
        continue;
      }
      Tally tally = tallies.computeIfAbsent(language, l -> new Tally());
      tally.slugs++;
      SlugLanguage.of(WebAddress.parse("https://example.org/a/" + slug).orElseThrow())
          .ifPresent(
              guess -> {
                boolean right = guess.language().toString().equals(language);
                tally.answers++;
                tally.right += right ? 1 : 0;
                tally.sure += guess.sure() ? 1 : 0;
                tally.surelyRight += guess.sure() && right ? 1 : 0;
                if (!right) {
                  tally.wrong.merge(guess.language().toString(), 1, Integer::sum);
                }
              });
    }
    int slugs = 0;
    int answers = 0;
    int right = 0;
    int sure = 0;
    int surelyRight = 0;
    for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
      Tally tally = entry.getValue();
      boolean known = SlugLanguage.knows(entry.getKey());
      System.out.printf(
          Locale.ROOT,
          "%s | %d | %.2f | %.2f | %.2f | %.2f | %s%n",
          entry.getKey() + (known ? "" : " (not in the table)"),
          tally.slugs,
          tally.answers / (double) tally.slugs,
          tally.right / (double) Math.max(1, tally.answers),
          tally.sure / (double) tally.slugs,
          tally.surelyRight / (double) Math.max(1, tally.sure),
          tally.wrong);
      if (known) {
        slugs += tally.slugs;
        answers += tally.answers;
        right += tally.right;
        sure += tally.sure;
        surelyRight += tally.surelyRight;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "languages of the table: %d slugs, answered %.3f, right %.3f; sure %.3f, right %.3f%n",
        slugs,
        answers / (double) slugs,
        right / (double) answers,
        sure / (double) slugs,
        surelyRight / (double) sure);
  }

  /** The first five to twelve words of a text's first line. */
  private static String slug(Path file, String language, Random random) throws IOException {
    String way = random.nextBoolean() ? CUSTOMARY.getOrDefault(language, "Any-Latin") : "Any-Latin";
    int most = 5 + random.nextInt(8);
    String first =
        Files.readAllLines(file).stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    String folded =
        Transliterator.getInstance(way + "; Any-Latin" + FOLDING)
            .transliterate(first.toLowerCase(Locale.ROOT))
            .replaceAll("['`’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return String.join("-", Arrays.stream(folded.split("-", -1)).limit(most).toList());
  }
}
