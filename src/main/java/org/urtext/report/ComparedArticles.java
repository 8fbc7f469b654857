package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urtext.article.Span;
import org.urtext.comparison.Collation;
import org.urtext.comparison.ComparedText;
import org.urtext.comparison.Comparison;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.origin.Declaration;

/**
 * An article held against what is taken for its original.
 *
 * @param article whose text is asked about
 * @param origin whose text it is held against
 * @param comparison what that brought
 */
public record ComparedArticles(Node article, Node origin, Comparison comparison) {

  /** Both texts of {@code graph} compared; empty if it does not have both. */
  public static Optional<ComparedArticles> of(
      ProvenanceGraph graph, Node article, Node origin, Collation collation) {
    // A headline that only one text is known to have would seem to be added or left out.
    boolean headed = headline(graph, article).isPresent() && headline(graph, origin).isPresent();
    Optional<ComparedText> here = text(graph, article, headed);
    Optional<ComparedText> there = text(graph, origin, headed);
    return here.isPresent() && there.isPresent()
        ? Optional.of(
            new ComparedArticles(article, origin, collation.compare(here.get(), there.get())))
        : Optional.empty();
  }

  /** The headline and the article proper, without the lines in which it declares its origin. */
  private static Optional<ComparedText> text(ProvenanceGraph graph, Node node, boolean headed) {
    return graph
        .fullText(node.id())
        .map(
            text -> {
              List<Span> body = new ArrayList<>(graph.bodyOf(node.id()));
              if (body.isEmpty()) {
                body.add(new Span(0, text.length()));
              }
              if (headed) {
                headline(graph, node).ifPresent(headline -> body.add(0, headline));
              }
              List<Span> rest = body;
              for (Declaration declared : graph.declarationsOf(node.id())) {
                Span span = declared.span();
                if (span != null && declared.role() != Declaration.Role.ATTRIBUTION) {
                  rest = without(line(text, span), rest);
                }
              }
              return new ComparedText(node.language(), text, rest);
            });
  }

  /** Where the headline stands before the body; empty if it is not in the text. */
  private static Optional<Span> headline(ProvenanceGraph graph, Node node) {
    String title = node.title();
    List<Span> body = graph.bodyOf(node.id());
    String text = graph.fullText(node.id()).orElse("");
    int at = title == null || title.isBlank() ? -1 : text.indexOf(title);
    return title != null && at >= 0 && !body.isEmpty() && at + title.length() <= body.get(0).start()
        ? Optional.of(new Span(at, at + title.length()))
        : Optional.empty();
  }

  /** The whole line if most of it is the declaration, otherwise an empty one. */
  private static Span line(String text, Span declared) {
    int start = text.lastIndexOf('\n', Math.max(0, declared.start() - 1)) + 1;
    int end = text.indexOf('\n', declared.end());
    Span line = new Span(Math.min(start, declared.start()), end < 0 ? text.length() : end);
    return line.length() <= 2 * declared.length() ? line : new Span(line.start(), line.start());
  }

  private static List<Span> without(Span hole, List<Span> spans) {
    List<Span> rest = new ArrayList<>();
    for (Span span : spans) {
      if (!span.overlaps(hole)) {
        rest.add(span);
        continue;
      }
      if (span.start() < hole.start()) {
        rest.add(new Span(span.start(), hole.start()));
      }
      if (hole.end() < span.end()) {
        rest.add(new Span(hole.end(), span.end()));
      }
    }
    return rest;
  }
}
