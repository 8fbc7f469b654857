package org.urtext.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One observation of a document's raw bytes: what can be checked again later.
 *
 * @param place the collection and path it was met at
 * @param realPath the file on disk, links resolved, with the entry for what lies in a container
 * @param sha256 of the raw bytes, in lower-case hexadecimal digits
 * @param size of the raw bytes
 * @param modified when the file was last changed
 * @param captured when the bytes were taken from where they were published; absent if nothing says
 *     so (a file's own time shows only when it was written here)
 * @param capturedBasis what says so, such as {@code warc}, {@code sidecar} or {@code page}; absent
 *     if nothing does
 */
public record Sighting(
    Place place,
    String realPath,
    String sha256,
    long size,
    Instant modified,
    @Nullable PublicationTime captured,
    @Nullable String capturedBasis) {}
