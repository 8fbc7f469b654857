package org.urtext.anchor;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.UnspacedScript;

/**
 * Words of one language that name what there is an emoji of: police, harvest, court, river. The
 * Unicode CLDR annotations name each in 117 languages by several words, so that two words that name
 * many of the same mean much the same. Folded into {@code concepts.bin}; see docs/dependencies.md.
 *
 * <p>Immutable.
 *
 * @see <a href="https://www.unicode.org/reports/tr35/tr35-general.html#Annotations">Unicode
 *     Technical Standard #35, Annotations</a>
 */
final class Concepts {

  /** What a language without annotations has. */
  static final Concepts NONE = new Concepts(Map.of());

  /** A concept's words, or one, found in a sentence or in a run of an unspaced script. */
  record Match(List<String> concepts, int length) {}

  /** UTF-16 units that are kept of a word: most of a stem, little of an ending. */
  private static final int STEM = 6;

  /** A longer word may be an inflected form of one this long. */
  private static final int SHORTEST_STEM = 4;

  /** Of an inflected form of a word shorter than {@link #STEM}. */
  private static final int LONGEST_ENDING = 3;

  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_PREFIX = 3;
  private static final int LONGEST_RUN = 8;

  /** A word that names more says too little. */
  private static final int MOST = 15;

  /** Languages that CLDR calls otherwise than they are detected. */
  private static final Map<String, String> CALLED = Map.of("nb", "no", "tl", "fil", "iw", "he");

  private final Map<String, List<String>> byWords;

  private Concepts(Map<String, List<String>> byWords) {
    this.byWords = Map.copyOf(byWords);
  }

  private static final class OnFirstUse {
    private static final Map<String, byte[]> TABLES = load();

    private static Map<String, byte[]> load() {
      Map<String, byte[]> tables = new TreeMap<>();
      try (DataInputStream in =
          new DataInputStream(
              new ByteArrayInputStream(
                  Resources.toByteArray(Resources.getResource(Concepts.class, "concepts.bin"))))) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
          lengths.put(in.readUTF(), in.readInt());
        }
        for (Map.Entry<String, Integer> one : lengths.entrySet()) {
          byte[] table = new byte[one.getValue()];
          in.readFully(table);
          tables.put(one.getKey(), table);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      return tables;
    }
  }

  /** What words of {@code language}, a tag's first part, name; nothing if CLDR does not tell. */
  static Concepts of(String language) {
    byte[] table = OnFirstUse.TABLES.get(CALLED.getOrDefault(language, language));
    if (table == null) {
      return NONE;
    }
    Map<String, Collection<String>> found = new HashMap<>();
    Map<String, String> shared = new HashMap<>();
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(table))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line -> {
                List<String> cells = Splitter.on('\t').splitToList(line);
                String key = key(cells.get(0));
                if (key != null) {
                  for (String one : Splitter.on(' ').split(cells.get(1))) {
                    found
                        .computeIfAbsent(key, none -> new TreeSet<>())
                        .add(shared.computeIfAbsent(one, same -> same));
                  }
                }
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, List<String>> kept = new HashMap<>();
    found.forEach(
        (words, concepts) -> {
          if (concepts.size() <= MOST) {
            kept.put(words, List.copyOf(concepts));
          }
        });
    return new Concepts(kept);
  }

  private static @Nullable String key(String words) {
    if (UnspacedScript.has(words.codePointAt(0))) {
      String run = words.replace(" ", "");
      return run.length() < 2 || run.length() > LONGEST_RUN ? null : run;
    }
    List<String> stems = new ArrayList<>();
    for (String word : Splitter.on(' ').split(words)) {
      stems.add(stem(word));
    }
    String key = String.join(" ", stems);
    return key.length() < (isHangul(key) ? 2 : SHORTEST_WORD) ? null : key;
  }

  private static String stem(String word) {
    return word.length() <= STEM ? word : word.substring(0, STEM);
  }

  private static boolean isHangul(String word) {
    return word.charAt(0) >= 0xAC00 && word.charAt(0) <= 0xD7A3;
  }

  /** What the folded word {@code at}, or it and the next, name; null if nothing is known of it. */
  @Nullable Match atWord(List<String> words, int at, boolean prefixed) {
    String word = words.get(at);
    if (word.isEmpty() || byWords.isEmpty()) {
      return null;
    }
    if (at + 1 < words.size()) {
      List<String> both = byWords.get(stem(word) + " " + stem(words.get(at + 1)));
      if (both != null) {
        return new Match(both, 2);
      }
    }
    List<String> found = single(word);
    for (int cut = 1;
        prefixed && found == null && cut <= LONGEST_PREFIX && word.length() - cut >= SHORTEST_WORD;
        cut++) {
      found = byWords.get(stem(word.substring(cut)));
    }
    return found == null ? null : new Match(found, 1);
  }

  private @Nullable List<String> single(String word) {
    int shortest = Math.max(isHangul(word) ? 2 : SHORTEST_STEM, word.length() - LONGEST_ENDING);
    String stem = stem(word);
    List<String> found = byWords.get(stem);
    for (int end = stem.length() - 1; found == null && end >= shortest; end--) {
      found = byWords.get(stem.substring(0, end));
    }
    return found;
  }

  /** What the longest known word that begins at {@code start} of a folded run names. */
  @Nullable Match atCharacter(String run, int start) {
    for (int length = Math.min(LONGEST_RUN, run.length() - start); length >= 2; length--) {
      List<String> found = byWords.get(run.substring(start, start + length));
      if (found != null) {
        return new Match(found, length);
      }
    }
    return null;
  }
}
