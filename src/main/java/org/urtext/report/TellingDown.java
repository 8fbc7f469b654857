package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;

/** What was made from a text, in plain words. */
final class TellingDown {

  private final Lineage lineage;

  TellingDown(Lineage lineage) {
    this.lineage = lineage;
  }

  List<String> answer() {
    List<String> sentences = new ArrayList<>();
    TreeMap<String, Integer> languages = new TreeMap<>();
    int made = count(lineage, languages);
    if (made == 0) {
      sentences.add("Nothing in the collection is known to have been made from this text.");
    } else {
      int direct = lineage.hops().size();
      List<String> counted = new ArrayList<>();
      languages.forEach((language, texts) -> counted.add(texts + " in " + language));
      sentences.add(
          (made == 1 ? "One text was" : made + " texts were")
              + " made from this one by what is declared and found here"
              + (made == direct ? "" : ", " + (direct == 1 ? "one" : direct) + " of them directly")
              + ": "
              + Wording.list(counted)
              + ".");
    }
    int beside = lineage.parallels().size();
    if (beside > 0) {
      sentences.add(
          (beside == 1 ? "One other version stands" : beside + " other versions stand")
              + " beside it; which of them came first is not established.");
    }
    return sentences;
  }

  /** Each text is told in full once, so that counting those places counts texts. */
  private static int count(Lineage lineage, Map<String, Integer> languages) {
    int texts = 0;
    for (Hop hop : lineage.hops()) {
      Lineage derived = hop.other();
      if (derived.end() != Lineage.End.CIRCLE && derived.end() != Lineage.End.TOLD_ELSEWHERE) {
        Node node = derived.node();
        languages.merge(
            node.language().isKnown() ? node.language().englishName() : "an unknown language",
            1,
            Integer::sum);
        texts += 1 + count(derived, languages);
      }
    }
    return texts;
  }
}
