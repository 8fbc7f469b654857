package org.urtext.pipeline;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one run came to. {@code read + known + skipped + failed} is the number of documents found.
 *
 * @param read documents read, new or changed
 * @param records how many of those describe an article without giving its text
 * @param known documents read before and unchanged since
 * @param skipped documents deliberately not taken as articles
 * @param failed documents that should have been read and could not be
 * @param sidecars files read as part of the document they stand beside; those in containers are not
 *     counted
 * @param removed documents newly noted as no longer lying where they were met
 * @param givenUp how many of those that failed were given up while a thread of this process was at
 *     work on them, which cannot be stopped
 * @param languages how many of the texts read are in each language, by tag
 * @param declarations how many declarations the documents read hold
 * @param decided what the bench decided; null if nothing had changed since it last did, or if it
 *     was not asked
 * @param undecided whether there is something the bench has not been asked about
 */
public record Summary(
    int read,
    int records,
    int known,
    int skipped,
    int failed,
    int sidecars,
    int removed,
    int givenUp,
    SortedMap<String, Integer> languages,
    int declarations,
    @Nullable Decided decided,
    boolean undecided) {

  /**
   * The links of the whole collection.
   *
   * @param declared links that rest on a declaration, citations of agencies excepted
   * @param inferred links claimed although nobody declared them
   * @param possible links that may hold and are not claimed
   * @param citations agencies and outlets named as information sources
   * @param unseen pages declared as origins that the collection does not have
   * @param conflicts contradictions found
   */
  public record Decided(
      int declared, int inferred, int possible, int citations, int unseen, int conflicts) {}

  /** The number of documents found, sidecars not counted. */
  public int found() {
    return read + known + skipped + failed;
  }
}
