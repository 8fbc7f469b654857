package org.urtext.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.urtext.article.Place;

/**
 * A document as it arrives: where it lies, its bytes not yet read, and what came with it.
 *
 * @param place its collection and the path below the ingested folder
 * @param realPath the file that holds it, links resolved
 * @param size of its bytes when it was found
 * @param modified when the file was last changed
 * @param hints from its sidecar; {@link Hints#NONE} if it has none
 * @param hintsDigest SHA-256 of the sidecar's bytes; empty if it has none. With size and time it
 *     tells whether anything has changed since the last run.
 * @param content opens its bytes, anew at each call
 */
public record RawDocument(
    Place place,
    String realPath,
    long size,
    Instant modified,
    Hints hints,
    String hintsDigest,
    Content content) {

  /** Opens a document's bytes. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }
}
