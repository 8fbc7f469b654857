package org.urtext.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urtext.linking.Claim;

/**
 * An entry in the history of verdicts.
 *
 * @param review what was said, of the two as they are identified now
 * @param articleLabel what the text was called when it was judged
 * @param originLabel what the source was called
 * @param given when it was said; a clock time, which enters no report that has to be repeatable
 * @param run the run that recorded it
 * @param stands whether nothing was said of the two since
 */
public record ReviewEntry(
    GivenReview review,
    String articleLabel,
    String originLabel,
    Instant given,
    long run,
    boolean stands) {

  /** Those of {@code history} that stood when the run {@code upTo} had decided. */
  public static List<ReviewEntry> standing(List<ReviewEntry> history, long upTo) {
    Map<Claim, ReviewEntry> last = new TreeMap<>();
    for (ReviewEntry entry : history) {
      if (entry.run() <= upTo) {
        last.put(entry.review().claim(), entry);
      }
    }
    return last.values().stream().filter(entry -> entry.review().value() != null).toList();
  }
}
