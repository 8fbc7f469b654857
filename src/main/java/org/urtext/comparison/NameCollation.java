package org.urtext.comparison;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.urtext.anchor.Anchor;
import org.urtext.anchor.Anchor.Kind;
import org.urtext.article.Span;

/**
 * Holds the names of two texts against each other, passage by passage. A name is reported only
 * where another one stands in its place: translators leave names out and repeat them as they like.
 */
final class NameCollation {

  private static final int SHORTEST = 4;

  /** The share of words with a capital above which capitals say nothing of names. */
  private static final double MOST_CAPITALS = 0.5;

  /** The share above which words have them that are no names. */
  private static final double COMMON_CAPITALS = 0.2;

  private static final String QUOTES = "\"“”„«»「」『』‟";

  /** One side: its sentences, and where each of its names stands. */
  private static final class Side {
    final ComparedText text;
    final List<Sentence> sentences;
    final boolean cased;
    final boolean capitalsAreCommon;

    Side(ComparedText text, List<Sentence> sentences) {
      this.text = text;
      this.sentences = sentences;
      int words = 0;
      int uncased = 0;
      int capitals = 0;
      for (Sentence sentence : sentences) {
        for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
          char c = text.text().charAt(i);
          if (Character.isLetter(c) && (i == 0 || !Character.isLetter(text.text().charAt(i - 1)))) {
            words++;
            capitals += UCharacter.isUpperCase(c) ? 1 : 0;
            uncased += UCharacter.toUpperCase(c) == UCharacter.toLowerCase(c) ? 1 : 0;
          }
        }
      }
      this.cased = capitals > 0 && uncased * 5 < words && capitals < MOST_CAPITALS * words;
      this.capitalsAreCommon = capitals > COMMON_CAPITALS * words;
    }

    List<Anchor> names(int start, int end) {
      List<Anchor> names = new ArrayList<>();
      for (Sentence sentence : sentences.subList(start, end)) {
        for (Anchor anchor : sentence.anchors()) {
          if (anchor.kind() == Kind.NAME
              && anchor.value().length() >= SHORTEST
              && isWithin(sentence, anchor.span())) {
            names.add(anchor);
          }
        }
      }
      return names;
    }

