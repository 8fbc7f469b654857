package org.urtext.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many folded phrases stand at a place of a folded text, in one walk: time is
 * bounded by the longest phrase. Immutable once built.
 */
final class PhraseTrie<V> {

  private static final class Node<V> {
    private final Map<Character, Node<V>> next = new HashMap<>();
    private final List<V> values = new ArrayList<>();
  }

  /** A phrase that stands at the place asked about. */
  record Hit<V>(V value, int end) {}

  private final Node<V> root = new Node<>();

  private PhraseTrie() {}

  static final class Builder<V> {
    private final PhraseTrie<V> trie = new PhraseTrie<>();

    /** Several values may share a phrase; they come back in the order they were added. */
    void add(String phrase, V value) {
      String folded = Folding.fold(phrase);
      Node<V> node = trie.root;
      for (int i = 0; i < folded.length(); i++) {
        node = node.next.computeIfAbsent(folded.charAt(i), unit -> new Node<>());
      }
      node.values.add(value);
    }

    PhraseTrie<V> build() {
      return trie;
    }
  }

  /** All phrases that begin at {@code start} and end at or before {@code limit}, longest first. */
  List<Hit<V>> at(String folded, int start, int limit) {
    @Nullable Node<V> node = root.next.get(start < limit ? folded.charAt(start) : '\0');
    if (node == null) {
      return List.of();
    }
    List<Hit<V>> hits = new ArrayList<>();
    for (int i = start + 1; node != null; i++) {
      for (int k = node.values.size() - 1; k >= 0; k--) {
        hits.add(0, new Hit<>(node.values.get(k), i));
      }
      node = i < limit ? node.next.get(folded.charAt(i)) : null;
    }
    return hits;
  }
}
