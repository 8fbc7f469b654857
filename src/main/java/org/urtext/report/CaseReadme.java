package org.urtext.report;

import java.util.List;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.Node;

/** What a case file says of itself. */
final class CaseReadme {

  private CaseReadme() {}

  static String of(CaseFile file) {
    CaseFile.Material material = file.material();
    StringBuilder out = new StringBuilder();
    paragraph("Where did this text come from? The case of " + label(material.text()), out);
    DecidingRun run = material.run();
    paragraph(
        "Written by Urtext "
            + material.toolVersion()
            + (run == null
                ? "."
                : material.asOf()
                    ? ", which tells again how links stood when run "
                        + run.number()
                        + " had decided on them."
                    : "; its links were last decided on by run " + run.number() + ".")
            + " Declared, inferred and confirmed are kept apart: what a text says of itself is in"
            + " declarations.csv, what comparing texts came to is in links.csv, what people say is"
            + " in verdicts.csv. “Earliest” means the earliest known in this collection.",
        out);
    paragraph(
        "To check that nothing was changed since this was packed, unpack it and run, in its folder:"
            + " sha256sum -c SHA256SUMS (or: shasum -a 256 -c SHA256SUMS). That needs no Urtext. The"
            + " digest of a raw record is also the sha256 of its row in articles.csv, taken when it"
            + " was read.",
        out);
    paragraph(
        "Raw records are as they were found. Open pages and documents from unknown places with"
            + " care; text.txt holds what was read of them, and nothing else.",
        out);
    out.append("Files\n\n");
    line("SHA256SUMS", "digests of all other files", out);
    file.meanings().forEach((name, meaning) -> line(name, meaning, out));
    line(
        "articles/",
        "of each text: raw (the bytes that were read), text.txt (all that was read, in UTF-8, in"
            + " which start and end of declarations.csv count UTF-16 units), body.txt (the article"
            + " proper)",
        out);
    line(
        "diffs/",
        "of each two texts that a link joins, by their numbers: what was changed on the way, as text,"
            + " page, and for programs",
        out);
    out.append("\nTexts\n\n");
    for (Node node : material.nodes()) {
      String folder = file.folders().getOrDefault(node.id(), "");
      line(
          folder.replaceFirst("^articles/", ""),
          label(node)
              + (node.language().isKnown() ? ", " + node.language().englishName() : "")
              + (node.published() == null ? "" : ", " + node.published())
              + (node.isInCollection() ? "" : " (not in the collection)"),
          out);
    }
    List<String> lacking = file.notIncluded();
    out.append("\nNot included\n\n");
    if (lacking.isEmpty()) {
      out.append("Nothing is missing: each raw record and each text is here.\n");
    }
    lacking.forEach(each -> line("-", PlainText.printable(each), out));
    return out.toString();
  }

  private static String label(Node node) {
    return node.label().isEmpty() ? "(not named)" : PlainText.printable(node.label());
  }

  private static void paragraph(String text, StringBuilder out) {
    Layout.wrapped(text, Layout.WIDTH).forEach(each -> out.append(each).append('\n'));
    out.append('\n');
  }

  private static void line(String name, String meaning, StringBuilder out) {
    String text = name.equals("-") ? "- " + meaning : name + ": " + meaning;
    List<String> lines = Layout.wrapped(text, Layout.WIDTH);
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : "  ").append(lines.get(i)).append('\n');
    }
  }
}
