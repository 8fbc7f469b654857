package org.urtext.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/** A paragraph, or a quotation in one, while it is judged. */
final class PassageCandidate {

  /** So much of a stretch is looked at first. */
  private static final int GLANCE = 120;

  private static final int RUNS = 1 << 13;

  final Span span;
  final List<PassageCandidate> quotations = new ArrayList<>();
  final String sample;
  final String glance;
  final String script;
  final int letters;
  @Nullable String language;
  double familiar;

  PassageCandidate(Span span, String sample) {
    this.span = span;
    this.sample = sample;
    this.glance = sample.substring(0, Math.min(GLANCE, sample.length()));
    ScriptCount count = ScriptCount.of(glance);
    String dominant = count.dominant();
    this.script = count.share(dominant) < 0.8 ? ScriptCount.NO_LETTERS : dominant;
    this.letters = count.letters();
  }

  /** The runs of three letters in the glance, hashed. */
  private int[] runs() {
    int[] runs = new int[glance.length()];
    int run = 0;
    for (int i = 0; i < runs.length; i++) {
      int c = Character.toLowerCase(glance.charAt(i));
      run = (run << 10) ^ (Character.isLetter(c) ? c * 0x9E37 : 0);
      runs[i] = (run ^ (run >>> 15)) & (RUNS - 1);
    }
    return runs;
  }

  /** Puts first what shares fewest runs of three letters with the others. */
  static void rank(List<PassageCandidate> alike) {
    int[] stretches = new int[RUNS];
    int[] latest = new int[RUNS];
    for (int i = 0; i < alike.size(); i++) {
      for (int run : alike.get(i).runs()) {
        if (latest[run] != i + 1) {
          latest[run] = i + 1;
          stretches[run]++;
        }
      }
    }
    for (PassageCandidate candidate : alike) {
      int[] runs = candidate.runs();
      int shared = 0;
      for (int run : runs) {
        shared += stretches[run] > 1 ? 1 : 0;
      }
      candidate.familiar = (double) shared / Math.max(1, runs.length);
    }
    alike.sort(Comparator.comparingDouble(candidate -> candidate.familiar));
  }
}
