package org.urtext.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.urtext.alignment.PassageProfile;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.anchor.AnchoredText;
import org.urtext.anchor.CollectionStatistics;
import org.urtext.anchor.WeighedText;
import org.urtext.article.Span;
import org.urtext.candidate.CandidatePair;
import org.urtext.candidate.NeighbourSearch;

/**
 * A collection as the bench has read it: its texts in the order of their ids, each with its
 * anchors, and what was measured of the pairs worth a look.
 */
final class Reading {

  /** Lines longer than this are never taken for a site's furniture. */
  private static final int LONGEST_FURNITURE = 80;

  /** A line that stands in more texts than this is furniture. */
  private static final int MOST_TEXTS = 2;

  final List<LinkableText> texts;
  final List<AnchoredText> anchored;
  final List<WeighedText> weighed;
  final CollectionStatistics statistics;

  private Reading(List<LinkableText> texts, AnchorExtractor extractor) {
    this.texts = texts;
    Map<String, Integer> furniture = furniture(texts);
    anchored =
        texts.stream()
            .parallel()
            .map(
                text ->
                    extractor.extract(
                        text.language(), text.text(), withoutFurniture(text, furniture)))
            .toList();
    statistics = CollectionStatistics.of(anchored);
    weighed = anchored.stream().parallel().map(statistics::weigh).toList();
  }

  static Reading of(List<LinkableText> texts, AnchorExtractor extractor) {
    List<LinkableText> sorted =
        texts.stream().sorted(Comparator.comparing(LinkableText::id)).toList();
    return new Reading(sorted, extractor);
  }

  /** What there is to say of each pair worth a look. */
  List<Evidence> evidence() {
    List<PassageProfile> profiles = weighed.stream().parallel().map(PassageProfile::of).toList();
    List<CandidatePair> pairs =
        new NeighbourSearch().pairs(weighed, groups(), statistics.features());
    return pairs.stream()
        .parallel()
        .map(
            pair ->
                Evidence.of(
                    pair,
                    weighed.get(pair.first()),
                    weighed.get(pair.second()),
                    profiles.get(pair.first()),
                    profiles.get(pair.second()),
                    statistics))
        .toList();
  }

  /** Texts of one group are of one language, and so cannot be translations of each other. */
  int[] groups() {
    Map<String, Integer> numbers = new HashMap<>();
    return IntStream.range(0, texts.size())
        .map(
            i ->
                numbers.computeIfAbsent(
                    texts.get(i).language().language(), language -> numbers.size()))
        .toArray();
  }

  private static Map<String, Integer> furniture(List<LinkableText> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (LinkableText text : texts) {
      Set<String> own = new HashSet<>();
      for (Span line : lines(text)) {
        if (line.length() <= LONGEST_FURNITURE) {
          own.add(folded(line.in(text.text())));
        }
      }
      own.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count <= MOST_TEXTS);
    return counts;
  }

  private static String folded(String line) {
    return line.strip().toLowerCase(Locale.ROOT);
  }

  private static List<Span> withoutFurniture(LinkableText text, Map<String, Integer> furniture) {
    return lines(text).stream()
        .filter(
            line ->
                line.length() > LONGEST_FURNITURE
                    || !furniture.containsKey(folded(line.in(text.text()))))
        .toList();
  }

  private static List<Span> lines(LinkableText text) {
    List<Span> lines = new ArrayList<>();
    int left = AnchorExtractor.LONGEST_READ;
    for (Span span : text.body()) {
      int end = Math.min(span.end(), text.text().length());
      int start = span.start();
      while (start < end && left > 0) {
        int newline = text.text().indexOf('\n', start);
        int stop = newline < 0 || newline >= end ? end : newline;
        if (stop > start) {
          lines.add(new Span(start, stop));
          left -= stop - start;
        }
        start = stop + 1;
      }
    }
    return lines;
  }
}
