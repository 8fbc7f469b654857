package org.urtext.origin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One row of a registry.
 *
 * @param place file and line, for messages
 * @param values by column; a column that is not there is empty
 */
record RegistryRow(String place, Map<String, String> values) {

  String value(String column) {
    return values.getOrDefault(column, "");
  }

  /** The values of a column that holds a list parted by {@code " | "}. */
  List<String> list(String column) {
    return Arrays.stream(value(column).split(" \\| ", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The values of a column that holds words parted by blanks. */
  List<String> words(String column) {
    return Arrays.stream(value(column).split(" ")).filter(word -> !word.isBlank()).toList();
  }

  RegistryFault fault(String what) {
    return new RegistryFault(place + " " + what + ".");
  }
}
