package org.urtext.report;

import java.util.List;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.Hop;

/**
 * A lineage for people: the answer in plain words, what it does not establish, the tree it rests on
 * and what to do next.
 *
 * @param ink whether it is coloured
 * @param all whether merely possible links are told where there are better ones
 */
public record TraceText(Ink ink, boolean all) {

  /** Where the text at the foot of {@code lineage} came from. */
  public String upstream(Lineage lineage) {
    TextBlock out = new TextBlock(ink);
    out.paragraph("", "", String.join(" ", new Telling(lineage, all).answer()));
    List<String> open = OpenQuestions.of(lineage);
    if (!open.isEmpty()) {
      out.line("");
      out.line(ink.strong("Not established:"));
      open.forEach(each -> out.paragraph("- ", "  ", each));
    }
    out.line("");
    new TextTree(out, all).upstream(lineage);
    List<NextStep> steps = NextStep.after(lineage);
    if (!steps.isEmpty()) {
      out.line("");
      out.line(ink.strong("Next steps:"));
      for (NextStep step : steps) {
        out.paragraph("- ", "  ", step.statement());
        if (step.url() != null) {
          out.line("  " + step.url());
          out.line("  " + step.archive());
        }
      }
    }
    if (hasConfidence(lineage)) {
      out.line("");
      out.paragraph("", "", Wording.calibration(lineage.measured()));
    }
    return out.toString();
  }

  /** What was made from the text at the head of {@code lineage}. */
  public String downstream(Lineage lineage) {
    TextBlock out = new TextBlock(ink);
    out.paragraph("", "", String.join(" ", new TellingDown(lineage).answer()));
    out.line("");
    new TextTree(out, all).downstream(lineage);
    return out.toString();
  }

  private static boolean hasConfidence(Lineage lineage) {
    return judged(lineage.hops()) || judged(lineage.parallels()) || judged(lineage.possibles());
  }

  private static boolean judged(List<Hop> hops) {
    return hops.stream().anyMatch(hop -> hop.link().confidence().isPresent());
  }
}
