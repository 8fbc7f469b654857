package org.urtext.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many folded phrases stand at a place of a folded text, in one walk: time is
 * bounded by the longest phrase. Immutable once built.
 */
final class PhraseTrie<V> {

  /** Children are found by binary search: most nodes have few, and no unit needs boxing. */
  private static final class Node<V> {
    private char[] units = {};
    private final List<Node<V>> children = new ArrayList<>();
    private final List<V> values = new ArrayList<>();

    @Nullable Node<V> next(char unit) {
      int at = Arrays.binarySearch(units, unit);
      return at < 0 ? null : children.get(at);
    }

    Node<V> grow(char unit) {
      int at = Arrays.binarySearch(units, unit);
      if (at >= 0) {
        return children.get(at);
      }
      int place = -at - 1;
      char[] grown = new char[units.length + 1];
      System.arraycopy(units, 0, grown, 0, place);
      grown[place] = unit;
      System.arraycopy(units, place, grown, place + 1, units.length - place);
      units = grown;
      children.add(place, new Node<>());
      return children.get(place);
    }
  }

  /** A phrase that stands at the place asked about. */
  record Hit<V>(V value, int end) {}

  /** Units below this are those of the scripts that most texts are in. */
  private static final char DIRECT = 0x3000;

  /** With fewer children a search is as quick. */
  private static final int MANY = 32;

  private final Node<V> root = new Node<>();

  /** The root's children by their unit, so that most places of a text cost one look. */
  private List<@Nullable Node<V>> direct = List.of();

  private PhraseTrie() {}

  private void index() {
    if (root.units.length > MANY) {
      List<@Nullable Node<V>> children = new ArrayList<>(Collections.nCopies(DIRECT, null));
      for (int i = 0; i < root.units.length && root.units[i] < DIRECT; i++) {
        children.set(root.units[i], root.children.get(i));
      }
      direct = children;
    }
  }

  private @Nullable Node<V> first(char unit) {
    return unit < direct.size() ? direct.get(unit) : root.next(unit);
  }

  static final class Builder<V> {
    private final PhraseTrie<V> trie = new PhraseTrie<>();

    /** Several values may share a phrase; they come back in the order they were added. */
    void add(String phrase, V value) {
      String folded = Folding.fold(phrase);
      Node<V> node = trie.root;
      for (int i = 0; i < folded.length(); i++) {
        if (!Words.isUnread(folded.charAt(i))) {
          node = node.grow(folded.charAt(i));
        }
      }
      node.values.add(value);
    }

    PhraseTrie<V> build() {
      trie.index();
      return trie;
    }
  }

  /** All phrases that begin at {@code start} and end at or before {@code limit}, longest first. */
  List<Hit<V>> at(String folded, int start, int limit) {
    @Nullable Node<V> node = start < limit ? first(folded.charAt(start)) : null;
    if (node == null) {
      return List.of();
    }
    List<Hit<V>> hits = List.of();
    for (int i = start + 1; node != null; i++) {
      // Vowel points and joiners that follow belong to the letter before them.
      while (i < limit && Words.isUnread(folded.charAt(i))) {
        i++;
      }
      if (!node.values.isEmpty() && hits.isEmpty()) {
        hits = new ArrayList<>();
      }
      for (int k = node.values.size() - 1; k >= 0; k--) {
        hits.add(0, new Hit<>(node.values.get(k), i));
      }
      node = i < limit ? node.next(folded.charAt(i)) : null;
    }
    return hits;
  }
}
