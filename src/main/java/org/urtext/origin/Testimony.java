package org.urtext.origin;

import java.util.List;
import org.urtext.article.Span;

/**
 * All that a document says of its origin.
 *
 * @param declarations in the order of their place in the text, metadata last
 * @param machineTranslation the strongest sign of machine translation found anywhere in it
 * @param traces artefacts that scrapers, content systems and machine translation left in the text
 * @param contradictions what its declarations and addresses say against each other
 */
public record Testimony(
    List<Declaration> declarations,
    MachineTranslation machineTranslation,
    List<Trace> traces,
    List<Contradiction> contradictions) {

  /** What a document that says nothing of its origin says. */
  public static final Testimony SILENCE =
      new Testimony(List.of(), MachineTranslation.NONE, List.of(), List.of());

  /**
   * Something left in the text by a program on its way here.
   *
   * @param kind such as {@code translated-scraper-marker} or {@code comment-counter}
   * @param text verbatim
   * @param span where it stands in the full text
   */
  public record Trace(String kind, String text, Span span) {}

  /**
   * Two things said by one document that cannot both be true, or a claim that is not to be trusted.
   *
   * @param kind {@code slug}, {@code declarations} or {@code lookalike}
   * @param statement both sides, in a sentence without its full stop
   */
  public record Contradiction(String kind, String statement) {}
}
