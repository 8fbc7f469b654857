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
