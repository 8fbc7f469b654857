package org.urtext.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * Tells where a text changes its language: paragraph by paragraph, and in long quotations within
 * one. A stretch is held to be in the language of what stands before it unless it is long enough,
 * and surely, in another.
 */
final class Passages {

  /** Stretches with fewer letters are not judged by them. */
  private static final int FEWEST_LETTERS = 60;

  /** In another script than most of the text. */
  private static final int FEWEST_OF_ANOTHER = 40;

  /** Enough for a script that means one language: its letters carry marks or say more each. */
  private static final int FEWEST_OF_SCRIPT = 24;

  /** So much of a stretch is looked at that seems to be in another language. */
  private static final int LOOK = 600;

  /** So many stretches are judged by their letters whatever they are, the most unlike first. */
  private static final int ALWAYS_JUDGED = 2;

  /** So many, if they share far less with the others than stretches mostly do. */
  private static final int MOST_JUDGED = 8;

  private static final double FAR_LESS = 0.6;

  /** So many more, if the text turns out to be in several languages. */
  private static final int MOST_OF_MIXED = 60;

  private static final double SURE = 0.99;

  /** As probable as this a language must be; more so where the next one is the text's. */
  private static final double LIKELY = 0.9;

  /** The share of a text from which a second language is the text's as well. */
  private static final double ALSO = 0.2;

  private static final Pattern QUOTED =
      Pattern.compile(
          "[«‹][^«»‹›\\n]{60,2000}[»›]|[„“][^„“”\\n]{60,2000}[“”]|[「『][^「」『』\\n]{24,2000}[」』]"
              + "|\"[^\"\\n]{60,2000}\"|[»][^«»\\n]{60,2000}[«]");

  /** One of them begins a quotation. */
  private static final String MARKS = "«‹„“「『\"»";

  private final String text;
  private final @Nullable String main;

  private Passages(String text, @Nullable String main) {
    this.text = text;
    this.main = main;
  }

  /** A stretch and its language; null where nothing sure can be said. */
  private record Stretch(Span span, @Nullable String language) {}

  /**
   * The stretches of {@code body}, in order, each in another language than the one before.
   *
   * @param main the language of most of it; undetermined if it could not be told
   * @return empty where all of it is in one language, as far as can be told
   */
  static List<LanguageSpan> in(String text, List<Span> body, LanguageTag main) {
    Passages passages = new Passages(text, main.isKnown() ? main.language() : null);
    List<LanguageSpan> merged = merged(passages.stretches(body));
    return merged.size() < 2 ? List.of() : merged;
  }

  /**
   * The languages of {@code passages}, the one with most text first; only those that a fair share
   * of the text is in.
   */
  static List<LanguageTag> main(List<LanguageSpan> passages) {
    Map<String, Integer> lengths = new TreeMap<>();
    passages.forEach(
        passage ->
            lengths.merge(passage.language().value(), passage.span().length(), Integer::sum));
    int all = lengths.values().stream().mapToInt(Integer::intValue).sum();
    return lengths.entrySet().stream()
        .filter(language -> language.getValue() >= ALSO * all)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(language -> LanguageTag.of(language.getKey()))
        .toList();
  }

  private List<Stretch> stretches(List<Span> body) {
    List<PassageCandidate> paragraphs = new ArrayList<>();
    List<PassageCandidate> all = new ArrayList<>();
    for (Span span : paragraphs(body)) {
      PassageCandidate paragraph = paragraph(span);
      paragraphs.add(paragraph);
      all.add(paragraph);
      all.addAll(paragraph.quotations);
    }
    judge(all);
    List<Stretch> stretches = new ArrayList<>();
    for (PassageCandidate paragraph : paragraphs) {
      int from = paragraph.span.start();
      boolean foreign = paragraph.language != null && !paragraph.language.equals(main);
      for (PassageCandidate quoted : foreign ? List.<PassageCandidate>of() : paragraph.quotations) {
        if (quoted.language != null && !quoted.language.equals(main)) {
          addIfWords(stretches, new Span(from, quoted.span.start()));
          stretches.add(new Stretch(quoted.span, quoted.language));
          from = quoted.span.end();
        }
      }
      if (from == paragraph.span.start()) {
        stretches.add(new Stretch(paragraph.span, paragraph.language));
      } else {
        addIfWords(stretches, new Span(from, paragraph.span.end()));
      }
    }
    return stretches;
  }

  private void addIfWords(List<Stretch> stretches, Span span) {
    if (text.substring(span.start(), span.end()).codePoints().anyMatch(Character::isLetter)) {
      stretches.add(new Stretch(span, main));
    }
  }

