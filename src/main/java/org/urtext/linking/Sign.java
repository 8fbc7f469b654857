package org.urtext.linking;

/** What is measured of two texts to tell whether one is a translation of the other. */
enum Sign {
  /** Cosine of their letter sequences, romanised. */
  WORDING(Topic.WORDING, Speaks.FOR),
  /** Whether both are written in one script: 1 or 0. */
  SAME_SCRIPT(Topic.NAMES, Speaks.EITHER),
  /** Cosine of their names and of the skeletons of these; of texts in one script. */
  NAMES_IN_ONE_SCRIPT(Topic.NAMES, Speaks.FOR),
  /** The same of texts in two scripts, where many names cannot be recognised. */
  NAMES(Topic.NAMES, Speaks.FOR),
  /** Cosine of their figures. */
  FIGURES(Topic.FIGURES, Speaks.FOR),
  /** Cosine of the places, languages, months and units they name. */
  TERMS(Topic.NAMES, Speaks.FOR),
  /** Cosine of what there are emoji of that their words name. */
  CONCEPTS(Topic.CONCEPTS, Speaks.FOR),
  /** The lesser of the shares of either text's figures that the other has too. */
  FIGURES_KEPT_LEAST(Topic.FIGURES, Speaks.FOR),
  /** The greater of these shares. */
  FIGURES_KEPT_MOST(Topic.FIGURES, Speaks.FOR),
  /** Similarity over that of both texts' other neighbours. */
  MARGIN(Topic.NEIGHBOURS, Speaks.FOR),
  /** How far down each is among the other's neighbours: 0 if both come first. */
  RANKS(Topic.NEIGHBOURS, Speaks.AGAINST),
  /**
   * Logarithm of how many times more evidence lies on the aligned passages than chance puts there.
   */
  LIFT(Topic.ORDER, Speaks.FOR),
  /** The share of evidence that is in order. */
  IN_ORDER(Topic.ORDER, Speaks.FOR),
  /** What alignment gains over aligning with the other text read backwards. */
  CONTRAST(Topic.ORDER, Speaks.FOR),
  /** Logarithm of the weight of the heaviest chain of rare anchors. */
  CHAIN(Topic.CHAIN, Speaks.FOR),
  /** Logarithm of that weight over the backward chain's. */
  CHAIN_CONTRAST(Topic.CHAIN, Speaks.FOR),
  /** Mean distance of relative positions along the chain; drawn to chance where it is short. */
  DISTANCE(Topic.CHAIN, Speaks.AGAINST),
  /** The lesser of the shares of the texts that take part in the alignment. */
  COVERED_LEAST(Topic.COVERAGE, Speaks.FOR),
  /** The greater of these shares. */
  COVERED_MOST(Topic.COVERAGE, Speaks.FOR),
  /** How much is not covered, times how much is shared: another article on the same event. */
  UNCOVERED(Topic.COVERAGE, Speaks.AGAINST),
  /** Absolute logarithm of the ratio of their lengths, romanised. */
  LENGTHS(Topic.LENGTH, Speaks.AGAINST),
  /** How much likelier the lengths of passages are in this order than backwards. */
  PACE(Topic.LENGTH, Speaks.FOR),
  /** How much likelier they are beside one another than apart, for each passage. */
  PACE_FIT(Topic.LENGTH, Speaks.FOR),
  /** Logarithm of the shorter one's length. */
  LENGTH(Topic.LENGTH, Speaks.EITHER),
  /** How well the pair compares with the best other pairs that either end could enter instead. */
  COMPETITION(Topic.COMPETITION, Speaks.FOR),
  /**
   * Mean log-odds of pairs of other versions of both texts, where these speak for it; 0 if none.
   */
  SUPPORT(Topic.FAMILY, Speaks.FOR),
  /** The same, where these speak against it; 0 if none. */
  CONTRADICTION(Topic.FAMILY, Speaks.AGAINST),
  /** How much likelier than by chance the words of one are found in the other, by the lexicon. */
  LEXICON_TOPIC(Topic.LEXICON, Speaks.FOR),
  /** How much likelier than by chance these stand at their place. */
  LEXICON_ORDER(Topic.LEXICON, Speaks.FOR);

  /** What an editor would ask about; an explanation has a part for each. */
  enum Topic {
    WORDING,
    CONCEPTS,
    NAMES,
    FIGURES,
    ORDER,
    CHAIN,
    COVERAGE,
    LENGTH,
    NEIGHBOURS,
    COMPETITION,
    FAMILY,
    LEXICON
  }

  /** What more of a sign means. */
  enum Speaks {
    FOR,
    AGAINST,
    EITHER
  }

  private final Topic topic;
  private final Speaks speaks;

  Sign(Topic topic, Speaks speaks) {
    this.topic = topic;
    this.speaks = speaks;
  }

  /** Which way the sign's curve may go, so that no explanation counts agreement as doubt. */
  Speaks speaks() {
    return speaks;
  }

  Topic topic() {
    return topic;
  }

  /** Whether the two texts alone decide it, without what else was decided. */
  boolean isOfPairAlone() {
    return topic != Topic.COMPETITION && topic != Topic.FAMILY && topic != Topic.LEXICON;
  }
}
