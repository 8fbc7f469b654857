package org.urtext.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What all signatures have in common: brackets, the agencies in a stretch, and how they are noted.
 */
final class Signatures {

  /** Names and initials that sign take no more than this. */
  static final int LONGEST = 60;

  private static final int MOST_DATELINE_WORDS = 8;

  static final String OPEN = "([（【［〔/<＜";
  static final String CLOSE = ")]）】］〕/>＞";

  private static final Pattern BETWEEN_AGENCIES = Pattern.compile("\\s*[/,;=＝|]\\s*|\\s+[-–—]\\s+");

  private final Sources sources;

  Signatures(Sources sources) {
    this.sources = sources;
  }

  Sources sources() {
    return sources;
  }

  /** The agencies named in a stretch, without this document's own outlet. */
  Map<NamedSource, Sources.Mention> agenciesIn(Transcript transcript, int start, int end) {
    Map<NamedSource, Sources.Mention> agencies = new LinkedHashMap<>();
    String value = transcript.text.substring(start, Math.max(start, end));
    for (String part : BETWEEN_AGENCIES.split(value, 8)) {
      NamedSource source = sources.named(part);
      if (source != null && source.agency() && !transcript.self.is(source)) {
        agencies.putIfAbsent(
            source, new Sources.Mention(new Sources.Alias(source, part, true), start, end));
      }
    }
    for (Sources.Mention mention : sources.in(transcript.text, transcript.folded, start, end)) {
      if (mention.source().agency() && !transcript.self.is(mention.source())) {
        agencies.putIfAbsent(mention.source(), mention);
      }
    }
    return agencies;
  }

  /**
   * Whether words before an agency are a place and a date rather than the beginning of a sentence.
   */
  boolean isPlaceAndDate(Transcript transcript, int start, int end) {
    String before = transcript.text.substring(start, end).strip();
    return Words.count(before) <= MOST_DATELINE_WORDS
        && !Words.isSmall(before.isEmpty() ? 'A' : before.charAt(0))
        && agenciesIn(transcript, start, end).isEmpty()
        && transcript.first(Markers.Kind.REPORTING, start, end) == null
        && transcript.first(Markers.Kind.PHOTO, start, end) == null;
  }

  /** Whether a dash follows, perhaps behind a stop. */
  static boolean isDash(String text, int at, int end) {
    int i = at;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '.')) {
      i++;
    }
    return i < end && "-–—".indexOf(text.charAt(i)) >= 0;
  }

  /** Where the marks end that close a dateline. */
  static int endOfDateline(String text, int from, int end) {
    int at = from;
    while (at < end && " .-–—=:.。".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    while (at > from && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }

  List<Declaration> signed(
      Transcript transcript,
      Declaration.Kind kind,
      String rule,
      Map<NamedSource, Sources.Mention> agencies,
      int start,
      int end) {
    List<Declaration> declarations = new ArrayList<>();
    for (NamedSource agency : agencies.keySet()) {
      declarations.add(
          new Draft(kind, rule)
              .names(new Credit(null, agency.name(), agency), sources)
              .at(transcript, start, end));
    }
    return declarations;
  }
}
