package org.urtext.origin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.extraction.Extraction;

/** The identifier that an agency gives an item, by which another item may name it as its source. */
public final class Dispatch {

  private static final Set<String> FIELDS = Set.of("newsml:guid", "ninjs:uri");

  private Dispatch() {}

  /** The identifier of the item of which {@code fields} are told; null if none is. */
  public static @Nullable String identifier(List<Extraction.PageField> fields) {
    return fields.stream()
        .filter(field -> FIELDS.contains(field.name()) && !field.value().isBlank())
        .map(field -> field.value().strip())
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether {@code fields}, as they are stored, may tell of one: few do, and reading all takes its
   * time.
   */
  public static boolean mayBeIn(String fields) {
    return FIELDS.stream().anyMatch(fields::contains);
  }
}
