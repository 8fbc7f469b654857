package org.urtext.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which articles are versions of one text, as somebody has judged it. */
public sealed interface LinkTruth {

  /**
   * Judged by story: two articles are versions of one text if they tell the same story.
   *
   * @param stories by article: the path that reports print, the end of it, or the id
   * @param sources the articles that others were made from; null if that was not judged
   */
  record Stories(Map<String, String> stories, @Nullable Set<String> sources) implements LinkTruth {}

  /**
   * Judged pair by pair; nothing is known of other pairs.
   *
   * @param pairs what was judged
   */
  record Pairs(List<JudgedPair> pairs) implements LinkTruth {}

  /**
   * Two articles that somebody has compared.
   *
   * @param article one of them
   * @param origin the other one
   * @param sameText whether they are versions of one text
   * @param originIsSource whether {@code article} was made from {@code origin}; null if that was
   *     not judged
   */
  record JudgedPair(
      String article, String origin, boolean sameText, @Nullable Boolean originIsSource) {}
}
