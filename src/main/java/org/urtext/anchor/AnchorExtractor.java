package org.urtext.anchor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * Finds a text's anchors. What it finds depends on its arguments alone; safe for use by several
 * threads.
 */
public final class AnchorExtractor {

  /** UTF-16 units after which the rest of a text is left unread. */
  public static final int LONGEST_READ = 60_000;

  private final Romanization romanization = new Romanization();
  private final Measures measures = new Measures();
  private final HanNames han = new HanNames(romanization);
  private final Map<LanguageTag, Gazetteer> gazetteers = new ConcurrentHashMap<>();
  private final Map<String, Concepts> concepts = new ConcurrentHashMap<>();
  private final boolean findsConcepts;

  /** Finds figures, terms, names and addresses. */
  public AnchorExtractor() {
    this(false);
  }

  /**
   * @param findsConcepts whether it finds also what words name, by the names of emoji
   */
  public AnchorExtractor(boolean findsConcepts) {
    this.findsConcepts = findsConcepts;
  }

  /**
   * The anchors of those parts of {@code text} that {@code body} names.
   *
   * @param language decides which names of countries, months and so on are known; undetermined is
   *     allowed
   * @param text the full text
   * @param body spans of {@code text}, in order
   */
  public AnchoredText extract(LanguageTag language, String text, List<Span> body) {
    return extract(language, text, body, null);
  }

  /**
   * The same of a text that was published on a day that is known.
   *
   * @param published null if it is not
   */
  public AnchoredText extract(
      LanguageTag language, String text, List<Span> body, @Nullable LocalDate published) {
    Gazetteer gazetteer = gazetteers.computeIfAbsent(language, CldrNames::gazetteer);
    AnchorReading reading =
        new AnchorReading(
            language, text, gazetteer, named(language), published, romanization, measures, han);
    Sentences.of(language, text, first(LONGEST_READ, body)).forEach(reading::read);
    return reading.finish();
  }

  private Concepts named(LanguageTag language) {
    return findsConcepts
        ? concepts.computeIfAbsent(language.language(), Concepts::of)
        : Concepts.NONE;
  }

  /** The first {@code units} of {@code body}. */
  static List<Span> first(int units, List<Span> body) {
    List<Span> read = new ArrayList<>();
    int left = units;
    for (Span span : body) {
      if (left > 0) {
        read.add(new Span(span.start(), Math.min(span.end(), span.start() + left)));
      }
      left -= span.length();
    }
    return read;
  }
}
