package org.urtext.intake.container;

import java.nio.file.Path;
import org.urtext.article.Place;
import org.urtext.intake.RawDocument;

/**
 * A file that may hold several documents.
 *
 * @param document as it arrived: its place, its real path (of the outermost file and the entries on
 *     the way), its hints
 * @param file where its bytes lie on disk; a temporary file for what was unpacked
 * @param head its first bytes, at most {@value #HEAD}, each as the character of Latin-1
 */
public record Packed(RawDocument document, Path file, String head) {

  /** How many bytes formats may look at to recognise themselves. */
  public static final int HEAD = 65_536;

  /** The last part of its name, in lower case. */
  public String name() {
    String path = document.place().path();
    int from = Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1;
    return path.substring(from).toLowerCase(java.util.Locale.ROOT);
  }

  /** The place of what lies in it at {@code entry}. */
  public Place placeOf(String entry) {
    return new Place(document.place().collection(), document.place().path() + "!" + entry);
  }

  /** The real path of what lies in it at {@code entry}. */
  public String realPathOf(String entry) {
    return document.realPath() + "!" + entry;
  }
}
