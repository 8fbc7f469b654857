package org.urtext.anchor;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urtext.article.Span;
import org.urtext.article.UnspacedScript;

/**
 * The words of a text and where each stands, for learning which words of two languages correspond.
 * Words are cut to their first letters, so that inflected forms meet; scripts without spaces are
 * divided by ICU's dictionaries, and Han characters taken two by two. Immutable.
 */
public final class WordSequence {

  /** Code points that are kept of a word: most of a stem, little of an ending. */
  private static final int STEM = 6;

  private final Map<String, float[]> places;
  private final Map<String, String> forms;

  private WordSequence(Map<String, float[]> places, Map<String, String> forms) {
    this.places = places;
    this.forms = forms;
  }

  /** The words of {@code parts} of {@code text}. */
  public static WordSequence of(String text, List<Span> parts) {
    List<Span> words = new ArrayList<>();
    for (Span part : parts) {
      for (Span word : Words.in(text, part)) {
        if (UnspacedScript.has(text.codePointAt(word.start()))) {
          divide(text, word, words);
        } else {
          words.add(word);
        }
      }
    }
    Map<String, List<Float>> found = new TreeMap<>();
    Map<String, String> forms = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).in(text);
      String stem = stem(Gazetteer.folded(form));
      if (!stem.isEmpty()) {
        found.computeIfAbsent(stem, none -> new ArrayList<>()).add((i + 0.5f) / words.size());
        forms.putIfAbsent(stem, form);
      }
    }
    Map<String, float[]> places = new TreeMap<>();
    found.forEach(
        (stem, list) -> {
          float[] all = new float[list.size()];
          for (int i = 0; i < all.length; i++) {
            all[i] = list.get(i);
          }
          places.put(stem, all);
        });
    return new WordSequence(
        Collections.unmodifiableMap(places), Collections.unmodifiableMap(forms));
  }

  private static void divide(String text, Span run, List<Span> words) {
    if (Script.isHan(text.codePointAt(run.start()))) {
      for (int i = run.start(); i + 1 < run.end(); i++) {
        if (!Character.isSurrogate(text.charAt(i)) && !Character.isSurrogate(text.charAt(i + 1))) {
          words.add(new Span(i, i + 2));
        }
      }
      return;
    }
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(run.in(text));
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      words.add(new Span(run.start() + start, run.start() + end));
    }
  }

  private static String stem(String folded) {
    int length = folded.codePointCount(0, folded.length());
    return length <= STEM ? folded : folded.substring(0, folded.offsetByCodePoints(0, STEM));
  }

  /** The relative positions, 0 to 1 and ascending, of each stem, which are not to be changed. */
  public Map<String, float[]> places() {
    return places;
  }

  /** {@code stem} as the text writes it first; itself if the text does not have it. */
  public String firstForm(String stem) {
    return forms.getOrDefault(stem, stem);
  }
}
