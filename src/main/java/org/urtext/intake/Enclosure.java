package org.urtext.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a document lies in a container, for those that are no file of their own.
 *
 * @param kind what the container holds it as
 * @param offset where its bytes begin in the container, in bytes of the container as unpacked; -1
 *     where the format has no such thing
 * @param contentType the media type of {@link RawDocument#content} as the container tells it,
 *     perhaps with a charset parameter; null if its bytes and its name are to tell
 * @param raw opens the bytes as they lie in the container, of which {@link RawDocument#size} is the
 *     length; they may be more than what is read as the document
 */
public record Enclosure(
    Kind kind, long offset, @Nullable String contentType, RawDocument.Content raw) {

  /** What a container may hold a document as. */
  public enum Kind {
    /** A file packed into an archive, with a name of its own. */
    ENTRY,
    /** A record with a text: a line, a row, a post, a captured response. */
    RECORD,
    /** A record that describes an article without giving its text; the content is empty. */
    METADATA
  }
}
