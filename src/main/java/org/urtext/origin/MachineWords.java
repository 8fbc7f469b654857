package org.urtext.origin;

import org.jspecify.annotations.Nullable;

/**
 * Finds words that say that a machine translated: those that say so by themselves, and a word for a
 * machine beside a word for translating ("ingilizceden yapay zekâ ile çevrilmiştir").
 */
final class MachineWords {

  /** What translated and that it did stand in one clause. */
  private static final int BESIDE = 70;

  /** Shorter words are abbreviations, AI and its like, and stand in capitals. */
  private static final int SHORTEST_WORD = 4;

  private MachineWords() {}

  /** The word that names the machine; null if none is said to have translated. */
  static Markers.@Nullable Found in(Transcript transcript, int start, int end) {
    Markers.Found software = NoticeReader.asserted(Markers.Kind.SOFTWARE, transcript, start, end);
    if (software != null) {
      return software;
    }
    Markers.Found rendered = transcript.first(Markers.Kind.RENDERED, start, end);
    if (rendered == null) {
      return null;
    }
    int to = Math.min(end, rendered.end() + BESIDE);
    int from = Math.max(start, rendered.start() - BESIDE);
    Markers.Found machine = transcript.first(Markers.Kind.AUTOMATIC, from, to);
    while (machine != null
        && (!isMeant(transcript, machine, start, end)
            || NoticeReader.isNegated(transcript.folded, machine))) {
      machine = transcript.next(machine, to);
    }
    return machine;
  }

  /** Whether a short word is an abbreviation, in capitals where not all the line is. */
  private static boolean isMeant(Transcript transcript, Markers.Found machine, int start, int end) {
    int length = machine.end() - machine.start();
    if (length >= SHORTEST_WORD || transcript.text.charAt(machine.start()) >= 0x590) {
      return true;
    }
    boolean small = false;
    for (int i = start; i < end && !small; i++) {
      char unit = transcript.text.charAt(i);
      boolean outside = i < machine.start() || i >= machine.end();
      small = outside && Character.isLetter(unit) && !Character.isUpperCase(unit);
    }
    return small
        && transcript
            .text
            .substring(machine.start(), machine.end())
            .chars()
            .noneMatch(Words::isSmall);
  }
}
