package org.urtext.linking;

import java.util.EnumMap;
import java.util.Map;
import org.urtext.alignment.Alignment;
import org.urtext.alignment.AnchorChain;
import org.urtext.alignment.PassageAligner;
import org.urtext.alignment.PassageLengths;
import org.urtext.alignment.PassageProfile;
import org.urtext.anchor.CollectionStatistics;
import org.urtext.anchor.CollectionStatistics.Block;
import org.urtext.anchor.WeighedText;
import org.urtext.candidate.CandidatePair;

/**
 * Everything measured of two texts.
 *
 * @param pair the texts' indexes, and how they stand among their neighbours
 * @param signs a number for each sign of the pair alone
 * @param inOrder the share of what they have in common that stands in the same order
 * @param lift how many times more that is than chance would give
 * @param coveredOfFirst the share of the first text that takes part in the alignment
 * @param coveredOfSecond the share of the second text that does
 * @param anchorsInOrder how many rare anchors they share in the same order
 */
record Evidence(
    CandidatePair pair,
    Map<Sign, Double> signs,
    double inOrder,
    double lift,
    double coveredOfFirst,
    double coveredOfSecond,
    int anchorsInOrder) {

  /** The mean distance of two random points of a line of length 1, rounded. */
  private static final double CHANCE_DISTANCE = 0.3;

  /** How many links' worth of doubt a chain's distance is drawn to chance by. */
  private static final int FEW_LINKS = 3;

  static Evidence of(
      CandidatePair pair,
      WeighedText first,
      WeighedText second,
      PassageProfile profileOfFirst,
      PassageProfile profileOfSecond,
      CollectionStatistics statistics,
      boolean sameScript) {
    Alignment alignment = new PassageAligner().align(profileOfFirst, profileOfSecond);
    AnchorChain chain = AnchorChain.of(first, second);
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    Map<Block, Double> cosines = cosines(first, second, statistics);
    signs.put(
        Sign.WORDING,
        (cosines.getOrDefault(Block.TRIGRAMS, 0.0) + cosines.getOrDefault(Block.FOURGRAMS, 0.0))
            / 2);
    double names =
        (cosines.getOrDefault(Block.NAMES, 0.0) + cosines.getOrDefault(Block.SKELETONS, 0.0)) / 2;
    signs.put(Sign.SAME_SCRIPT, sameScript ? 1.0 : 0.0);
    signs.put(sameScript ? Sign.NAMES_IN_ONE_SCRIPT : Sign.NAMES, names);
    signs.put(Sign.FIGURES, cosines.getOrDefault(Block.FIGURES, 0.0));
    signs.put(Sign.CONCEPTS, cosines.getOrDefault(Block.CONCEPTS, 0.0));
    signs.put(Sign.TERMS, cosines.getOrDefault(Block.TERMS, 0.0));
    double kept = kept(first, second, statistics);
    double keptBack = kept(second, first, statistics);
    signs.put(Sign.FIGURES_KEPT_LEAST, Math.min(kept, keptBack));
    signs.put(Sign.FIGURES_KEPT_MOST, Math.max(kept, keptBack));
    signs.put(Sign.MARGIN, pair.margin());
    signs.put(Sign.RANKS, Math.log(pair.rankOfFirst()) + Math.log(pair.rankOfSecond()));
    signs.put(Sign.LIFT, Math.log1p(alignment.lift()));
    signs.put(Sign.IN_ORDER, alignment.inOrder());
    signs.put(Sign.CONTRAST, alignment.contrast());
    signs.put(Sign.CHAIN, Math.log1p(chain.weight()));
    signs.put(Sign.CHAIN_CONTRAST, Math.log((chain.weight() + 2) / (chain.backward() + 2)));
    int links = chain.links().size();
    signs.put(
        Sign.DISTANCE,
        (chain.distance() * links + CHANCE_DISTANCE * FEW_LINKS) / (links + FEW_LINKS));
    signs.put(
        Sign.COVERED_LEAST, Math.min(alignment.coveredOfFirst(), alignment.coveredOfSecond()));
    signs.put(Sign.COVERED_MOST, Math.max(alignment.coveredOfFirst(), alignment.coveredOfSecond()));
    signs.put(
        Sign.UNCOVERED,
        (1 - Math.min(alignment.coveredOfFirst(), alignment.coveredOfSecond()))
            * Math.log1p(chain.weight()));
    double ratio = (double) (first.text().length() + 1) / (second.text().length() + 1);
    signs.put(Sign.LENGTHS, Math.abs(Math.log(ratio)));
    signs.put(Sign.LENGTH, Math.log(1 + Math.min(first.text().length(), second.text().length())));
    PassageLengths lengths = PassageLengths.of(first.text().passages(), second.text().passages());
    signs.put(Sign.PACE, lengths.forward() - lengths.backward());
    signs.put(
        Sign.PACE_FIT,
        lengths.forward()
            / Math.sqrt(
                1.0 + Math.min(first.text().passages().size(), second.text().passages().size())));
    return new Evidence(
        pair,
        signs,
        alignment.inOrder(),
        alignment.lift(),
        alignment.coveredOfFirst(),
        alignment.coveredOfSecond(),
        links);
  }

  private static Map<Block, Double> cosines(
      WeighedText first, WeighedText second, CollectionStatistics statistics) {
    Map<Block, Double> cosines = new EnumMap<>(Block.class);
    for (Block block : Block.values()) {
      cosines.put(block, 0.0);
    }
    int i = 0;
    int j = 0;
    while (i < first.size() && j < second.size()) {
      int left = first.feature(i);
      int right = second.feature(j);
      if (left == right) {
        cosines.merge(
            statistics.block(left), (double) first.weight(i++) * second.weight(j++), Double::sum);
      } else if (left < right) {
        i++;
      } else {
        j++;
      }
    }
    return cosines;
  }

  /** The share, by weight, of the figures of {@code one} that {@code other} has too. */
  private static double kept(WeighedText one, WeighedText other, CollectionStatistics statistics) {
    double all = 1;
    double kept = 0.5;
    for (int i = 0; i < one.size(); i++) {
      if (statistics.block(one.feature(i)) == Block.FIGURES) {
        all += one.information(i);
        kept += other.indexOf(one.feature(i)) < 0 ? 0 : one.information(i);
      }
    }
    return kept / all;
  }
}
