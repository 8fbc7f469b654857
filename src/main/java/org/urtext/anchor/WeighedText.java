package org.urtext.anchor;

import java.util.Arrays;

/**
 * A text's features by number, each with what it weighs in this text and this collection.
 * Immutable.
 */
public final class WeighedText {

  private final AnchoredText text;
  private final int[] features;
  private final float[] weights;
  private final int[] counts;
  private final float[] information;
  private final int[] anchors;

  WeighedText(
      AnchoredText text,
      int[] features,
      float[] weights,
      int[] counts,
      float[] information,
      int[] anchors) {
    this.text = text;
    this.features = features;
    this.weights = weights;
    this.counts = counts;
    this.information = information;
    this.anchors = anchors;
  }

  public AnchoredText text() {
    return text;
  }

  /** How many different features there are. */
  public int size() {
    return features.length;
  }

  /** The number of the feature {@code index}; numbers ascend. */
  public int feature(int index) {
    return features[index];
  }

  /**
   * The weight of feature {@code index}; within each block the squares of all weights sum to 1, but
   * for features that no other language has, which count less in that sum the more texts there are.
   */
  public float weight(int index) {
    return weights[index];
  }

  /** How often feature {@code index} occurs in the text. */
  public int count(int index) {
    return counts[index];
  }

  /** What feature {@code index} tells, in nats. */
  public float information(int index) {
    return information[index];
  }

  /** The index of the feature numbered {@code feature}; negative if the text does not have it. */
  public int indexOf(int feature) {
    return Arrays.binarySearch(features, feature);
  }

  /** The number of the feature that anchor {@code anchor} of the text is; -1 if never counted. */
  public int featureOfAnchor(int anchor) {
    return anchors[anchor];
  }

  /** The number of the four letters at {@code position}; -1 if a space stands among them. */
  public int fourgramAt(int position) {
    return CollectionStatistics.fourgramAt(text, position);
  }
}
