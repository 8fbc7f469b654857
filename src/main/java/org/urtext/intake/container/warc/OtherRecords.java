package org.urtext.intake.container.warc;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.urtext.intake.container.InWords;

/** Counts the records of a web archive that hold no article. */
final class OtherRecords {

  /** Whoever writes the file chooses the words; so many suffice for honest ones. */
  private static final int MOST_WORDS = 500;

  private static final int LONGEST_WORD = 60;

  private final SortedMap<String, Integer> kinds = new TreeMap<>();
  private final SortedMap<String, Integer> types = new TreeMap<>();
  private final SortedMap<String, Integer> statuses = new TreeMap<>();

  /** A record that is no capture. */
  void ofKind(String type) {
    count(kinds, type);
  }

  /** A capture of something that is no text. */
  void ofType(String mediaType) {
    count(types, mediaType.isEmpty() ? "type not given" : mediaType);
  }

  /** An answer that is no page. */
  void ofStatus(int status) {
    count(statuses, Integer.toString(status));
  }

  private static void count(SortedMap<String, Integer> counts, String word) {
    String plain = word.replaceAll("[^\\w.+/ -]", "?");
    String shortened = plain.length() > LONGEST_WORD ? plain.substring(0, LONGEST_WORD) : plain;
    boolean known = counts.size() < MOST_WORDS || counts.containsKey(shortened);
    counts.merge(known ? shortened : "others", 1, Integer::sum);
  }

  boolean isEmpty() {
    return kinds.isEmpty() && types.isEmpty() && statuses.isEmpty();
  }

  /** {@code 12 requests, 40 responses of other types (image/jpeg 30, …)}. */
  String inWords() {
    List<String> words = new ArrayList<>();
    kinds.forEach((kind, count) -> words.add(InWords.count(count, noun(kind))));
    if (!types.isEmpty()) {
      words.add(
          InWords.count(sum(types), "response")
              + " of other types ("
              + InWords.counts(types, 5)
              + ")");
    }
    if (!statuses.isEmpty()) {
      words.add(
          InWords.count(sum(statuses), "response")
              + " with other status ("
              + InWords.counts(statuses, 5)
              + ")");
    }
    return String.join(", ", words);
  }

  private static String noun(String kind) {
    return switch (kind) {
      case "request", "revisit", "continuation", "conversion", "resource", "response" -> kind;
      default -> kind + " record";
    };
  }

  private static int sum(SortedMap<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
