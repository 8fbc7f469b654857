package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.urtext.anchor.Anchor.Kind;
import org.urtext.anchor.AnchoredText.Passage;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.article.UnspacedScript;

/** One text being read for its anchors, sentence by sentence. For one thread. */
final class AnchorReading {

  /** Letters of romanised text below which a sentence is taken together with the next. */
  private static final int SHORTEST_PASSAGE = 40;

  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_SKELETON = 3;
  private static final int LONGEST_WORD = 60;
  private static final int WINDOW = 5;

  private static final String JAPANESE = "ja";

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]+[\\w/]|(?<![\\w@.])@\\w{3,30}\\b");

  private final Romanization romanization;
  private final Measures measures;
  private final HanNames han;
  private final LanguageTag language;
  private final String text;
  private final Gazetteer gazetteer;
  private final Concepts concepts;
  private final @Nullable LocalDate published;
  private final ByteArrayOutputStream romanized = new ByteArrayOutputStream();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private int passageStart = -1;
  private int passagePosition;

  AnchorReading(
      LanguageTag language,
      String text,
      Gazetteer gazetteer,
      Concepts concepts,
      @Nullable LocalDate published,
      Romanization romanization,
      Measures measures,
      HanNames han) {
    this.romanization = romanization;
    this.measures = measures;
    this.han = han;
    this.language = language;
    this.text = text;
    this.gazetteer = gazetteer;
    this.concepts = concepts;
    this.published = published;
  }

  void read(Span sentence) {
    if (passageStart < 0) {
      passageStart = sentence.start();
      passagePosition = romanized.size();
    }
    List<Word> words = new ArrayList<>();
    for (Span word : Words.in(text, sentence)) {
      words.add(romanize(word));
    }
    boolean prefixed = false;
    List<String> folded = new ArrayList<>(words.size());
    for (Word word : words) {
      folded.add(Gazetteer.folded(word.span.in(text)));
      prefixed |= Script.takesPrefixes(text.codePointAt(word.span.start()));
    }
    int before = anchors.size();
    int covered = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int first = text.codePointAt(word.span.start());
      if (UnspacedScript.has(first)) {
        run(word, folded.get(i));
        continue;
      }
      if (i >= covered) {
        Gazetteer.Match match = gazetteer.atWord(folded, i, prefixed);
        if (match != null) {
          covered = i + match.length();
          Span span = new Span(word.span.start(), words.get(covered - 1).span.end());
          term(match.id(), span, word.position);
        }
      }
      Concepts.Match named = concepts.atWord(folded, i, prefixed);
      if (named != null) {
        Span span = new Span(word.span.start(), words.get(i + named.length() - 1).span.end());
        named.concepts().forEach(concept -> add(Kind.CONCEPT, concept, span, word.position));
      }
      if (mayBeName(word.span, first)) {
        name(word.latin, word.span, word.position);
      }
    }
    addresses(sentence);
    figures(sentence, words);
    compounds(before);
    if (romanized.size() - passagePosition >= SHORTEST_PASSAGE) {
      closePassage(sentence.end());
    }
  }

  private void closePassage(int end) {
    passages.add(new Passage(new Span(passageStart, end), passagePosition, romanized.size()));
    passageStart = -1;
  }

  private Word romanize(Span span) {
    int start = romanized.size();
    String latin = romanization.of(span.in(text));
    if (!latin.isEmpty()) {
      romanized.writeBytes(latin.getBytes(StandardCharsets.US_ASCII));
      romanized.write(' ');
    }
    return new Word(span, latin, start);
  }

  private void term(String id, Span span, int position) {
    if (id.startsWith("number:")) {
      add(Kind.FIGURE, id.substring("number:".length()), span, position);
    } else {
      add(Kind.TERM, id, span, position);
    }
  }

  /** A stretch of an unspaced script: terms and names may begin at every character. */
  private void run(Word word, String folded) {
    int length = word.span.length();
    for (int i = 0; i < folded.length(); i++) {
      Gazetteer.Match match = gazetteer.atCharacter(folded, i);
      if (match != null) {
        int at = Math.min(i, length - 1);
        int end = Math.min(length, at + match.length());
        term(match.id(), within(word, at, end), word.at(at));
        i += match.length() - 1;
      }
    }
    concepts(word, folded);
    int first = text.codePointAt(word.span.start());
    if (Script.isKatakana(first)) {
      name(word.latin, word.span, word.position);
    } else if (Script.isHan(first)) {
      han(word);
    } else {
      String classes = Skeleton.of(word.latin);
      for (int i = 0; i + WINDOW <= classes.length(); i++) {
        int at = (int) ((long) i * length / Math.max(1, classes.length()));
        add(
            Kind.SKELETON,
            classes.substring(i, i + WINDOW),
            within(word, at, Math.min(length, at + WINDOW)),
            word.at(at));
      }
    }
  }

  private void concepts(Word word, String folded) {
    int length = word.span.length();
    for (int i = 0; i < folded.length(); i++) {
      Concepts.Match named = concepts.atCharacter(folded, i);
      if (named != null) {
        int at = Math.min(i, length - 1);
        Span span = within(word, at, Math.min(length, at + named.length()));
        named.concepts().forEach(concept -> add(Kind.CONCEPT, concept, span, word.at(at)));
        i += named.length() - 1;
      }
    }
  }

  private void han(Word word) {
    boolean japanese = language.language().equals(JAPANESE);
    for (Anchor name : han.in(word.span.in(text), japanese)) {
      int start = name.span().start();
      add(name.kind(), name.value(), within(word, start, name.span().end()), word.at(start));
    }
  }

  /** Web addresses and the names of accounts. */
  private void addresses(Span sentence) {
    Matcher matcher = ADDRESS.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      add(Kind.ADDRESS, Gazetteer.folded(span.in(text)), span, passagePosition);
    }
  }

  private Span within(Word word, int from, int to) {
    int start = word.span.start() + from;
    return new Span(start, Math.max(start, word.span.start() + to));
  }

  private boolean mayBeName(Span word, int first) {
    if (UCharacter.isUpperCase(first) || UCharacter.isTitleCase(first)) {
      return true;
    }
    boolean cased = UCharacter.toUpperCase(first) != first;
    if (cased) {
      return false;
    }
    return word.length() <= LONGEST_WORD;
  }

  private void name(String latin, Span span, int position) {
    if (latin.length() < SHORTEST_NAME || latin.length() > LONGEST_WORD) {
      return;
    }
    add(Kind.NAME, latin, span, position);
    String classes = Skeleton.of(latin);
    if (classes.length() >= SHORTEST_SKELETON) {
      add(Kind.SKELETON, classes, span, position);
    }
    for (int i = 0; classes.length() > WINDOW && i + WINDOW <= classes.length(); i++) {
      add(Kind.SKELETON, classes.substring(i, i + WINDOW), span, position);
    }
  }

  private void figures(Span sentence, List<Word> words) {
    int word = 0;
    for (Figures.Figure figure : Figures.in(text, sentence, gazetteer)) {
      while (word + 1 < words.size() && words.get(word + 1).span.start() <= figure.span().start()) {
        word++;
      }
      int position = words.isEmpty() ? passagePosition : words.get(word).position;
      add(Kind.FIGURE, figure.value(), figure.span(), position);
      if (figure.value().length() <= 2 && isMonth(figure, sentence)) {
        add(Kind.TERM, "month:" + figure.value(), figure.span(), position);
      }
    }
  }

  /** What several anchors of a sentence, or one and a word beside it, say together. */
  private void compounds(int first) {
    List<Anchor> ofSentence = List.copyOf(anchors.subList(first, anchors.size()));
    List<Anchor> compounds = new ArrayList<>(CalendarDays.in(text, ofSentence, published));
    compounds.addAll(measures.in(language, text, ofSentence));
    for (Anchor compound : compounds) {
      int part = 0;
      while (!ofSentence.get(part).span().equals(compound.span())) {
        part++;
      }
      int position = positions.get(first + part);
      add(compound.kind(), compound.value(), compound.span(), position);
    }
  }

  private boolean isMonth(Figures.Figure figure, Span sentence) {
    int month = figure.value().indexOf('.') < 0 ? Integer.parseInt(figure.value()) : 0;
    if (month < 1 || month > 12) {
      return false;
    }
    Span span = figure.span();
    String before = text.substring(Math.max(sentence.start(), span.start() - 10), span.start());
    String after = text.substring(span.end(), Math.min(sentence.end(), span.end() + 4));
    return gazetteer.marksMonth(Gazetteer.folded(before), Gazetteer.folded(after));
  }

  private void add(Kind kind, String value, Span span, int position) {
    anchors.add(new Anchor(kind, value, span));
    positions.add(position);
  }

  AnchoredText finish() {
    if (passageStart >= 0 && romanized.size() > passagePosition) {
      int end = anchors.isEmpty() ? passageStart : anchors.get(anchors.size() - 1).span().end();
      closePassage(Math.max(end, passageStart));
    }
    int[] order =
        IntStream.range(0, anchors.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> positions.get(i))
                    .thenComparing(i -> anchors.get(i).span())
                    .thenComparing(i -> anchors.get(i).kind())
                    .thenComparing(i -> anchors.get(i).value()))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Anchor> sorted = new ArrayList<>(order.length);
    int[] sortedPositions = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted.add(anchors.get(order[i]));
      sortedPositions[i] = positions.get(order[i]);
    }
    return new AnchoredText(language, romanized.toByteArray(), passages, sorted, sortedPositions);
  }

  /** A word, how it sounds, and where that begins in the romanised text. */
  private record Word(Span span, String latin, int position) {

    /** The position of the character {@code offset} units into the word. */
    int at(int offset) {
      return position + (int) ((long) offset * latin.length() / Math.max(1, span.length()));
    }
  }
}
