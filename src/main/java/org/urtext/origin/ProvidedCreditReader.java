package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits whose word stands behind the name, and nothing else beside them: みどり新聞提供, （南岭日报供稿）. */
final class ProvidedCreditReader implements DeclarationReader {

  private static final int LONGEST = 40;

  private static final int LONGEST_NAME = 20;

  private static final int SHORTEST_MEDIUM = 2;

  private final CreditReading credits;
  private final UnknownAgencies unknown;
  private final Markers markers;

  ProvidedCreditReader(CreditReading credits, UnknownAgencies unknown, Markers markers) {
    this.credits = credits;
    this.unknown = unknown;
    this.markers = markers;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      boolean tail = line.proseAfter() == 0 && transcript.paragraphs > 0;
      if (line.aside() || (!tail && !transcript.atHead(line))) {
        continue;
      }
      int start = line.prose() ? startOfBracket(transcript.text, line) : line.start();
      Declaration declaration =
          start < 0 || line.end() - start > LONGEST ? null : credit(transcript, line, start);
      if (declaration != null) {
        declarations.add(declaration);
      }
    }
    return declarations;
  }

  private static int startOfBracket(String text, Transcript.Line line) {
    char last = text.charAt(line.end() - 1);
    int kind = Signatures.CLOSE.indexOf(last);
    return kind < 0
        ? -1
        : Words.lastIndexOf(
            text,
            Signatures.OPEN.charAt(kind),
            line.end() - 2,
            Math.max(line.start(), line.end() - LONGEST));
  }

  private @Nullable Declaration credit(Transcript transcript, Transcript.Line line, int start) {
    String value = PrintedNames.strip(transcript.text.substring(start, line.end()));
    int word = markers.ending(Markers.Kind.GIVEN, Folding.fold(value));
    if (word == 0 || transcript.first(Markers.Kind.PHOTO, start, line.end()) != null) {
      return null;
    }
    String name = PrintedNames.strip(value.substring(0, value.length() - word));
    NamedSource known = credits.known(name);
    boolean agency = known != null ? known.agency() : unknown.isCalledOne(transcript, name);
    // Below a headline an outlet's name credits the picture there.
    boolean fits =
        name.length() <= LONGEST_NAME
            && (agency || (line.proseBefore() > 0 && (known != null || isMedium(name))));
    List<Credit> found = fits ? credits.named(transcript, name, false) : List.of();
    return found.isEmpty()
        ? null
        : new Draft(Declaration.Kind.SOURCE_LINE, "given")
            .names(found.get(0), credits.sources())
            .at(transcript, start, line.end());
  }

  /** Whether a name ends in the word for a medium, which in these scripts is no single sign. */
  private boolean isMedium(String name) {
    String folded = Folding.fold(name);
    for (int word = SHORTEST_MEDIUM; word < folded.length(); word++) {
      if (markers.isA(Markers.Kind.MEDIUM, folded.substring(folded.length() - word))) {
        return true;
      }
    }
    return false;
  }
}
