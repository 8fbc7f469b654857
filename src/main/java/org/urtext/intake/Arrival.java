package org.urtext.intake;

import org.urtext.article.Place;

/** What the front door makes of one thing it found: a document, or a reason why it is none. */
public sealed interface Arrival {

  /** Where it was found. */
  Place place();

  /** A document to be read. */
  record Document(RawDocument raw) implements Arrival {
    @Override
    public Place place() {
      return raw.place();
    }
  }

  /**
   * Something deliberately left alone.
   *
   * @param reason from the documented list, such as {@code hidden-file}
   * @param detail a sentence for people
   */
  record LeftOut(Place place, String reason, String detail) implements Arrival {}

  /**
   * Something that should have been read and could not be.
   *
   * @param reason from the documented list, such as {@code not-readable}
   * @param detail a sentence for people that names the remedy
   */
  record Refused(Place place, String reason, String detail) implements Arrival {}

  /** A sidecar that was read as part of the document it stands beside. */
  record Sidecar(Place place) implements Arrival {}
}
