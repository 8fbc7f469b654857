package org.urtext.linking;

/** What is measured of two texts to tell whether one is a translation of the other. */
enum Sign {
  /** Cosine of their letter sequences, romanised. */
  WORDING(Topic.WORDING),
  /** Cosine of their names and of the skeletons of these. */
  NAMES(Topic.NAMES),
  /** Cosine of their figures. */
  FIGURES(Topic.FIGURES),
  /** Cosine of the places, languages, months and units they name. */
  TERMS(Topic.NAMES),
  /** The lesser of the shares of either text's figures that the other has too. */
  FIGURES_KEPT_LEAST(Topic.FIGURES),
  /** The greater of these shares. */
  FIGURES_KEPT_MOST(Topic.FIGURES),
  /** Similarity over that of both texts' other neighbours. */
  MARGIN(Topic.NEIGHBOURS),
  /** How far down each is among the other's neighbours: 0 if both come first. */
  RANKS(Topic.NEIGHBOURS),
  /**
   * Logarithm of how many times more evidence lies on the aligned passages than chance puts there.
   */
  LIFT(Topic.ORDER),
  /** The share of evidence that is in order. */
  IN_ORDER(Topic.ORDER),
  /** What alignment gains over aligning with the other text read backwards. */
  CONTRAST(Topic.ORDER),
  /** Logarithm of the weight of the heaviest chain of rare anchors. */
  CHAIN(Topic.CHAIN),
  /** Logarithm of that weight over the backward chain's. */
  CHAIN_CONTRAST(Topic.CHAIN),
  /** Mean distance of relative positions along the chain. */
  DISTANCE(Topic.CHAIN),
  /** The lesser of the shares of the texts that take part in the alignment. */
  COVERED_LEAST(Topic.COVERAGE),
  /** The greater of these shares. */
  COVERED_MOST(Topic.COVERAGE),
  /** Absolute logarithm of the ratio of their lengths, romanised. */
  LENGTHS(Topic.LENGTH),
  /** Logarithm of the shorter one's length. */
  LENGTH(Topic.LENGTH),
  /** How well the pair compares with the best other pairs that either end could enter instead. */
  COMPETITION(Topic.COMPETITION),
  /** How surely both correspond to a third text. */
  SUPPORT(Topic.FAMILY),
  /** How surely one corresponds to a third text that the other does not correspond to. */
  CONTRADICTION(Topic.FAMILY);

  /** What an editor would ask about; an explanation has a part for each. */
  enum Topic {
    WORDING,
    NAMES,
    FIGURES,
    ORDER,
    CHAIN,
    COVERAGE,
    LENGTH,
    NEIGHBOURS,
    COMPETITION,
    FAMILY
  }

  private final Topic topic;

  Sign(Topic topic) {
    this.topic = topic;
  }

  Topic topic() {
    return topic;
  }

  /** Whether the two texts alone decide it, without what else was decided. */
  boolean isOfPairAlone() {
    return topic != Topic.COMPETITION && topic != Topic.FAMILY;
  }
}
