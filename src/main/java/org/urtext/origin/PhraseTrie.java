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

  /** With fewer children a search is as quick. */
  private static final int MANY = 32;

  private static final int PAGE = 256;

  private final Node<V> root = new Node<>();

  /**
   * The root's children by their unit, a page for each 256 units, so that a place costs one look.
   */
  private List<@Nullable List<@Nullable Node<V>>> pages = List.of();

  private PhraseTrie() {}

  private void index() {
    if (root.units.length <= MANY) {
      return;
    }
    List<@Nullable List<@Nullable Node<V>>> filled =
        new ArrayList<>(Collections.nCopies((Character.MAX_VALUE + 1) / PAGE, null));
    for (int i = 0; i < root.units.length; i++) {
      int number = root.units[i] / PAGE;
      List<@Nullable Node<V>> page = filled.get(number);
      if (page == null) {
        page = new ArrayList<>(Collections.nCopies(PAGE, null));
        filled.set(number, page);
      }
      page.set(root.units[i] % PAGE, root.children.get(i));
    }
    pages = filled;
  }

  private @Nullable Node<V> first(char unit) {
    if (pages.isEmpty()) {
      return root.next(unit);
    }
    List<@Nullable Node<V>> page = pages.get(unit / PAGE);
    return page == null ? null : page.get(unit % PAGE);
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
