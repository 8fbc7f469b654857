package org.urtext.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.urtext.article.WebAddress;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.origin.Declaration;
import org.urtext.origin.Declaration.Role;
import org.urtext.origin.MachineTranslation;

/**
 * How well declarations were heard, measured against articles that somebody has judged.
 *
 * <p>An origin counts as declared if the graph has a declaration of the role origin or via. URLs
 * agree by their keys, names without case, marks and punctuation, and agencies by any of their
 * names.
 */
public final class DeclarationEvaluation {

  private final UnaryOperator<String> sourceNames;
  private final Map<String, Share> shares = new LinkedHashMap<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private DeclarationEvaluation(UnaryOperator<String> sourceNames) {
    this.sourceNames = sourceNames;
    for (String figure :
        List.of(
            "origin-precision",
            "origin-recall",
            "origin-url",
            "origin-name",
            "declares-translation",
            "machine-translation",
            "attribution-precision",
            "attribution-recall")) {
      shares.put(figure, new Share(0, 0));
    }
  }

  /**
   * One thing in which graph and truth differ.
   *
   * @param article as the truth names it
   * @param figure which one it spoils
   * @param expected what the truth says
   * @param found what the graph says
   */
  public record Disagreement(String article, String figure, String expected, String found) {}

  /**
   * Holds the declarations of {@code graph} against {@code truths}.
   *
   * @param sourceNames turns a name into the one that a source is printed by, as {@link
   *     org.urtext.origin.Interview#sourceName} does
   */
  public static DeclarationEvaluation of(
      List<DeclaredTruth> truths, ProvenanceGraph graph, UnaryOperator<String> sourceNames) {
    DeclarationEvaluation evaluation = new DeclarationEvaluation(sourceNames);
    Articles articles = Articles.of(graph);
    for (DeclaredTruth truth : truths) {
      Optional<Node> article = articles.at(truth.article());
      if (article.isPresent()) {
        evaluation.judge(truth, graph.declarationsOf(article.get().id()));
      } else {
        evaluation.missing.add(truth.article());
      }
    }
    return evaluation;
  }

  /** The figures by name, in a fixed order. */
  public Map<String, Share> shares() {
    return shares;
  }

  /** The harmonic mean of precision and recall of attributions. */
  public double attributionF1() {
    Share precision = share("attribution-precision");
    Share recall = share("attribution-recall");
    double sum = precision.value() + recall.value();
    return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
  }

  private Share share(String figure) {
    return shares.getOrDefault(figure, new Share(0, 0));
  }

  /** In what graph and truth differ, in the order of the truth. */
  public List<Disagreement> disagreements() {
    return disagreements;
  }

  /** The articles of the truth that are not in the graph; they count in no figure. */
  public List<String> missing() {
    return missing;
  }

  private void judge(DeclaredTruth truth, List<Declaration> declarations) {
    List<Declaration> sources =
        declarations.stream().filter(d -> d.role() == Role.ORIGIN || d.role() == Role.VIA).toList();
    boolean heard = !sources.isEmpty();
    if (heard) {
      count(truth, "origin-precision", truth.declaresOrigin(), "no origin", words(sources));
    }
    if (truth.declaresOrigin()) {
      count(truth, "origin-recall", heard, "an origin", "");
    }
    if (truth.declaresOrigin() && heard) {
      judgeNames(truth, sources);
      judgeTranslation(truth, sources);
    }
    Set<String> attributions = truth.attributions();
    if (attributions != null) {
      judgeAttributions(truth, attributions, declarations);
    }
  }

  private void judgeNames(DeclaredTruth truth, List<Declaration> sources) {
    if (!truth.originUrls().isEmpty()) {
      Set<String> right =
          truth.originUrls().stream().map(DeclarationEvaluation::key).collect(Collectors.toSet());
      count(
          truth,
          "origin-url",
          sources.stream()
              .map(Declaration::originUrl)
              .anyMatch(url -> url != null && right.contains(url.key())),
          String.join(" | ", truth.originUrls()),
          words(sources));
    }
    if (!truth.originNames().isEmpty()) {
      Set<String> right = truth.originNames().stream().map(this::plain).collect(Collectors.toSet());
      count(
          truth,
          "origin-name",
          sources.stream()
              .map(Declaration::originName)
              .anyMatch(name -> name != null && right.contains(plain(name))),
          String.join(" | ", truth.originNames()),
          words(sources));
    }
  }

  private void judgeTranslation(DeclaredTruth truth, List<Declaration> sources) {
    List<Declaration> origins =
        sources.stream().anyMatch(d -> d.role() == Role.ORIGIN)
            ? sources.stream().filter(d -> d.role() == Role.ORIGIN).toList()
            : sources;
    Boolean translation = truth.declaresTranslation();
    if (translation != null) {
      judge(truth, "declares-translation", translation, origins, Declaration::declaresTranslation);
    }
    Boolean machine = truth.machineTranslation();
    if (machine != null) {
      judge(
          truth,
          "machine-translation",
          machine,
          origins,
          d -> d.machineTranslation() != MachineTranslation.NONE);
    }
  }

  private void judge(
      DeclaredTruth truth,
      String figure,
      boolean expected,
      List<Declaration> origins,
      Predicate<Declaration> said) {
    boolean found = origins.stream().anyMatch(said);
    count(truth, figure, found == expected, expected ? "yes" : "no", words(origins));
  }

  private void judgeAttributions(
      DeclaredTruth truth, Set<String> attributions, List<Declaration> declarations) {
    Set<String> right = attributions.stream().map(this::plain).collect(Collectors.toSet());
    Set<String> named =
        declarations.stream()
            .filter(d -> d.role() == Role.ATTRIBUTION)
            .map(Declaration::originName)
            .filter(name -> name != null)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found = named.stream().map(this::plain).collect(Collectors.toSet());
    for (String name : named) {
      count(truth, "attribution-precision", right.contains(plain(name)), "", name);
    }
    for (String name : attributions) {
      count(truth, "attribution-recall", found.contains(plain(name)), name, "");
    }
  }

  private void count(
      DeclaredTruth truth, String figure, boolean right, String expected, String found) {
    Share so = share(figure);
    shares.put(figure, new Share(so.right() + (right ? 1 : 0), so.of() + 1));
    if (!right) {
      disagreements.add(new Disagreement(truth.article(), figure, expected, found));
    }
  }

  private static String words(List<Declaration> declarations) {
    return declarations.stream()
        .sorted(Comparator.comparing(Declaration::declaredText))
        .map(Declaration::declaredText)
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private String plain(String name) {
    return PlainName.of(sourceNames.apply(name));
  }

  private static String key(String url) {
    return WebAddress.parse(url.contains("://") ? url : "https://" + url)
        .map(WebAddress::key)
        .orElse(url);
  }
}
