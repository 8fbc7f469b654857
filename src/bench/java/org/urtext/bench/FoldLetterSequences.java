package org.urtext.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Folds the language model that Apache Tika brings for OpenNLP into {@code sequences.bin}, the
 * compact table of letter sequences that languages are told by first: only scripts of several
 * languages, weights in steps, small ones left out. Takes the file to write.
 */
public final class FoldLetterSequences {

  private static final String MODEL = "/opennlp-langdetect-20210413.bin";

  private static final float STEP = 0.001f;

  /** In steps; smaller ones change no answer. */
  private static final int SMALLEST = 4;

  private static final Set<Character.UnicodeScript> SCRIPTS =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARABIC,
          Character.UnicodeScript.DEVANAGARI,
          Character.UnicodeScript.ETHIOPIC,
          Character.UnicodeScript.HEBREW);

  /** Its names of languages that ISO 639-1 or BCP 47 calls otherwise; the others are ISO 639-3. */
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("ben-rom", "bn-Latn"),
          Map.entry("bih", "bho"),
          Map.entry("cmn", "zh"),
          Map.entry("ekk", "et"),
          Map.entry("hin-rom", "hi-Latn"),
          Map.entry("knn", "gom"),
          Map.entry("lvs", "lv"),
          Map.entry("mya-zaw", "my"),
          Map.entry("nob", "nb"),
          Map.entry("pes", "fa"),
          Map.entry("plt", "mg"),
          Map.entry("tam-rom", "ta-Latn"),
          Map.entry("tel-rom", "te-Latn"),
          Map.entry("yid", "yi"),
          Map.entry("urd-rom", "ur-Latn"),
          Map.entry("zho-simp", "zh"),
          Map.entry("zho-trad", "zh"));

  private FoldLetterSequences() {}

  /** Writes the table to the file that is given. */
  public static void main(String[] arguments) throws IOException {
    LanguageDetectorModel model;
    try (InputStream file = FoldLetterSequences.class.getResourceAsStream(MODEL)) {
      model = new LanguageDetectorModel(file);
    }
    Object[] parts = ((AbstractModel) model.getMaxentModel()).getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> contexts = new TreeMap<>((Map<String, Context>) parts[1]);
    String[] outcomes = (String[]) parts[2];
    List<String> languages =
        new ArrayList<>(
            java.util.Arrays.stream(outcomes)
                .map(FoldLetterSequences::tag)
                .collect(Collectors.toCollection(TreeSet::new)));
    int count = 0;
    int weights = 0;
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(rows);
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      Map<Integer, Integer> steps = steps(entry.getValue(), outcomes, languages);
      if (isOfScripts(entry.getKey()) && !steps.isEmpty()) {
        out.writeByte(entry.getKey().length());
        out.writeChars(entry.getKey());
        out.writeByte(steps.size());
        for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
          out.writeByte(step.getKey());
          out.writeByte(step.getValue());
        }
        count++;
        weights += steps.size();
      }
    }
    try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]));
        DataOutputStream table = new DataOutputStream(new GZIPOutputStream(file))) {
      table.writeByte(languages.size());
      for (String language : languages) {
        table.writeUTF(language);
      }
      table.writeFloat(STEP);
      table.writeInt(count);
      table.writeInt(weights);
      rows.writeTo(table);
    }
    System.out.printf("%d languages, %d sequences, %d weights%n", languages.size(), count, weights);
  }

  private static String tag(String outcome) {
    String named = TAGS.get(outcome);
    if (named != null) {
      return named;
    }
    return java.util.Arrays.stream(java.util.Locale.getISOLanguages())
        .filter(two -> new java.util.Locale(two).getISO3Language().equals(outcome))
        .findFirst()
        .orElse(outcome);
  }

  private static Map<Integer, Integer> steps(
      Context context, String[] outcomes, List<String> languages) {
    Map<Integer, Integer> steps = new TreeMap<>();
    for (int i = 0; i < context.getOutcomes().length; i++) {
      int step = Math.round((float) context.getParameters()[i] / STEP);
      if (Math.abs(step) >= SMALLEST) {
        steps.put(
            languages.indexOf(tag(outcomes[context.getOutcomes()[i]])),
            Math.max(-127, Math.min(127, step)));
      }
    }
    return steps;
  }

  private static boolean isOfScripts(String sequence) {
    boolean known = false;
    for (int i = 0; i < sequence.length(); i++) {
      char unit = sequence.charAt(i);
      boolean mark =
          Character.getType(unit) == Character.NON_SPACING_MARK
              || Character.getType(unit) == Character.COMBINING_SPACING_MARK;
      if (unit != ' ' && !Character.isLetter(unit) && !mark) {
        return false;
      }
      known |= SCRIPTS.contains(Character.UnicodeScript.of(unit));
    }
    return known;
  }
}
