package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.urtext.graph.Family;
import org.urtext.graph.Family.Member;
import org.urtext.graph.Family.Root;
import org.urtext.graph.Family.Standing;
import org.urtext.graph.Node;

/** A family of versions in plain words. */
final class FamilyTelling {

  private final Family family;

  FamilyTelling(Family family) {
    this.family = family;
  }

  List<String> answer() {
    List<String> sentences = new ArrayList<>();
    List<Node> nodes = family.members().stream().map(Member::node).toList();
    if (nodes.size() == 1) {
      sentences.add("No other version of this text is declared or was found in the collection.");
      return sentences;
    }
    TreeMap<String, Integer> languages = new TreeMap<>();
    nodes.forEach(
        node ->
            languages.merge(
                node.language().isKnown() ? node.language().englishName() : "an unknown language",
                1,
                Integer::sum));
    List<String> counted = new ArrayList<>();
    languages.forEach((language, versions) -> counted.add(versions + " in " + language));
    long unseen = nodes.stream().filter(node -> !node.isInCollection()).count();
    sentences.add(
        nodes.size()
            + " versions of this text are known: "
            + Wording.list(counted)
            + (unseen == 0
                ? "."
                : "; "
                    + unseen
                    + " of them "
                    + (unseen == 1 ? "is" : "are")
                    + " named by others and not in the collection."));
    earliest(nodes, sentences);
    root(sentences);
    long open =
        family.members().stream().filter(member -> member.standing() == Standing.OPEN).count();
    if (open > 0 && !family.roots().isEmpty()) {
      sentences.add(
          "Of "
              + (open == 1 ? "one version" : open + " versions")
              + " it is not established what came first.");
    }
    return sentences;
  }

  private void earliest(List<Node> nodes, List<String> sentences) {
    long undated =
        nodes.stream().filter(node -> node.isInCollection() && node.published() == null).count();
    String without =
        undated == 0
            ? ""
            : "; " + (undated == 1 ? "one version has" : undated + " versions have") + " no date";
    sentences.add(
        family
            .earliestKnown()
            .map(
                node ->
                    "Earliest known version in this collection: "
                        + Wording.described(node)
                        + ", "
                        + Wording.time(node.published())
                        + without
                        + ".")
            .orElse(
                "Which version in this collection is the earliest is not known, to go by their"
                    + " times"
                    + without
                    + "."));
  }

  private String leadingBack(Root root) {
    int others = family.members().size() - 1;
    return root.versions() == others
        ? (others == 1 ? "the other version leads" : "all " + others + " other versions lead")
            + " back"
        : root.versions()
            + " of "
            + others
            + " other versions "
            + (root.versions() == 1 ? "leads" : "lead")
            + " back";
  }

  private void root(List<String> sentences) {
    List<Root> roots = family.roots();
    if (roots.isEmpty()) {
      sentences.add(
          "No root is established: no link between the versions has a direction that"
              + " leads to one text.");
      return;
    }
    Root first = roots.get(0);
    int others = roots.stream().mapToInt(Root::versions).sum();
    sentences.add(
        "Most probable root: "
            + Wording.described(first.node())
            + (first.node().isInCollection() ? "" : " (not in the collection)")
            + ", to which "
            + leadingBack(first)
            + " by their strongest links"
            + (others == first.versions()
                ? "."
                : "; "
                    + (others - first.versions())
                    + " lead back to "
                    + Wording.list(
                        roots.stream()
                            .skip(1)
                            .map(root -> Wording.described(root.node()))
                            .limit(3)
                            .toList())
                    + "."));
  }
}
