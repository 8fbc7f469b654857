package org.urtext.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Measures what the curves do on stories that they were not fitted to. Run by hand, as {@code
 * docs/linking.md} says: a table to write, the number of parts the stories are divided in, and
 * folders ({@link Scenario}).
 *
 * <p>A pair of stories of one part is judged by curves that were fitted to the other parts; a pair
 * of two parts, which can only be a false one, by the mean of both. The table has the columns of
 * {@code report links} that a scorer needs, one a folder.
 */
final class MeasureVerdict {

  private MeasureVerdict() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    int parts = Integer.parseInt(arguments[1]);
    List<String> names = Arrays.asList(arguments).subList(2, arguments.length);
    List<JudgedFolder> folders = JudgedFolder.read(names);
    List<JudgedFolder> whole = folders.stream().filter(JudgedFolder::whole).toList();
    double[][][] odds = new double[whole.size()][parts][];
    boolean words = !Boolean.getBoolean("wordless");
    String without = System.getProperty("without", "");
    Predicate<Sign> which = sign -> !List.of(without.split(",")).contains(sign.name());
    for (int part = 0; part < parts; part++) {
      int kept = part;
      Schooling schooling =
          Schooling.of(
              folders,
              (one, other) -> part(one, parts) != kept && part(other, parts) != kept,
              which);
      TranslationSearch search =
          new TranslationSearch(schooling.alone(), schooling.worded(), schooling.together(), words);
      for (int i = 0; i < whole.size(); i++) {
        odds[i][part] = search.logOdds(whole.get(i).reading(), whole.get(i).evidence());
      }
    }
    Files.createDirectories(out);
    for (int i = 0; i < whole.size(); i++) {
      Files.write(
          out.resolve(Path.of(names.get(i)).getFileName() + ".csv"),
          rows(whole.get(i), odds[i], parts));
    }
  }

  private static List<String> rows(JudgedFolder folder, double[][] odds, int parts) {
    List<String> rows = new ArrayList<>();
    rows.add("article,origin,relation,verdict,confidence");
    for (int pair = 0; pair < folder.evidence().size(); pair++) {
      Evidence evidence = folder.evidence().get(pair);
      int first = evidence.pair().first();
      int second = evidence.pair().second();
      double here = odds[part(folder.story(first), parts)][pair];
      double there = odds[part(folder.story(second), parts)][pair];
      double confidence = VerdictModel.probability((here + there) / 2);
      String verdict =
          confidence < TranslationSearch.POSSIBLE
              ? ""
              : confidence < TranslationSearch.LINKED ? "possible" : "linked";
      rows.add(
          String.format(
              Locale.ROOT,
              "%s,%s,parallel-to,%s,%.6f",
              folder.scenario().files().get(folder.reading().texts.get(first).id()),
              folder.scenario().files().get(folder.reading().texts.get(second).id()),
              verdict,
              confidence));
    }
    return rows;
  }

  private static int part(String story, int parts) {
    return Math.floorMod(story.hashCode(), parts);
  }
}
