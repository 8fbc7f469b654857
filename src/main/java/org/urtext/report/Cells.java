package org.urtext.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.graph.Node;
import org.urtext.language.LanguageSpan;
import org.urtext.linking.Link;
import org.urtext.linking.Link.Evidence;

/** How values are written in the cells of all reports, and in the JSON forms. */
final class Cells {

  static final String BETWEEN = " | ";

  private static final double HIGHEST_CONFIDENCE = 0.999;

  private Cells() {}

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static String yesNo(boolean value) {
    return value ? "yes" : "no";
  }

  /** Three digits after the point: more would pretend to an accuracy that nobody measured. */
  static @Nullable String share(OptionalDouble value) {
    return value.isPresent()
        ? BigDecimal.valueOf(value.getAsDouble()).setScale(3, RoundingMode.HALF_UP).toPlainString()
        : null;
  }

  /** The share of a count in all, empty if there are none. */
  static @Nullable String share(int count, int of) {
    return of == 0 ? null : share(OptionalDouble.of((double) count / of));
  }

  /** The middle one, the mean of the middle two rounded down; null of none. */
  static @Nullable String median(List<Long> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<Long> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return String.valueOf(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : Math.floorDiv(sorted.get(middle - 1) + sorted.get(middle), 2L));
  }

  /** A language, empty for an unseen source whose language nothing tells. */
  static @Nullable String language(Node node) {
    return node.isInCollection() || node.language().isKnown() ? node.language().value() : null;
  }

  static @Nullable String known(LanguageTag language) {
    return language.isKnown() ? language.value() : null;
  }

  /** {@code de 0-1840 | vi 1841-2000}; empty where the text does not change its language. */
  static @Nullable String passages(List<LanguageSpan> passages) {
    return passages.isEmpty()
        ? null
        : passages.stream()
            .map(
                passage ->
                    passage.language().value()
                        + " "
                        + passage.span().start()
                        + "-"
                        + passage.span().end())
            .collect(Collectors.joining(BETWEEN));
  }

  /** As {@link #share}, for what can be strong but never certain. */
  static @Nullable String confidence(OptionalDouble value) {
    return value.isPresent()
        ? share(OptionalDouble.of(Math.min(value.getAsDouble(), HIGHEST_CONFIDENCE)))
        : null;
  }

  static String evidence(Link link) {
    return String.join(BETWEEN, link.evidence().stream().map(Evidence::statement).toList());
  }

  /** The word for what a person says of a link; null if nobody does. */
  static @Nullable String review(Link link) {
    return link.review() == null ? null : link.review().value().word();
  }

  static @Nullable String url(Node node) {
    return text(node.address());
  }

  /** Minutes from the source's appearance to the article's; null unless both are exact. */
  static @Nullable String delay(Node article, Node origin) {
    PublicationTime later = article.published();
    PublicationTime earlier = origin.published();
    boolean exact =
        later != null
            && earlier != null
            && later.offset() != null
            && earlier.offset() != null
            && later.precision() != PublicationTime.Precision.DAY
            && earlier.precision() != PublicationTime.Precision.DAY;
    return exact && later != null && earlier != null
        ? String.valueOf(Duration.between(earlier.instant(), later.instant()).toMinutes())
        : null;
  }
}
