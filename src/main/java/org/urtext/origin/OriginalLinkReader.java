package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * "Read the original", beside the article, if its link leads to another site; and any short note
 * that prints another site's address and calls what lies there the original.
 */
final class OriginalLinkReader implements DeclarationReader {

  /** So few characters may stand before the words: a bullet, an article. */
  private static final int OPENING = 12;

  private static final int LONGEST_LINE = 700;

  private static final int LONGEST_NOTE = 260;

  private final CreditReading credits;
  private final Supplier<LanguageNames> languages;

  OriginalLinkReader(CreditReading credits, Supplier<LanguageNames> languages) {
    this.credits = credits;
    this.languages = languages;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      Declaration link =
          line.end() - line.start() > LONGEST_LINE ? null : original(transcript, line);
      if (link != null) {
        declarations.add(link);
      }
    }
    return declarations;
  }

  private @Nullable Declaration original(Transcript transcript, Transcript.Line line) {
    if ((line.prose() && line.end() - line.start() > LONGEST_NOTE)
        || transcript.isComment(line)
        || (!transcript.atTail(line) && !transcript.atHead(line))) {
      return null;
    }
    Markers.Found found = transcript.first(Markers.Kind.ORIGINAL, line.start(), line.end());
    List<WebAddress> printed = PrintedAddresses.in(line.span().in(transcript.text));
    List<WebAddress> targets = new ArrayList<>(printed);
    if (found != null && found.start() - line.start() <= OPENING) {
      targets.addAll(0, transcript.targetsIn(line.start(), line.end()));
    } else if (line.end() - line.start() <= LONGEST_NOTE && !printed.isEmpty()) {
      found = transcript.first(Markers.Kind.ORIGINALS, line.start(), line.end());
    } else {
      found = null;
    }
    WebAddress url = found == null ? null : CreditReading.foreign(transcript, targets);
    if (found == null
        || url == null
        || transcript.self.sharesSiteWith(url)
        || transcript.first(Markers.Kind.PHOTO, line.start(), line.end()) != null) {
      return null;
    }
    boolean translated =
        transcript.first(Markers.Kind.TRANSLATED, line.start(), line.end()) != null
            || transcript.first(Markers.Kind.TRANSLATION, line.start(), line.end()) != null
            || transcript.first(Markers.Kind.RENDERED, line.start(), line.end()) != null;
    LanguageNames.Named from =
        translated ? languages.get().first(transcript.folded, line.start(), line.end()) : null;
    boolean other = from != null && !from.language().sameLanguageAs(transcript.language);
    return new Draft(
            translated ? Declaration.Kind.TRANSLATION_NOTICE : Declaration.Kind.REPUBLICATION_NOTE,
            found.marker().rule())
        .language(other && from != null ? from.language() : null)
        .names(credits.credit(url, null), credits.sources())
        .translation(translated)
        .at(transcript, line.start(), line.end());
  }
}