    /**
     * Whether a word with a capital owes it to being a name rather than to beginning a sentence.
     */
    private boolean isWithin(Sentence sentence, Span span) {
      if (!UCharacter.isUpperCase(text.text().codePointAt(span.start()))) {
        return false;
      }
      int at = span.start() - 1;
      while (at >= sentence.span().start() && !Character.isLetterOrDigit(text.text().charAt(at))) {
        if (".!?:".indexOf(text.text().charAt(at)) >= 0
            || QUOTES.indexOf(text.text().charAt(at)) >= 0) {
          return false;
        }
        at--;
      }
      return at >= sentence.span().start();
    }
  }

  private final Side article;
  private final Side origin;
  private final List<Bead> beads;

  NameCollation(
      ComparedText article,
      ComparedText origin,
      List<Sentence> here,
      List<Sentence> there,
      List<Bead> beads) {
    this.article = new Side(article, here);
    this.origin = new Side(origin, there);
    this.beads = beads;
  }

  List<Difference> differences() {
    if (!article.cased || !origin.cased) {
      return List.of();
    }
    List<Difference> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Set<String> ofOrigin = words(origin, 0, origin.sentences.size());
    for (int i = 0; i < beads.size(); i++) {
      Bead bead = beads.get(i);
      if (bead.isPair()) {
        collate(i, bead, ofOrigin, told, found);
      }
    }
    return found;
  }

  private void collate(
      int at, Bead bead, Set<String> ofOrigin, Set<String> told, List<Difference> found) {
    Bead before = beads.get(Math.max(0, at - 1));
    Bead after = beads.get(Math.min(beads.size() - 1, at + 1));
    Set<String> around = words(article, before.firstStart(), after.firstEnd());
    Set<String> aroundThere = words(origin, before.secondStart(), after.secondEnd());
    List<Anchor> now = new ArrayList<>(article.names(bead.firstStart(), bead.firstEnd()));
    List<Anchor> was = new ArrayList<>(origin.names(bead.secondStart(), bead.secondEnd()));
    Set<String> here = words(article, bead.firstStart(), bead.firstEnd());
    Set<String> there = words(origin, bead.secondStart(), bead.secondEnd());
    now.removeIf(name -> isAmong(name.value(), there));
    was.removeIf(name -> isAmong(name.value(), here));
    // Those that the original has elsewhere first; where nouns have capitals, those alone.
    now.removeIf(name -> article.capitalsAreCommon && !isSurelyAmong(name.value(), ofOrigin));
    now.sort(Comparator.comparing(name -> !isSurelyAmong(name.value(), ofOrigin)));
    boolean single = now.size() == 1 && was.size() == 1;
    now.removeIf(name -> !single && !isSurelyAmong(name.value(), ofOrigin));
    for (Anchor name : now) {
      Anchor instead =
          was.stream()
              .filter(
                  other ->
                      isCarried(other, at)
                          && !(isAmong(name.value(), aroundThere)
                              && isAmong(other.value(), around)))
              .findFirst()
              .orElse(null);
      if (instead == null || !told.add(name.value() + ' ' + instead.value())) {
        continue;
      }
      was.remove(instead);
      report(bead, name, instead, isSurelyAmong(name.value(), ofOrigin), found);
    }
  }

  private void report(
      Bead bead, Anchor name, Anchor instead, boolean swapped, List<Difference> found) {
    String here = name.span().in(article.text.text());
    String there = instead.span().in(origin.text.text());
    String detail = "Where the original has " + there + ", the article has " + here + ".";
    if (swapped && isQuoted(bead)) {
      found.add(
          new Difference(
              Difference.Kind.QUOTATION_REATTRIBUTED, name.span(), instead.span(), detail));
      return;
    }
    found.add(
        new Difference(
            Difference.Kind.NAME_MISSING, Spans.before(name.span()), instead.span(), detail));
    found.add(
        new Difference(
            Difference.Kind.NAME_NEW, name.span(), Spans.before(instead.span()), detail));
  }

  private boolean isQuoted(Bead bead) {
    return hasQuotes(article, bead.firstStart(), bead.firstEnd())
        && hasQuotes(origin, bead.secondStart(), bead.secondEnd());
  }

  private static boolean hasQuotes(Side side, int start, int end) {
    return side.sentences.subList(start, end).stream()
        .anyMatch(sentence -> sentence.marks()[0] > 0);
  }

  /** Whether the article has that name of the origin's in the place of another passage. */
  private boolean isCarried(Anchor name, int except) {
    for (int i = 0; i < beads.size(); i++) {
      Bead bead = beads.get(i);
      if (i != except
          && bead.isPair()
          && words(origin, bead.secondStart(), bead.secondEnd()).contains(name.value())
          && isSurelyAmong(name.value(), words(article, bead.firstStart(), bead.firstEnd()))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(Side side, int start, int end) {
    Set<String> words = new HashSet<>();
    for (Sentence sentence : side.sentences.subList(start, Math.max(start, end))) {
      for (Anchor anchor : sentence.anchors()) {
        if (anchor.kind() == Kind.NAME || anchor.kind() == Kind.SKELETON) {
          words.add(anchor.value());
        }
      }
    }
    return words;
  }

  private static boolean isAmong(String name, Set<String> words) {
    if (words.contains(name)) {
      return true;
    }
    return words.stream().anyMatch(word -> isLike(name, word));
  }

  /** Whether the name stands there as it is, with another ending at most. */
  private static boolean isSurelyAmong(String name, Set<String> words) {
    String stem = name.substring(0, Math.max(SHORTEST, name.length() - 1));
    return words.contains(name)
        || (name.length() > SHORTEST
            && words.stream()
                .anyMatch(word -> word.startsWith(stem) && word.length() <= name.length() + 3));
  }

  /** Whether two romanised words are likely one name, inflected or spelled otherwise. */
  private static boolean isLike(String one, String other) {
    if (Character.isUpperCase(other.charAt(0)) || Math.abs(one.length() - other.length()) > 4) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (same >= 4 && same * 3 >= 2 * shorter) {
      return true;
    }
    return distance(one, other) * 3 <= Math.max(one.length(), other.length());
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(corner + change, 1 + Math.min(row[j], row[j - 1]));
        corner = above;
      }
    }
    return row[other.length()];
  }
}
