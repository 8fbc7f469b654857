package org.urtext.graph;

import org.urtext.article.Place;

/**
 * What became of a document that did not become an article.
 *
 * @param place where it lies
 * @param kind whether it was left out on purpose
 * @param stage the word for where that was found: {@code intake} or {@code reading}
 * @param reason from the documented list
 * @param detail a sentence for people
 */
public record Outcome(Place place, Kind kind, String stage, String reason, String detail) {

  /** The two ways not to become an article. */
  public enum Kind {
    SKIPPED,
    FAILED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
