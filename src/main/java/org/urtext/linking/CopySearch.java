package org.urtext.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.linking.Correspondence.Verdict;

/**
 * Finds copies: texts of one language that share their words, whole or in part, and texts that
 * become so when one is written in the script of the other. Two reports on one event by two authors
 * share names and phrases, but few stretches of five words.
 *
 * <p>The weights here are set by judgement, not fitted: real copies differ from anything else by
 * much more than the uncertainty of these numbers.
 */
final class CopySearch {

  /** Characters below which even equal texts are no evidence. */
  private static final int SHORTEST_VERBATIM = 100;

  /** Shared shingles (a quarter of all) below which nothing is said: about three sentences. */
  private static final int LEAST_SHARED = 40;

  /** Shingles that more texts have are a site's standing phrases. */
  private static final int COMMON = 60;

  /** In a partial copy, shingles count only if few others have them. */
  private static final int RARE = 4;

  /** Shares of the smaller text from which a copy is claimed, or held possible. */
  private static final double LINKED = 0.5;

  private static final double POSSIBLE = 0.25;

  /** From here on two texts are one, whatever languages were detected. */
  private static final double SAME_LANGUAGE = 0.6;

  /** A group of more equal texts is tied to its first one instead of each to each. */
  private static final int SMALL_GROUP = 12;

  private static final double BEFORE = -4;
  private static final double PER_SHARE = 11;

  private final Reading reading;

  CopySearch(Reading reading) {
    this.reading = reading;
  }

  List<Correspondence> copies() {
    Map<Long, Correspondence> found = new TreeMap<>();
    Map<String, List<Integer>> equal = equalTexts();
    List<Integer> representatives = new ArrayList<>();
    for (List<Integer> group : equal.values()) {
      representatives.add(group.get(0));
      if (group.size() > 1) {
        verbatim(group, found);
      }
    }
    representatives.sort(null);
    edited(representatives, found);
    return List.copyOf(found.values());
  }

  /**
   * Says of two texts why they are, or are not, held to be copies.
   *
   * @param found what the search came to; null if nothing
   */
  Appraisal appraise(int first, int second, @Nullable Correspondence found) {
    Shingles a = Shingles.of(reading.anchored.get(first));
    Shingles b = Shingles.of(reading.anchored.get(second));
    Set<Long> ofFirst = a.hashes().boxed().collect(Collectors.toSet());
    int shared = (int) b.hashes().filter(ofFirst::contains).count();
    double share = (double) shared / Math.max(1, Math.min(a.size(), b.size()));
    String words = String.format(Locale.ROOT, "%.0f %% of the shorter text stands", 100 * share);
    List<String> silence = new ArrayList<>();
    if (found == null) {
      silence.add(
          "both are in one language and script, so that one may be a copy of the other but not"
              + " its translation");
      silence.add(
          String.format(
              Locale.ROOT,
              "%s in the other in stretches of %d letters; a copy is possible from %.0f %%,"
                  + " claimed from %.0f %%",
              words,
              Shingles.LENGTH,
              100 * POSSIBLE,
              100 * LINKED));
      if (share >= POSSIBLE) {
        silence.add(
            shared < LEAST_SHARED
                ? "these stretches are too few to tell"
                : isStoodInFor(first) || isStoodInFor(second)
                    ? "of texts that are equal letter for letter only one is compared with others,"
                        + " and one of these two is not that one"
                    : "these stretches stand in many other texts too, as a site's standing phrases"
                        + " do");
      }
    }
    return new Appraisal(
        reading.texts.get(first),
        reading.texts.get(second),
        found,
        found != null
            ? found.explanation()
            : Explanation.sum(
                words + " in the other",
                List.of(
                    new Explanation("before looking", BEFORE),
                    new Explanation(words + " in the other", PER_SHARE * share))),
        silence,
        List.of(),
        List.of());
  }

  /** Whether another text, equal to this one, is compared with all others in its place. */
  private boolean isStoodInFor(int text) {
    return equalTexts().values().stream()
        .anyMatch(group -> group.get(0) != text && group.contains(text));
  }

  private Map<String, List<Integer>> equalTexts() {
    List<String> digests =
        reading.texts.stream()
            .parallel()
            .map(text -> text.bodyLength() < SHORTEST_VERBATIM ? "" : Shingles.exact(body(text)))
            .toList();
    Map<String, List<Integer>> equal = new HashMap<>();
    for (int i = 0; i < digests.size(); i++) {
      String key = digests.get(i).isEmpty() ? "short " + i : digests.get(i);
      equal.computeIfAbsent(key, none -> new ArrayList<>()).add(i);
    }
    return equal;
  }

  private static String body(LinkableText text) {
    return text.body().stream().map(span -> span.in(text.text())).collect(Collectors.joining("\n"));
  }

