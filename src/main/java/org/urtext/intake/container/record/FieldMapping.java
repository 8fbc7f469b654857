package org.urtext.intake.container.record;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which fields of a record the user says to read, in place of those with the usual names.
 *
 * @param assignments as written, {@code FIELD=NAME}, in order
 */
public record FieldMapping(List<String> assignments) {

  /** The usual names alone. */
  public static final FieldMapping NONE = new FieldMapping(List.of());

  /**
   * Checks the assignments.
   *
   * @throws IllegalArgumentException as {@link #parse} does
   */
  public FieldMapping {
    assignments = List.copyOf(assignments);
    assignments.forEach(FieldMapping::check);
  }

  /**
   * Reads assignments such as {@code text=payload.body}: FIELD is one of {@code url}, {@code
   * title}, {@code text}, {@code html}, {@code published}, {@code captured}, {@code outlet}, {@code
   * author}, {@code language}, {@code source_url}, {@code source_title}, {@code canonical}, {@code
   * alternates}; NAME is the record's field or column, with dots into nested objects. Of several
   * names for one field the first that has a value counts.
   *
   * @throws IllegalArgumentException if one of them is not of this form; the message is a sentence
   *     for people
   */
  public static FieldMapping parse(List<String> assignments) {
    return new FieldMapping(assignments);
  }

  private static void check(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1 || assignment.substring(equals + 1).isBlank()) {
      throw new IllegalArgumentException(
          "\"" + assignment + "\" is no mapping; write FIELD=NAME, such as text=payload.body.");
    }
    String field = assignment.substring(0, equals);
    if (RecordField.of(field).isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + field
              + "\" is no field that can be mapped; choose one of "
              + Arrays.stream(RecordField.values())
                  .map(RecordField::word)
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  /** SHA-256 of the assignments, in hexadecimal digits; empty if there are none. */
  public String digest() {
    return assignments.isEmpty()
        ? ""
        : Hashing.sha256()
            .hashString(String.join("\n", assignments), StandardCharsets.UTF_8)
            .toString();
  }

  /** The names given for each field, as they are compared. */
  Map<RecordField, List<String>> names() {
    Map<RecordField, List<String>> names = new EnumMap<>(RecordField.class);
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      RecordField.of(assignment.substring(0, equals))
          .ifPresent(
              field ->
                  names
                      .computeIfAbsent(field, f -> new ArrayList<>())
                      .add(RecordField.plain(assignment.substring(equals + 1))));
    }
    return names;
  }
}
