package org.urtext.graph;

import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;

/**
 * Where bytes were last met that an article was read from, and which bytes those were.
 *
 * @param place the collection and path, with the entry for what lies in a container
 * @param realPath the file on disk, with the entry for what lies in a container
 * @param container the place of the file that holds it; null for a file of its own
 * @param containerSha256 of that file when it was gone through; null if there is none, or if it was
 *     not gone through to its end
 * @param sha256 of the raw bytes, in lower-case hexadecimal digits
 */
public record Custody(
    Place place,
    String realPath,
    @Nullable Place container,
    @Nullable String containerSha256,
    String sha256) {

  /**
   * Whether the bytes were piped in, so that they lie nowhere. All real paths of files are
   * absolute.
   */
  public boolean isFromStandardInput() {
    return container == null && realPath.startsWith("stdin!");
  }

  /** The real path of the file on disk that holds the bytes. */
  public String realFile() {
    if (container == null) {
      return realPath;
    }
    String entry = place.path().substring(container.path().length());
    return realPath.endsWith(entry)
        ? realPath.substring(0, realPath.length() - entry.length())
        : realPath;
  }
}
