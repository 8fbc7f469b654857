package org.urtext.origin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A registry kept beside the classes: UTF-8, a row a line, columns parted by tabs, lists inside a
 * column by {@code " | "}; lines that begin with {@code #} are comments.
 */
final class RegistryFile {

  private RegistryFile() {}

  /**
   * The rows of {@code name}, each filled up to {@code columns} with empty values.
   *
   * @throws IllegalStateException if the file is missing: then the jar is damaged
   */
  static List<List<String>> rows(String name, int columns) {
    try (InputStream file = RegistryFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the registry " + name + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> row = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
          while (row.size() < columns) {
            row.add("");
          }
          rows.add(List.copyOf(row));
        }
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the registry " + name + " cannot be read", unreadable);
    }
  }

  /** The values of a column that holds a list. */
  static List<String> list(String column) {
    return Arrays.stream(column.split(" \\| ", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
