package org.urtext.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Folds the annotations of the Unicode CLDR into {@code concepts.bin}: for each language its words,
 * or two of them together, and the emoji that they name. All regions and scripts of a language are
 * one. Takes the file to write and the folder {@code annotations} of the package {@code
 * cldr-annotations-full}.
 */
public final class FoldConcepts {

  /** A word that names more emoji says too little of each. */
  private static final int MOST_NAMED = 15;

  private static final int MOST_WORDS = 2;

  /** Languages of which less is known are left out. */
  private static final int FEWEST_WORDS = 300;

  private FoldConcepts() {}

  /** Writes the table. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Map<String, Set<String>>> languages = new TreeMap<>();
    List<Path> folders;
    try (var found = Files.list(Path.of(arguments[1]))) {
      folders = found.sorted().toList();
    }
    for (Path folder : folders) {
      String locale = folder.getFileName().toString();
      // A language in letters that are not its own would be taken for itself.
      if (!locale.equals("und") && !locale.equals("hi-Latn")) {
        String language = locale.split("-", -1)[0];
        read(folder, languages.computeIfAbsent(language, none -> new TreeMap<>()));
      }
    }
    Map<String, byte[]> tables = new TreeMap<>();
    languages.forEach(
        (language, words) -> {
          words.values().removeIf(named -> named.size() > MOST_NAMED);
          if (words.size() >= FEWEST_WORDS) {
            tables.put(language, deflated(words));
          }
        });
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      out.writeInt(tables.size());
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        out.writeUTF(table.getKey());
        out.writeInt(table.getValue().length);
      }
      for (byte[] table : tables.values()) {
        out.write(table);
      }
    }
  }

  private static void read(Path folder, Map<String, Set<String>> words) throws IOException {
    JsonNode annotations =
        new ObjectMapper()
            .readTree(folder.resolve("annotations.json").toFile())
            .path("annotations")
            .path("annotations");
    for (Map.Entry<String, JsonNode> emoji : annotations.properties()) {
      if (isPicture(emoji.getKey().codePointAt(0))) {
        for (String list : List.of("default", "tts")) {
          for (JsonNode name : emoji.getValue().path(list)) {
            String key = key(name.asText());
            if (!key.isEmpty()) {
              words.computeIfAbsent(key, none -> new TreeSet<>()).add(emoji.getKey());
            }
          }
        }
      }
    }
  }

  /** Signs of mathematics and marks of punctuation have annotations too. */
  private static boolean isPicture(int character) {
    int category = UCharacter.getType(character);
    return category == UCharacterCategory.OTHER_SYMBOL || category == UCharacterCategory.UNASSIGNED;
  }

  /** The words of a name, folded; empty if these are too many, or there is a number in it. */
  private static String key(String name) {
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(name);
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      if (UCharacter.isDigit(c)) {
        return "";
      }
      int category = UCharacter.getType(c);
      boolean inWord =
          UCharacter.isLetter(c)
              || category == UCharacterCategory.NON_SPACING_MARK
              || category == UCharacterCategory.COMBINING_SPACING_MARK
              || c == TSHEG;
      spaced.appendCodePoint(inWord ? c : ' ');
      i += Character.charCount(c);
    }
    String words = spaced.toString().strip().replaceAll(" +", " ");
    return words.chars().filter(c -> c == ' ').count() < MOST_WORDS ? words : "";
  }

  /** Stands between Tibetan syllables. */
  private static final int TSHEG = 0x0F0B;

  private static byte[] deflated(Map<String, Set<String>> words) {
    String table =
        words.entrySet().stream()
            .map(row -> row.getKey() + "\t" + String.join(" ", row.getValue()) + "\n")
            .collect(Collectors.joining());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
      out.write(table.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
