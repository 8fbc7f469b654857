package org.urtext.anchor;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Japanese reads the characters that it writes the names of people and places with, which ICU
 * reads as Chinese does: 札 is satsu or fuda. Which reading a name has is not known, so that a
 * stretch of characters is read in several ways. Immutable.
 */
final class KanjiReadings {

  /** Characters a part of a name has at least, and at most. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 3;

  /** Of more ways to read a stretch, only those that do not mix native and Chinese are tried. */
  private static final int MOST_MIXED = 16;

  private final Map<Character, List<String>> chinese = new HashMap<>();
  private final Map<Character, List<String>> own = new HashMap<>();

  KanjiReadings() {
    try {
      for (String line :
          Resources.readLines(
              Resources.getResource(KanjiReadings.class, "readings-ja.tsv"),
              StandardCharsets.UTF_8)) {
        if (!line.startsWith("#")) {
          List<String> cells = Splitter.on('\t').splitToList(line);
          chinese.put(line.charAt(0), Splitter.on(' ').splitToList(cells.get(1)));
          own.put(line.charAt(0), Splitter.on(' ').splitToList(cells.get(2)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where a part of a run of characters may be a name, and one way to read it. */
  record Read(int start, int end, String romanized) {}

  /** All ways to read two or three characters of {@code run}. */
  List<Read> in(String run) {
    List<Read> found = new ArrayList<>();
    for (int start = 0; start + SHORTEST <= run.length(); start++) {
      for (int end = start + 1; end <= Math.min(run.length(), start + LONGEST); end++) {
        if (!chinese.containsKey(run.charAt(end - 1))) {
          break;
        }
        if (end - start >= SHORTEST) {
          for (String romanized : ways(run.substring(start, end))) {
            found.add(new Read(start, end, romanized));
          }
        }
      }
    }
    return found;
  }

  private Set<String> ways(String name) {
    List<List<String>> mixed = new ArrayList<>();
    int ways = 1;
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      List<String> both = new ArrayList<>(chinese.getOrDefault(character, List.of()));
      both.addAll(own.getOrDefault(character, List.of()));
      mixed.add(both);
      ways *= both.size();
    }
    if (ways <= MOST_MIXED) {
      return products(mixed);
    }
    Set<String> pure = new LinkedHashSet<>();
    for (Map<Character, List<String>> readings : List.of(chinese, own)) {
      List<List<String>> each = new ArrayList<>();
      for (int i = 0; i < name.length(); i++) {
        each.add(readings.getOrDefault(name.charAt(i), List.of()));
      }
      pure.addAll(products(each));
    }
    return pure;
  }

  private static Set<String> products(List<List<String>> readings) {
    Set<String> all = new LinkedHashSet<>(Set.of(""));
    for (List<String> each : readings) {
      Set<String> longer = new LinkedHashSet<>();
      for (String before : all) {
        for (String reading : each) {
          longer.add(before + reading);
        }
      }
      all = longer;
    }
    return all;
  }
}
