package org.urtext.report;

import java.util.List;
import java.util.Locale;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.concordance.Findings;
import org.urtext.concordance.Occurrence;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;

/**
 * Where a phrase stands, for people.
 *
 * @param ink whether it is coloured
 */
public record FoundText(Ink ink) {

  private static final int PHRASE = 160;
  private static final int CONTEXT = 60;
  private static final int EXCERPT = 500;

  /**
   * What was found, with line ends.
   *
   * @param language that the phrase is taken to be in
   */
  public String of(String phrase, LanguageTag language, Findings findings, ProvenanceGraph graph) {
    TextBlock out = new TextBlock(ink);
    out.paragraph("", "", answer(phrase, language, findings));
    section("Word for word:", findings.verbatim(), findings.verbatimInAll(), graph, out);
    section(
        language.isKnown()
            ? "In other languages, by what survives translation:"
            : "Elsewhere, by what survives translation:",
        findings.inOtherLanguages(),
        findings.othersInAll(),
        graph,
        out);
    return out.toString();
  }

  /** What was found, in a few sentences. */
  public static String answer(String phrase, LanguageTag language, Findings findings) {
    String taken =
        language.isKnown()
            ? " (taken for " + language.englishName() + ")"
            : " (its language is not clear from so few words; --language tells it)";
    int hits = findings.verbatimInAll();
    String words =
        hits == 0
            ? "The phrase stands nowhere word for word"
            : "The phrase stands " + (hits == 1 ? "once" : hits + " times") + " word for word";
    String others =
        findings.crossesLanguages()
            ? findings.othersInAll() == 0
                ? "No passage in another language shares enough of its figures, names and terms."
                : findings.othersInAll()
                    + (findings.othersInAll() == 1 ? " passage" : " passages")
                    + (language.isKnown() ? " in other languages" : " elsewhere")
                    + " may render it; sharing figures and names does not show"
                    + " that."
            : "For other languages it has too few figures, names and terms ("
                + findings.anchors()
                + "; "
                + Findings.FEWEST_ANCHORS
                + " are needed): give a longer passage.";
    return "“"
        + PlainText.brief(phrase.replaceAll("\\s+", " "), PHRASE)
        + "”"
        + taken
        + ": "
        + words.substring(0, 1).toLowerCase(Locale.ROOT)
        + words.substring(1)
        + " in the "
        + findings.texts()
        + (findings.texts() == 1 ? " text" : " texts")
        + " of this collection. "
        + others;
  }

  private void section(
      String heading, List<Occurrence> found, int inAll, ProvenanceGraph graph, TextBlock out) {
    if (found.isEmpty()) {
      return;
    }
    out.line("");
    out.line(ink.strong(heading));
    for (Occurrence each : found) {
      out.line("");
      occurrence(each, graph, out);
    }
    if (found.size() < inAll) {
      out.line("");
      out.paragraph("", "", (inAll - found.size()) + " more are left out; --limit N shows more.");
    }
  }

  private void occurrence(Occurrence found, ProvenanceGraph graph, TextBlock out) {
    Node node = graph.node(found.article()).orElseThrow();
    out.paragraph("", "", Wording.label(node), ink::strong);
    out.paragraph("  ", "  ", String.join(" · ", Wording.facts(node)));
    String text = graph.fullText(found.article()).orElseThrow();
    Span span = found.span();
    if (found.kind() == Occurrence.Kind.VERBATIM) {
      out.paragraph(
          "  " + span.start() + "–" + span.end() + "  ",
          "    ",
          before(text, span.start()) + "»" + quoted(span.in(text)) + "«" + after(text, span.end()));
      return;
    }
    out.paragraph(
        "  ",
        "  ",
        String.format(Locale.ROOT, "score %.2f; agreeing: ", found.score())
            + PlainText.brief(FoundPlaces.agreeing(found).replace(Cells.BETWEEN, ", "), EXCERPT),
        ink::relation);
    out.paragraph(
        "  " + span.start() + "–" + span.end() + "  ", "    ", "»" + quoted(span.in(text)) + "«");
  }

  private static String quoted(String text) {
    return PlainText.brief(text.replaceAll("\\s+", " "), EXCERPT);
  }

  private static String before(String text, int start) {
    int from = Math.max(0, start - CONTEXT);
    int word = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    from = word > from && word < start ? word : from;
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    String context = text.substring(from, start).replaceAll("\\s+", " ").stripLeading();
    return (from > 0 ? "… " : "") + PlainText.printable(context);
  }

  private static String after(String text, int end) {
    int to = Math.min(text.length(), end + CONTEXT);
    int word = to == text.length() ? to : text.lastIndexOf(' ', to);
    to = word > end ? word : to;
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    String context = text.substring(end, Math.max(end, to)).replaceAll("\\s+", " ").stripTrailing();
    return PlainText.printable(context) + (to < text.length() ? " …" : "");
  }
}
