package org.urtext.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;
import org.urtext.linking.Explanation;
import org.urtext.linking.Link.Evidence;

/** The columns that hold lists, as JSON. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /**
   * The column {@code link.evidence}. A reader that meets a version it does not know must say so
   * and not guess.
   */
  record WrittenEvidence(int version, List<Evidence> items, @Nullable Explanation score) {
    static final int VERSION = 1;
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> strings(String json) {
    return list(json, new TypeReference<>() {});
  }

  static List<Span> spans(String json) {
    return list(json, new TypeReference<>() {});
  }

  static <T> List<T> list(String json, TypeReference<List<T>> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
