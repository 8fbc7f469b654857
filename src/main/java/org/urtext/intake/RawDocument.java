package org.urtext.intake;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;

/**
 * A document as it arrives: where it lies, its bytes not yet read, and what came with it.
 *
 * @param place its collection and the path below the ingested folder; {@code container!entry} for
 *     what a container holds
 * @param realPath the file that holds it, links resolved; {@code file!entry} for what a container
 *     holds
 * @param size of its raw bytes when it was found
 * @param modified when the file was last changed
 * @param hints from its sidecar or container; {@link Hints#NONE} if there are none
 * @param hintsDigest SHA-256 of what the hints were read from, where that is not part of the raw
 *     bytes; otherwise empty. With size and time it tells whether anything has changed since the
 *     last run.
 * @param content opens what is to be read as the document, anew at each call
 * @param enclosure how it lies in a container; null for a file of its own
 */
public record RawDocument(
    Place place,
    String realPath,
    long size,
    Instant modified,
    Hints hints,
    String hintsDigest,
    Content content,
    @Nullable Enclosure enclosure) {

  /** Opens a document's bytes. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;

    /** The file on disk that holds these bytes and nothing else; empty if there is none. */
    default Optional<Path> file() {
      return Optional.empty();
    }

    /** The bytes of {@code file}. */
    static Content of(Path file) {
      return new Content() {
        @Override
        public InputStream open() throws IOException {
          return Files.newInputStream(file);
        }

        @Override
        public Optional<Path> file() {
          return Optional.of(file);
        }
      };
    }
  }

  /** The same, with another digest of what its hints were read from. */
  public RawDocument withHintsDigest(String digest) {
    return new RawDocument(place, realPath, size, modified, hints, digest, content, enclosure);
  }

  /** Opens the raw bytes, which are what digests are taken of, anew at each call. */
  public InputStream openRaw() throws IOException {
    return enclosure == null ? content.open() : enclosure.raw().open();
  }

  /**
   * SHA-256 of the raw bytes, in lower-case hexadecimal digits.
   *
   * @throws IOException if they cannot be read to their end
   */
  public String sha256() throws IOException {
    ByteSource raw =
        new ByteSource() {
          @Override
          public InputStream openStream() throws IOException {
            return openRaw();
          }
        };
    return raw.hash(Hashing.sha256()).toString();
  }

  /** Whether it is a record that describes an article without giving its text. */
  public boolean isMetadataOnly() {
    return enclosure != null && enclosure.kind() == Enclosure.Kind.METADATA;
  }
}
