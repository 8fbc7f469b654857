package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final int LONGEST_HAN_NAME = 4;

  private static final String JAPANESE = "ja";

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]+[\\w/]|(?<![\\w@.])@\\w{3,30}\\b");

  /** Han characters that Chinese uses to write foreign names by their sound. */
  private static final String SOUND_HAN =
      "阿埃艾爱安昂奥巴白班邦保鲍贝本比彼宾波伯博勃布查达戴丹道得德登邓迪蒂丁东杜多恩尔法凡费芬丰佛弗福夫盖冈戈格根古圭哈海汉杭赫亨华怀霍基吉加贾杰金喀卡凯坎"
          + "康考科克肯库夸拉莱赖兰朗劳勒雷里利莉列林琳伦隆卢鲁路吕罗洛马玛迈麦曼芒毛梅门蒙米密缅明莫墨默姆穆纳娜奈南内尼涅宁纽诺努欧帕派潘庞培佩彭皮平珀普奇齐恰乔"
          + "切琴丘让热日荣茹瑞若撒萨塞赛瑟森沙山珊尚绍舍申圣史舒斯丝松苏索塔泰坦汤唐陶特滕提廷图托瓦万旺威韦维魏温沃乌武西希席夏香肖谢欣辛休许逊雅亚延扬耶叶伊依因英"
          + "尤约泽詹珍芝朱祖佐";

  private final Romanization romanization;
  private final Measures measures;
  private final KanjiReadings kanji;
  private final LanguageTag language;
  private final String text;
  private final Gazetteer gazetteer;
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
      @Nullable LocalDate published,
      Romanization romanization,
      Measures measures,
      KanjiReadings kanji) {
    this.romanization = romanization;
    this.measures = measures;
    this.kanji = kanji;
    this.language = language;
    this.text = text;
    this.gazetteer = gazetteer;
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

  private void han(Word word) {
    String run = word.span.in(text);
    if (language.language().equals(JAPANESE)) {
      kanji(run, word);
    }
    String before = "";
    for (int i = 0; i < run.length(); i++) {
      String here = romanization.simplified(run.charAt(i));
      if (i > 0) {
        add(Kind.NAME, before + here, within(word, i - 1, i + 1), word.at(i - 1));
      }
      before = here;
      StringBuilder sound = new StringBuilder();
      for (int end = i; end < Math.min(run.length(), i + LONGEST_HAN_NAME); end++) {
        String character = romanization.simplified(run.charAt(end));
        if (SOUND_HAN.indexOf(character) < 0) {
          break;
        }
        sound.append(romanization.of(character));
        String classes = Skeleton.of(sound.toString());
        if (end > i && classes.length() >= SHORTEST_SKELETON) {
          add(Kind.SKELETON, classes, within(word, i, end + 1), word.at(i));
        }
      }
    }
  }

  private void kanji(String run, Word word) {
    Set<String> met = new HashSet<>();
    for (KanjiReadings.Read read : kanji.in(run)) {
      Span span = within(word, read.start(), read.end());
      int position = word.at(read.start());
      add(Kind.NAME, read.romanized(), span, position);
      String classes = Skeleton.of(read.romanized());
      if (classes.length() >= SHORTEST_SKELETON && met.add(read.start() + classes)) {
        add(Kind.SKELETON, classes, span, position);
      }
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
