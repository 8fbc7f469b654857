package org.urtext.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.language.LanguageSpan;
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

  private record WrittenPassage(int start, int end, String language) {}

  static String writePassages(List<LanguageSpan> passages) {
    return write(
        passages.stream()
            .map(
                passage ->
                    new WrittenPassage(
                        passage.span().start(), passage.span().end(), passage.language().value()))
            .toList());
  }

  /** None for what was read before passages were told. */
  static List<LanguageSpan> passages(@Nullable String json) {
    List<WrittenPassage> written =
        json == null ? List.of() : list(json, new TypeReference<List<WrittenPassage>>() {});
    return written.stream()
        .map(
            passage ->
                new LanguageSpan(
                    new Span(passage.start(), passage.end()), new LanguageTag(passage.language())))
        .toList();
  }

  static <T> List<T> list(String json, TypeReference<List<T>> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
