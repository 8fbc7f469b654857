package org.urtext.linking;

import java.util.List;
import java.util.Set;

/** Finds which of many texts are versions of one another. */
@FunctionalInterface
public interface TextComparison {

  /**
   * Compares all of {@code texts} with one another.
   *
   * @param texts with different ids
   * @param declared those of which one declares that it comes from the other
   * @return at most one correspondence a pair; silent ones of declared pairs only, where comparing
   *     them had enough to go by
   */
  List<Correspondence> compare(List<LinkableText> texts, Set<Pair> declared);
}
