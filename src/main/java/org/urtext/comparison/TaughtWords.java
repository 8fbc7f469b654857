package org.urtext.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two texts teach of each other's words: if a word of one keeps company with a word of the
 * other in passages that a first alignment has paired, a sentence with the one and a sentence with
 * the other belong together. What a place itself teaches does not speak for that place.
 */
final class TaughtWords {

  /** Passages after which a word stands everywhere and places nothing. */
  private static final int MOST_PASSAGES = 16;

  /** How many beads away from its place by the first alignment a sentence is looked for. */
  private static final int REACH = 10;

  /** What one word can be worth, in nats. */
  private static final double MOST_INFORMATION = 6;

  /** Takes what the words of sentence {@code row} and sentence {@code column} are worth. */
  interface Cell {
    void add(int row, int column, double information);
  }

  private final Side first;
  private final Side second;
  private final int passages;

  TaughtWords(List<Sentence> first, List<Sentence> second, List<Bead> beads) {
    int[] beadOfFirst = new int[first.size()];
    int[] beadOfSecond = new int[second.size()];
    boolean[] paired = new boolean[beads.size()];
    int pairs = 0;
    for (int b = 0; b < beads.size(); b++) {
      Bead bead = beads.get(b);
      paired[b] = bead.isPair();
      pairs += bead.isPair() ? 1 : 0;
      for (int i = bead.firstStart(); i < bead.firstEnd(); i++) {
        beadOfFirst[i] = b;
      }
      for (int j = bead.secondStart(); j < bead.secondEnd(); j++) {
        beadOfSecond[j] = b;
      }
    }
    passages = pairs;
    this.first = new Side(first, beadOfFirst, paired);
    this.second = new Side(second, beadOfSecond, paired);
  }

  void tell(Cell cell) {
    for (Word word : first.repeated) {
      Map<Word, Integer> company = new HashMap<>();
      for (int passage : word.passages) {
        for (Word other : second.ofPassage.getOrDefault(passage, List.of())) {
          company.merge(other, 1, Integer::sum);
        }
      }
      Map<Long, Double> best = new TreeMap<>();
      company.forEach((other, met) -> meet(word, other, met, best));
      best.forEach(
          (place, information) -> cell.add((int) (place >> 32), place.intValue(), information));
    }
  }

  private void meet(Word word, Word other, int met, Map<Long, Double> best) {
    for (int row : word.sentences) {
      for (int column : other.sentences) {
        int passage = first.beads[row];
        int otherPassage = second.beads[column];
        if (Math.abs(passage - otherPassage) <= REACH) {
          boolean here = passage == otherPassage && first.paired[passage];
          int without = word.passages.size() - (first.paired[passage] ? 1 : 0);
          int otherWithout = other.passages.size() - (second.paired[otherPassage] ? 1 : 0);
          double information =
              information(met - (here ? 1 : 0), without, otherWithout)
                  - Math.log(second.words[column]);
          if (information > 0) {
            best.merge(
                ((long) row << 32) | column, Math.min(information, MOST_INFORMATION), Math::max);
          }
        }
      }
    }
  }

  /**
   * How unlikely it is that a word in {@code one} passages and a word in {@code other} meet in
   * {@code met} by chance, in nats.
   */
  private double information(int met, int one, int other) {
    if (met == 0 || one < met || other < met) {
      return 0;
    }
    double ways = 0;
    for (int i = 0; i < met; i++) {
      ways += Math.log((double) (Math.min(one, other) - i) / (i + 1));
    }
    return met * Math.log((double) passages / Math.max(one, other)) - ways;
  }

  /** A word that stands in more than one sentence, and where. */
  private record Word(int index, List<Integer> sentences, List<Integer> passages) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Word word && word.index == index;
    }

    @Override
    public int hashCode() {
      return index;
    }
  }

  /** The words of one text. */
  private static final class Side {
    private final int[] beads;
    private final boolean[] paired;

    /** How many repeated words each sentence has, and one. */
    private final int[] words;

    private final List<Word> repeated = new ArrayList<>();
    private final Map<Integer, List<Word>> ofPassage = new HashMap<>();

    Side(List<Sentence> sentences, int[] beads, boolean[] paired) {
      this.beads = beads;
      this.paired = paired;
      this.words = new int[sentences.size()];
      Map<String, List<Integer>> places = new TreeMap<>();
      for (int i = 0; i < sentences.size(); i++) {
        words[i] = 1;
        for (String word : sentences.get(i).words()) {
          places.computeIfAbsent(word, none -> new ArrayList<>(2)).add(i);
        }
      }
      for (List<Integer> some : places.values()) {
        if (some.size() > 1 && some.size() <= 2 * MOST_PASSAGES) {
          List<Integer> passages =
              some.stream().map(i -> beads[i]).distinct().filter(b -> paired[b]).toList();
          if (passages.size() <= MOST_PASSAGES) {
            Word word = new Word(repeated.size(), some, passages);
            repeated.add(word);
            some.forEach(i -> words[i]++);
            passages.forEach(
                b -> ofPassage.computeIfAbsent(b, none -> new ArrayList<>()).add(word));
          }
        }
      }
    }
  }
}
