package org.urtext.linking;

import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.urtext.alignment.AnchorChain;
import org.urtext.alignment.PassageAligner;
import org.urtext.alignment.PassageProfile;
import org.urtext.anchor.Anchor;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.anchor.AnchoredText;
import org.urtext.anchor.CollectionStatistics;
import org.urtext.anchor.Furniture;
import org.urtext.anchor.WeighedText;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.candidate.CandidatePair;
import org.urtext.candidate.NeighbourSearch;
import org.urtext.linking.Appraisal.Agreement;
import org.urtext.linking.Appraisal.Pairing;

/**
 * A collection as the bench has read it: its texts in the order of their ids, each with its
 * anchors, and what was measured of the pairs worth a look.
 */
final class Reading {

  /** Lines longer than this are never taken for a site's furniture. */
  private static final int LONGEST_FURNITURE = 80;

  /** A line that stands in more texts than this is furniture. */
  private static final int MOST_TEXTS = 2;

  /** Log-odds from which two texts speak for what else either of them corresponds to. */
  private static final double SURE = 3;

  /** A text with more sure partners proposes pairs among the first of them only. */
  private static final int MOST_PARTNERS = 10;

  /** The texts, of whose bodies only what their outlets do not repeat is left. */
  final List<LinkableText> texts;

  final List<AnchoredText> anchored;
  final List<WeighedText> weighed;
  final CollectionStatistics statistics;
  private final List<LinkableText> whole;
  private final List<String> scripts;
  private final int[] groups;
  private final List<PassageProfile> profiles;
  private final Supplier<NeighbourSearch> neighbours;

  private Reading(List<LinkableText> whole, AnchorExtractor extractor) {
    this.whole = whole;
    Furniture repeated = Furniture.of(whole.stream().map(Reading::page).toList());
    texts =
        whole.stream().parallel().map(text -> text.withBody(repeated.without(page(text)))).toList();
    Map<String, Integer> furniture = furniture(whole);
    anchored =
        texts.stream()
            .parallel()
            .map(
                text ->
                    extractor.extract(
                        text.language(),
                        text.text(),
                        withoutFurniture(text, furniture),
                        day(text.published())))
            .toList();
    statistics = CollectionStatistics.of(anchored, repeated);
    weighed = anchored.stream().parallel().map(statistics::weigh).toList();
    profiles = weighed.stream().parallel().map(PassageProfile::of).toList();
    scripts = texts.stream().parallel().map(text -> WritingSystem.of(text.text())).toList();
    groups = groups(texts, scripts);
    neighbours =
        Suppliers.memoize(() -> new NeighbourSearch(weighed, groups, statistics.features()));
  }

  static Reading of(List<LinkableText> texts, AnchorExtractor extractor) {
    List<LinkableText> sorted =
        texts.stream().sorted(Comparator.comparing(LinkableText::id)).toList();
    return new Reading(sorted, extractor);
  }

  /**
   * What there is to say of each pair worth a look: of a text's nearest neighbours, and of texts
   * that both surely correspond to a third.
   */
  List<Evidence> evidence(VerdictModel alone) {
    NeighbourSearch search = neighbours.get();
    List<Evidence> near = measured(search.pairs());
    Map<Integer, List<Integer>> sure = new TreeMap<>();
    Set<List<Integer>> known = new HashSet<>();
    for (Evidence evidence : near) {
      int first = evidence.pair().first();
      int second = evidence.pair().second();
      known.add(List.of(first, second));
      if (alone.logOdds(evidence.signs()) >= SURE) {
        sure.computeIfAbsent(first, none -> new ArrayList<>()).add(second);
        sure.computeIfAbsent(second, none -> new ArrayList<>()).add(first);
      }
    }
    List<CandidatePair> further = new ArrayList<>();
    for (List<Integer> all : sure.values()) {
      List<Integer> partners = all.subList(0, Math.min(all.size(), MOST_PARTNERS));
      for (int one : partners) {
        for (int other : partners) {
          if (one < other && groups[one] != groups[other] && known.add(List.of(one, other))) {
            further.add(search.between(one, other));
          }
        }
      }
    }
    List<Evidence> evidence = new ArrayList<>(near);
    evidence.addAll(measured(further));
    return evidence;
  }

  private static @Nullable LocalDate day(@Nullable PublicationTime published) {
    return published == null
        ? null
        : published
            .instant()
            .atOffset(published.offset() == null ? ZoneOffset.UTC : published.offset())
            .toLocalDate();
  }

