package org.urtext.article;

import java.util.Comparator;

/**
 * Where a document lies: a path inside a named collection.
 *
 * @param collection the collection's name, by default the ingested folder's
 * @param path relative to the collection, with forward slashes; {@code container!entry} inside an
 *     archive
 */
public record Place(String collection, String path) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::path).thenComparing(Place::collection);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
