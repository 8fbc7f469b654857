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

  private static final int LONGEST_LABEL = 60;

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
    Transcript.Line below = printed.isEmpty() ? addressBelow(transcript, line) : null;
    if (below != null) {
      printed = PrintedAddresses.in(below.span().in(transcript.text));
    }
    List<WebAddress> targets = new ArrayList<>(printed);
    if (found != null && found.start() - line.start() <= OPENING) {
      targets.addAll(0, transcript.targetsIn(line.start(), line.end()));
    } else if (line.end() - line.start() <= LONGEST_NOTE && !printed.isEmpty()) {
      found = transcript.first(Markers.Kind.ORIGINALS, line.start(), line.end());
      if (found == null && below != null) {
        found = transcript.first(Markers.Kind.HANDED_ON, line.start(), line.end());
      }
    } else {
      found = null;
    }
    WebAddress url = found == null ? null : CreditReading.foreign(transcript, targets);
    if (found == null
        || url == null
        || isOriginalOfElse(transcript, found, line)
        || transcript.self.sharesSiteWith(url)
        || credits.isNobody(url)
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
        .names(credits.credit(url, linkWords(transcript, found, line, url)), credits.sources())
        .translation(translated)
        .at(transcript, line.start(), below == null ? line.end() : below.end());
  }

  /** "Read the original planning decision": what is linked is called something else than a text. */
  private boolean isOriginalOfElse(
      Transcript transcript, Markers.Found found, Transcript.Line line) {
    String folded = transcript.folded;
    int at = LabelMarks.skipSpace(folded, found.end(), line.end());
    boolean linked = at > found.end() && transcript.linkStartIn(found.end(), line.end()) == at;
    if (!linked || at >= line.end() || !Words.isSmall(transcript.text.charAt(at))) {
      return false;
    }
    int end = at + Words.lettersFrom(folded, at);
    return !credits.isLinkWord(folded.substring(at, end))
        && !credits.mayLead(folded, at, line.end());
  }

  /** The line below, if it is nothing but an address and this one is a label that leads to it. */
  private static Transcript.@Nullable Line addressBelow(
      Transcript transcript, Transcript.Line line) {
    Transcript.Line next = transcript.next(line);
    boolean label = line.end() - line.start() <= LONGEST_LABEL;
    String value = next == null || !label ? " " : next.span().in(transcript.text);
    return value.indexOf(' ') < 0 && !PrintedAddresses.in(value).isEmpty() ? next : null;
  }

  /** "Zum Original: Le Moulinier": what is linked behind the words for the original. */
  private @Nullable String linkWords(
      Transcript transcript, Markers.Found found, Transcript.Line line, WebAddress url) {
    int link = transcript.linkStartIn(found.end(), line.end());
    String words =
        link < found.end() ? "" : PrintedNames.strip(transcript.text.substring(link, line.end()));
    boolean name = !words.isEmpty() && !Words.isSmall(words.charAt(0));
    return name ? credits.nameBeside(url, words) : null;
  }
}
