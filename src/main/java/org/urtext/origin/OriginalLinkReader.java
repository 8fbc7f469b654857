package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/** "Read the original", beside the article, if its link leads to another site. */
final class OriginalLinkReader implements DeclarationReader {

  /** So few characters may stand before the words: a bullet, an article. */
  private static final int OPENING = 12;

  private static final int LONGEST_LINE = 700;

  private final CreditReading credits;

  OriginalLinkReader(CreditReading credits) {
    this.credits = credits;
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
    if (line.prose()
        || transcript.isComment(line)
        || (!transcript.atTail(line) && !transcript.atHead(line))) {
      return null;
    }
    Markers.Found found = transcript.first(Markers.Kind.ORIGINAL, line.start(), line.end());
    if (found == null || found.start() - line.start() > OPENING) {
      return null;
    }
    List<WebAddress> targets = new ArrayList<>(transcript.targetsIn(line.start(), line.end()));
    targets.addAll(CreditReading.printedAddresses(line.span().in(transcript.text)));
    WebAddress url = CreditReading.foreign(transcript, targets);
    if (url == null || transcript.self.sharesSiteWith(url)) {
      return null;
    }
    return new Draft(Declaration.Kind.REPUBLICATION_NOTE, found.marker().rule())
        .names(credits.credit(url, null), credits.sources())
        .at(transcript, line.start(), line.end());
  }
}
