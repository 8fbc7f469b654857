package org.urtext.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urtext.evaluation.LinkStrata;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Link;
import org.urtext.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review sample}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Print a sample of links to judge, drawn by kind and confidence.",
      "The same seed draws the same links, whatever was judged. Judge each stratum from the top:",
      "`review rates` counts down to the first that is not judged."
    })
final class ReviewSample extends ReviewTable {

  @Parameters(paramLabel = "N", description = "How many links.")
  private int size;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "What is drawn (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  ReviewSample() {}

  @Override
  Report table(ProvenanceGraph graph) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Map.Entry<String, List<Link>> stratum :
        new LinkStrata(graph, seed).sample(Math.max(0, size)).entrySet()) {
      for (Link link : stratum.getValue()) {
        List<@Nullable String> row = cells(graph, link);
        row.add(stratum.getKey());
        rows.add(row);
      }
    }
    return new Table(with("stratum"), rows);
  }
}