  private void judge(List<PassageCandidate> all) {
    String usual = usualScript(all);
    List<PassageCandidate> alike = new ArrayList<>();
    boolean mixed = false;
    int others = 0;
    for (PassageCandidate candidate : all) {
      String ofScript = ofScript(candidate.script);
      if (ofScript != null && candidate.letters >= FEWEST_OF_SCRIPT) {
        candidate.language = ofScript;
      } else if (LanguageIdentifier.isScriptOfSeveral(candidate.script)) {
        boolean another = !candidate.script.equals(usual);
        if (!another && candidate.letters >= FEWEST_LETTERS) {
          alike.add(candidate);
        } else if (another && candidate.letters >= FEWEST_OF_ANOTHER && others++ < MOST_OF_MIXED) {
          judge(candidate);
        }
      }
      mixed |= candidate.language != null && !candidate.language.equals(main);
    }
    PassageCandidate.rank(alike);
    double usually = alike.isEmpty() ? 0 : alike.get(alike.size() / 2).familiar;
    for (int i = 0; i < Math.min(alike.size(), MOST_OF_MIXED); i++) {
      PassageCandidate candidate = alike.get(i);
      boolean unlike = candidate.familiar < FAR_LESS * usually && i < MOST_JUDGED;
      if (!mixed && !unlike && i >= ALWAYS_JUDGED) {
        break;
      }
      judge(candidate);
      mixed |= candidate.language != null && !candidate.language.equals(main);
    }
  }

  /**
   * Of two languages that share a script alone, the text's own, or the one in which most is
   * written.
   */
  private @Nullable String ofScript(String script) {
    return switch (script) {
      case "Beng" -> "as".equals(main) ? main : "bn";
      case "Ethi" -> "ti".equals(main) ? main : "am";
      case "Hani" -> "yue".equals(main) ? main : "zh";
      default -> LanguageIdentifier.ofScript(script);
    };
  }

  private static String usualScript(List<PassageCandidate> all) {
    Map<String, Integer> letters = new TreeMap<>();
    all.forEach(candidate -> letters.merge(candidate.script, candidate.letters, Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(ScriptCount.NO_LETTERS);
  }

  private List<Span> paragraphs(List<Span> body) {
    List<Span> paragraphs = new ArrayList<>();
    for (Span span : body) {
      int start = span.start();
      while (start < span.end()) {
        int lineEnd = text.indexOf('\n', start);
        int end = lineEnd < 0 ? span.end() : Math.min(lineEnd, span.end());
        if (end > start) {
          paragraphs.add(new Span(start, end));
        }
        start = end + 1;
      }
    }
    return paragraphs;
  }

  private boolean mayQuote(Span span) {
    for (int at = span.start(); at < span.end(); at++) {
      if (MARKS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A paragraph is judged by what stands outside its quotations. */
  private PassageCandidate paragraph(Span span) {
    List<PassageCandidate> quotations = new ArrayList<>();
    StringBuilder own = new StringBuilder();
    int from = span.start();
    if (span.length() >= 3 * FEWEST_OF_SCRIPT && mayQuote(span)) {
      Matcher quotation = QUOTED.matcher(text).region(span.start(), span.end());
      while (quotation.find()) {
        Span quoted = new Span(quotation.start(), quotation.end());
        quotations.add(new PassageCandidate(quoted, head(quoted)));
        own.append(text, from, quoted.start()).append(' ');
        from = quoted.end();
      }
    }
    if (own.length() < LOOK) {
      own.append(text, from, Math.min(span.end(), from + LOOK));
    }
    own.setLength(Math.min(own.length(), LOOK));
    PassageCandidate paragraph = new PassageCandidate(span, TextSample.prose(own.toString()));
    paragraph.quotations.addAll(quotations);
    return paragraph;
  }

  private void judge(PassageCandidate candidate) {
    String best = LetterSequences.guess(candidate.glance).best();
    candidate.language = isMain(best) ? main : surely(candidate.sample);
  }

  /** The language of {@code sample}, if both opinions are sure of it. */
  private @Nullable String surely(String sample) {
    LetterSequences.Guess guess = LetterSequences.guess(sample);
    String best = guess.best();
    double enough = isMain(guess.second()) ? SURE : LIKELY;
    if (isMain(best) || guess.probability() < enough || !Opinion.knows(best)) {
      return isMain(best) ? main : null;
    }
    return Opinion.of(sample, guess.shortlist()).best().equals(best) ? best : null;
  }

  private boolean isMain(String language) {
    return main != null
        && (language.equals(main) || LanguageIdentifier.areRelatives(language, main));
  }

  private String head(Span stretch) {
    int end = Math.min(stretch.end(), stretch.start() + LOOK);
    return TextSample.prose(text.substring(stretch.start(), end));
  }

  private static List<LanguageSpan> merged(List<Stretch> stretches) {
    List<LanguageSpan> merged = new ArrayList<>();
    int start = stretches.isEmpty() ? 0 : stretches.get(0).span().start();
    int end = start;
    String language = null;
    for (Stretch stretch : stretches) {
      if (language != null && stretch.language() != null && !language.equals(stretch.language())) {
        merged.add(new LanguageSpan(new Span(start, end), LanguageTag.of(language)));
        start = stretch.span().start();
      }
      language = stretch.language() == null ? language : stretch.language();
      end = stretch.span().end();
    }
    if (language != null) {
      merged.add(new LanguageSpan(new Span(start, end), LanguageTag.of(language)));
    }
    return merged;
  }
}
