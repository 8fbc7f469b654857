package org.urtext.extraction;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table beside this class: a kind, a tab, and what is of that kind; {@code #} begins a comment.
 */
final class WordTable {

  private WordTable() {}

  /**
   * What is of each kind.
   *
   * @param separator between the entries of a row
   */
  static Map<String, List<String>> read(String name, char separator) {
    Map<String, List<String>> byKind = new TreeMap<>();
    try {
      for (String line :
          Resources.readLines(
              Resources.getResource(WordTable.class, name), StandardCharsets.UTF_8)) {
        List<String> row = Splitter.on('\t').splitToList(line);
        if (!line.startsWith("#") && row.size() == 2) {
          byKind
              .computeIfAbsent(row.get(0), any -> new ArrayList<>())
              .addAll(Splitter.on(separator).splitToList(row.get(1)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return byKind;
  }
}
