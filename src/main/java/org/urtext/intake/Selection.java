package org.urtext.intake;

import java.util.List;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.IOCase;

/**
 * Which files of a folder are wanted. A container is taken or left whole.
 *
 * <p>Patterns know {@code *} (any characters, slashes included) and {@code ?} (one character). One
 * without a slash is held against the file's name, one with a slash against its path.
 *
 * @param include only what matches one of these is wanted; everything if empty
 * @param exclude what matches one of these is not wanted
 */
public record Selection(List<String> include, List<String> exclude) {

  public static final Selection EVERYTHING = new Selection(List.of(), List.of());

  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** Whether the file at {@code path}, relative to its collection, is wanted. */
  public boolean wants(String path) {
    return (include.isEmpty() || matches(include, path)) && !matches(exclude, path);
  }

  private static boolean matches(List<String> patterns, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return patterns.stream()
        .anyMatch(
            pattern ->
                FilenameUtils.wildcardMatch(
                    pattern.contains("/") ? path : name, pattern, IOCase.SENSITIVE));
  }
}
