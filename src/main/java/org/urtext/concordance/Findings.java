package org.urtext.concordance;

import java.util.List;

/**
 * Where a phrase stands.
 *
 * @param verbatim the very words, by label of the article and place
 * @param inOtherLanguages the likeliest first
 * @param verbatimInAll how often the very words were found, those included that are left out here
 * @param othersInAll how many other passages were found, those included that are left out here
 * @param texts how many texts were looked at
 * @param anchors how many figures, names and terms of the phrase stand by themselves
 */
public record Findings(
    List<Occurrence> verbatim,
    List<Occurrence> inOtherLanguages,
    int verbatimInAll,
    int othersInAll,
    int texts,
    int anchors) {

  /** So many anchors at least must agree before a passage in another language is told. */
  public static final int FEWEST_ANCHORS = 2;

  /** Whether the phrase has enough figures, names and terms to be met in other languages. */
  public boolean crossesLanguages() {
    return anchors >= FEWEST_ANCHORS;
  }
}