  /** The index of a text; negative if there is none with this id. */
  int indexOf(ArticleId id) {
    return Collections.binarySearch(texts.stream().map(LinkableText::id).toList(), id);
  }

  /** The articles that a pair is of. */
  Pair ends(Evidence evidence) {
    return Pair.of(
        texts.get(evidence.pair().first()).id(), texts.get(evidence.pair().second()).id());
  }

  /** How many letters and spaces the shorter of two texts has, romanised. */
  int shorter(int first, int second) {
    return Math.min(anchored.get(first).length(), anchored.get(second).length());
  }

  /** Whether two texts are of one language and script, so that they cannot be translations. */
  boolean areOfOneGroup(int first, int second) {
    return groups[first] == groups[second];
  }

  /** What there is to say of two texts, be they worth a look or not. */
  Evidence evidenceOn(int first, int second) {
    return measured(List.of(neighbours.get().between(first, second))).get(0);
  }

  /** The passages of two texts that stand side by side, where they stand in the full texts. */
  List<Pairing> pairings(CandidatePair pair) {
    PassageProfile first = profiles.get(pair.first());
    PassageProfile second = profiles.get(pair.second());
    return new PassageAligner()
        .align(first, second).steps().stream()
            .map(
                step ->
                    new Pairing(first.span(step.first()), second.span(step.second()), step.score()))
            .toList();
  }

  /** The rare anchors that two texts share in the same order, where they stand in both. */
  List<Agreement> agreements(CandidatePair pair) {
    AnchoredText second = anchored.get(pair.second());
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      places.computeIfAbsent(name(second.anchor(i)), none -> new ArrayList<>()).add(i);
    }
    Map<Span, Agreement> agreements = new TreeMap<>();
    for (AnchorChain.Link link : chain(pair).links()) {
      int position = (int) Math.round(link.second() * second.length());
      places.getOrDefault(name(link.anchor()), List.of()).stream()
          .min(Comparator.comparingInt(i -> Math.abs(second.position(i) - position)))
          .map(
              i ->
                  new Agreement(
                      link.anchor().kind(),
                      link.anchor().span(),
                      second.anchor(i).span(),
                      link.weight()))
          // A name and its skeleton are one thing to show.
          .ifPresent(
              one ->
                  agreements.merge(one.first(), one, (a, b) -> a.weight() >= b.weight() ? a : b));
    }
    return List.copyOf(agreements.values());
  }

  private static String name(Anchor anchor) {
    return anchor.kind() + " " + anchor.value();
  }

  /** What of two texts was not compared, for their outlets repeat it. */
  LeftOut leftOut(int first, int second) {
    return new LeftOut(leftOut(first), leftOut(second));
  }

  private int leftOut(int text) {
    return whole.get(text).bodyLength() - texts.get(text).bodyLength();
  }

  private static Furniture.Page page(LinkableText text) {
    return new Furniture.Page(text.outlet(), text.text(), text.body());
  }

  /** The rare anchors that two texts share in the same order. */
  AnchorChain chain(CandidatePair pair) {
    return AnchorChain.of(weighed.get(pair.first()), weighed.get(pair.second()));
  }

  private List<Evidence> measured(List<CandidatePair> pairs) {
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
                    statistics,
                    scripts.get(pair.first()).equals(scripts.get(pair.second()))))
        .toList();
  }

  /**
   * For each text the number of its group. Texts of one group are of one language and script, and
   * so cannot be translations of each other.
   */
  int[] groups() {
    return groups.clone();
  }

  /** The two languages of a pair, in the order of their tags; null where one is unknown. */
  @Nullable String languages(CandidatePair pair) {
    LanguageTag first = texts.get(pair.first()).language();
    LanguageTag second = texts.get(pair.second()).language();
    if (!first.isKnown() || !second.isKnown() || first.sameLanguageAs(second)) {
      return null;
    }
    return isTurned(pair)
        ? second.language() + " " + first.language()
        : first.language() + " " + second.language();
  }

  /** Whether the second text's language comes first in the order of tags. */
  boolean isTurned(CandidatePair pair) {
    return texts
            .get(pair.second())
            .language()
            .language()
            .compareTo(texts.get(pair.first()).language().language())
        < 0;
  }

  private static int[] groups(List<LinkableText> texts, List<String> scripts) {
    Map<String, Integer> numbers = new HashMap<>();
    return IntStream.range(0, texts.size())
        .mapToObj(i -> texts.get(i).language().language() + "-" + scripts.get(i))
        .mapToInt(group -> numbers.computeIfAbsent(group, none -> numbers.size()))
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
