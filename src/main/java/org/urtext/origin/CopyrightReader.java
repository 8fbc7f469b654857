package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copyright notices behind the article that name an agency. */
final class CopyrightReader implements DeclarationReader {

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "copyright|저작권자|版权|版權|무단 전재|무단전재|all rights reserved|dpa-infocom|禁无断|©|ⓒ|\\(c\\)");

  private static final Pattern YEAR_OR_RIGHTS =
      Pattern.compile("copyright|저작권자|版权所有|무단|rights|dpa-infocom|(?:19|20)\\d\\d");

  private static final int NEAR = 30;

  private static final int MOST_HOLDERS = 2;

  private final Signatures signatures;

  CopyrightReader(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      boolean aside = line.aside() && !transcript.isComment(line);
      if (!line.prose() && !aside && transcript.atTail(line)) {
        declarations.addAll(readCopyright(transcript, line));
      }
    }
    return declarations;
  }

  /** Most lines hold no sign, which one letter of it tells sooner than all its words. */
  private static boolean mayHoldSign(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if ("©ⓒ저版무禁".indexOf(folded.charAt(i)) >= 0) {
        return true;
      }
    }
    return folded.contains("(c)") || folded.contains("right") || folded.contains("infocom");
  }

  /** "© 2017 Luigi Cavallo SPA": an abbreviation that other words stand before is what they are. */
  private static boolean followsName(String text, int sign, Sources.Mention mention) {
    // "© Copyright ANSA": one sign may follow another.
    String between = text.substring(sign, Math.max(sign, mention.start()));
    Matcher second = COPYRIGHT.matcher(Folding.fold(between));
    for (int i = second.find() ? sign + second.end() : sign; i < mention.start(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private List<Declaration> readCopyright(Transcript transcript, Transcript.Line line) {
    if (line.end() - line.start() > 3 * Signatures.LONGEST) {
      return List.of();
    }
    String folded = transcript.folded.substring(line.start(), line.end());
    Matcher sign = COPYRIGHT.matcher(folded);
    if (!mayHoldSign(folded) || !sign.find() || !YEAR_OR_RIGHTS.matcher(folded).find()) {
      return List.of();
    }
    // An abbreviation names the holder only right behind the sign; elsewhere it may be a post box.
    int near = Math.min(line.end(), line.start() + sign.end() + NEAR);
    Map<NamedSource, Sources.Mention> inside =
        signatures.agenciesIn(transcript, line.start() + sign.start(), near);
    inside
        .entrySet()
        .removeIf(
            holder ->
                holder.getValue().alias().doubtful()
                    && followsName(transcript.text, line.start() + sign.end(), holder.getValue()));
    for (Map.Entry<NamedSource, Sources.Mention> far :
        signatures.agenciesIn(transcript, line.start(), line.end()).entrySet()) {
      if (!far.getValue().alias().doubtful()) {
        inside.putIfAbsent(far.getKey(), far.getValue());
      }
    }
    if (inside.size() > MOST_HOLDERS) {
      // A list of everybody whose material a site may use.
      return List.of();
    }
    return signatures.signed(
        transcript, Declaration.Kind.BYLINE, "copyright", inside, line.start(), line.end());
  }
}