  private void verbatim(List<Integer> group, Map<Long, Correspondence> found) {
    int length = reading.texts.get(group.get(0)).bodyLength();
    String words = "the same text, letter for letter (" + length + " characters)";
    List<Explanation> parts =
        List.of(
            new Explanation("before looking", BEFORE),
            new Explanation("all letters and digits equal", 10),
            new Explanation(length + " characters", Math.min(6, Math.log(length / 50.0) * 2)));
    int anchors = group.size() > SMALL_GROUP ? 1 : group.size();
    for (int i = 0; i < anchors; i++) {
      for (int j = i + 1; j < group.size(); j++) {
        LeftOut leftOut = reading.leftOut(group.get(i), group.get(j));
        put(
            group.get(i),
            group.get(j),
            Kind.VERBATIM_COPY,
            Verdict.LINKED,
            1,
            1,
            leftOut.explain(words + leftOut.note(), parts),
            found);
      }
    }
  }

  private void edited(List<Integer> texts, Map<Long, Correspondence> found) {
    Shingles[] shingles = new Shingles[reading.texts.size()];
    texts.stream().parallel().forEach(i -> shingles[i] = Shingles.of(reading.anchored.get(i)));
    long[] all = texts.stream().flatMapToLong(i -> shingles[i].hashes()).sorted().toArray();
    Map<Long, int[]> shared = new TreeMap<>();
    Map<Long, List<Integer>> holders = holders(texts, shingles, all);
    holders.values().stream()
        .filter(list -> list.size() <= COMMON)
        .forEach(list -> count(list, shared));
    shared.forEach(
        (key, counts) -> {
          if (counts[0] >= LEAST_SHARED) {
            judge((int) (key >> 32), (int) (long) key, counts, shingles, found);
          }
        });
  }

  private static Map<Long, List<Integer>> holders(
      List<Integer> texts, Shingles[] shingles, long[] all) {
    Map<Long, List<Integer>> holders = new HashMap<>();
    for (int text : texts) {
      for (long hash : shingles[text].hashes().toArray()) {
        int at = Arrays.binarySearch(all, hash);
        boolean alone =
            (at == 0 || all[at - 1] != hash) && (at + 1 == all.length || all[at + 1] != hash);
        if (!alone) {
          holders.computeIfAbsent(hash, none -> new ArrayList<>(2)).add(text);
        }
      }
    }
    return holders;
  }

  private static void count(List<Integer> holders, Map<Long, int[]> shared) {
    for (int i = 0; i < holders.size(); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        int[] counts =
            shared.computeIfAbsent(
                ((long) holders.get(i) << 32) | holders.get(j), none -> new int[2]);
        counts[0]++;
        counts[1] += holders.size() <= RARE ? 1 : 0;
      }
    }
  }

  private void judge(
      int first, int second, int[] counts, Shingles[] shingles, Map<Long, Correspondence> found) {
    LinkableText a = reading.texts.get(first);
    LinkableText b = reading.texts.get(second);
    double whole = (double) counts[0] / Math.min(shingles[first].size(), shingles[second].size());
    double rare = (double) counts[1] / Math.min(shingles[first].size(), shingles[second].size());
    double share = Math.min(1, whole >= LINKED ? whole : rare);
    int letters = counts[0] * Shingles.KEPT;
    boolean sameLanguage = a.language().sameLanguageAs(b.language());
    if (share < POSSIBLE || (!sameLanguage && share < SAME_LANGUAGE)) {
      return;
    }
    boolean otherScript = !WritingSystem.of(body(a)).equals(WritingSystem.of(body(b)));
    Kind kind = otherScript ? Kind.SCRIPT_VARIANT : Kind.EDITED_COPY;
    double ofFirst = Math.min(1, (double) counts[0] / shingles[first].size());
    double ofSecond = Math.min(1, (double) counts[0] / shingles[second].size());
    String words = otherScript ? "the same words in another script" : "the same words";
    LeftOut leftOut = reading.leftOut(first, second);
    Explanation explanation =
        leftOut.explain(
            String.format(
                Locale.ROOT,
                "%s: %.0f %% of the one text stands in the other, %.0f %% of that in the one%s",
                words,
                100 * ofFirst,
                100 * ofSecond,
                leftOut.note()),
            List.of(
                new Explanation("before looking", BEFORE),
                new Explanation(
                    String.format(
                        Locale.ROOT,
                        "%.0f %% of the shorter text stands in the other",
                        100 * share),
                    PER_SHARE * share),
                new Explanation(
                    "about "
                        + letters
                        + " letters in stretches of "
                        + Shingles.LENGTH
                        + " in common",
                    Math.max(-1, Math.min(2, Math.log(letters / 400.0))))));
    Verdict verdict = share >= LINKED ? Verdict.LINKED : Verdict.POSSIBLE;
    put(first, second, kind, verdict, ofFirst, ofSecond, explanation, found);
  }

  private void put(
      int first,
      int second,
      Kind kind,
      Verdict verdict,
      double ofFirst,
      double ofSecond,
      Explanation explanation,
      Map<Long, Correspondence> found) {
    found.put(
        ((long) first << 32) | second,
        new Correspondence(
            reading.texts.get(first).id(),
            reading.texts.get(second).id(),
            kind,
            verdict,
            VerdictModel.probability(explanation.value()),
            ofFirst,
            ofSecond,
            explanation));
  }
}
