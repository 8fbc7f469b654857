package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;

/** Translators named as such, on a line of their own or in brackets at the end. */
final class TranslatorReader implements DeclarationReader {

  private static final int LONGEST_CREDIT = 160;

  /** What closes a translator's name in brackets: (李明译), (M. K. dịch), (홍길동 옮김). */
  private static final List<String> SUFFIXES =
      List.of("译", "譯", "編譯", "编译", "訳", "翻訳", "옮김", "번역", "biên dịch", "lược dịch", "dịch");

  /** The details of a book stand so many lines around its translator. */
  private static final int BESIDE = 4;

  /** The particle of an object: what was translated, not by whom. */
  private static final char OBJECT = 'を';

  private final TranslatorCredits credits;
  private final Supplier<LanguageNames> languages;

  TranslatorReader(TranslatorCredits credits, Supplier<LanguageNames> languages) {
    this.credits = credits;
    this.languages = languages;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      if (line.aside() || (!transcript.atHead(line) && !transcript.atTail(line))) {
        continue;
      }
      Declaration credit =
          line.prose() || line.end() - line.start() > LONGEST_CREDIT
              ? null
              : readLine(transcript, line);
      if (credit == null) {
        credit = readBrackets(transcript, line);
      }
      if (credit != null && !isBook(transcript, line)) {
        declarations.add(credit);
      }
    }
    return declarations;
  }

  /** Whether the lines around a credit describe a book, whose translator it then names. */
  private boolean isBook(Transcript transcript, Transcript.Line line) {
    int first = Math.max(0, line.index() - BESIDE);
    int last = Math.min(transcript.lines.size() - 1, line.index() + BESIDE);
    for (int i = first; i <= last; i++) {
      Transcript.Line near = transcript.lines.get(i);
      boolean label = !near.prose() && near.end() - near.start() <= LONGEST_CREDIT;
      if ((label || i == line.index())
          && transcript.first(Markers.Kind.BOOK, near.start(), near.end()) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Declaration readLine(Transcript transcript, Transcript.Line line) {
    int start = line.start();
    int end = line.end();
    while (start < end && !Character.isLetterOrDigit(transcript.text.charAt(start))) {
      start++;
    }
    TranslatorCredits.Found credit = credits.at(transcript, start, end);
    if (credit == null) {
      credit = credits.in(transcript, line.start(), end);
    }
    if (credit == null) {
      credit = credits.behindLanguage(transcript, line.start(), end);
    }
    if (credit == null) {
      credit = credits.fromLanguage(transcript, start, end);
    }
    return credit == null
        ? null
        : declared(transcript, credit.rule(), credit.person(), line, line.start(), end);
  }

  private @Nullable Declaration readBrackets(Transcript transcript, Transcript.Line line) {
    int end = line.end();
    char last = transcript.text.charAt(end - 1);
    int close = last == ')' || last == '）' ? end - 1 : -1;
    if (close < 0) {
      return null;
    }
    int from = Math.max(line.start(), close - 40);
    int open =
        Math.max(
            Words.lastIndexOf(transcript.text, '(', close, from),
            Words.lastIndexOf(transcript.text, '（', close, from));
    if (open < 0) {
      return null;
    }
    String inside = transcript.text.substring(open + 1, close).strip();
    for (String suffix : SUFFIXES) {
      if (inside.endsWith(suffix)
          && inside.length() > suffix.length() + 1
          && inside.indexOf(OBJECT) < 0) {
        String person = PrintedNames.strip(inside.substring(0, inside.length() - suffix.length()));
        return declared(transcript, "translator:in-brackets", person, line, open, end);
      }
    }
    return null;
  }

  private Declaration declared(
      Transcript transcript, String rule, String person, Transcript.Line line, int start, int end) {
    LanguageNames.Named named = languages.get().first(transcript.folded, line.start(), line.end());
    LanguageTag from = named == null ? null : named.language();
    boolean other = from != null && !from.sameLanguageAs(transcript.language);
    return new Draft(Declaration.Kind.TRANSLATOR_CREDIT, rule)
        .language(other ? from : null)
        .translator(person)
        .translation(true)
        .at(transcript, start, end);
  }
}
