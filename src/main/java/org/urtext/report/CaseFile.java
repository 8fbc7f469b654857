package org.urtext.report;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.comparison.Collation;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.Lineage;
import org.urtext.graph.Node;
import org.urtext.graph.PartOfGraph;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/**
 * The case of one text, as a zip that can be read and checked without this program. The same graph
 * gives the same bytes: no clock time enters it, and its entries have a fixed order and time.
 */
public final class CaseFile {

  /** The earliest time that a zip can tell. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int LONGEST_NAME = 40;

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("text/plain", "txt"),
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "xhtml"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("application/json", "json"),
          Map.entry("application/vnd.oasis.opendocument.text", "odt"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
          Map.entry("application/msword", "doc"),
          Map.entry("message/rfc822", "eml"),
          Map.entry("multipart/related", "mhtml"));

  /**
   * The raw bytes of an article.
   *
   * @param bytes as they were read; null if they are not to be had
   * @param reason why not, the end of a sentence
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Raw(byte @Nullable [] bytes, String reason) {}

  /**
   * What a case is made from.
   *
   * @param graph as it is to be told
   * @param text which the case is about
   * @param nodes all that it comprises, the text first
   * @param raws the raw bytes of those that were read
   * @param run which had decided the links; null if that was not kept
   * @param asOf whether an earlier state of the graph is told
   * @param toolVersion of the program that writes it
   */
  public record Material(
      ProvenanceGraph graph,
      Node text,
      List<Node> nodes,
      Map<ArticleId, Raw> raws,
      @Nullable DecidingRun run,
      boolean asOf,
      String toolVersion) {}

  /** Something that a case should have and has not. */
  record Lacking(String article, String what, String reason) {}

  private final Material material;
  private final ProvenanceGraph part;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> meanings = new LinkedHashMap<>();
  private final List<Lacking> lacking = new ArrayList<>();
  private final Map<ArticleId, String> folders = new LinkedHashMap<>();

  public CaseFile(Material material) {
    this.material = material;
    this.part = new PartOfGraph(material.graph(), material.nodes());
  }

  /** What could not be included, a sentence each. */
  public List<String> notIncluded() {
    return lacking.stream()
        .map(each -> each.what() + " of " + each.article() + ": " + each.reason())
        .toList();
  }

  /** Writes the zip to {@code out}, which stays open. */
  public void write(OutputStream out) throws IOException {
    answers();
    tables();
    for (Node node : material.nodes()) {
      article(node);
    }
    diffs();
    add("case.json", "what this case was made from, for programs", CaseJson.about(this));
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("README.txt", bytes(CaseReadme.of(this)));
    all.putAll(files);
    StringBuilder sums = new StringBuilder();
    all.forEach(
        (name, content) ->
            sums.append(Hashing.sha256().hashBytes(content))
                .append("  ")
                .append(name)
                .append('\n'));
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, "SHA256SUMS", bytes(sums.toString()));
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      put(zip, file.getKey(), file.getValue());
    }
    zip.finish();
    out.flush();
  }

  Material material() {
    return material;
  }

  /** What each file is, by name; those of articles apart. */
  Map<String, String> meanings() {
    return meanings;
  }

  /** What could not be included. */
  List<Lacking> lacking() {
    return lacking;
  }

  /** The names of the files of the article whose folder this is. */
  List<String> filesIn(String folder) {
    return files.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }

  /** Where the files of each article lie. */
  Map<ArticleId, String> folders() {
    return folders;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private void answers() {
    Lineage lineage = Lineage.upstream(material.graph(), material.text(), Lineage.DEPTH);
    add(
        "trace.txt",
        "where the text came from, in words and as a tree",
        new TraceText(Ink.PLAIN, true).upstream(lineage));
    add("trace.html", "the same as a page", TraceHtml.upstream(lineage, true));
    add(
        "trace.json",
        "the same for programs, with every score taken apart",
        TraceJson.upstream(lineage));
  }

  private void tables() throws IOException {
    long run = material.run() == null ? Long.MAX_VALUE : material.run().number();
    table(
        "provenance.csv",
        "where each text of the case came from, a row a text",
        new ProvenanceReport());
    table(
        "links.csv",
        "all links of these texts, with what they rest on, a row a link",
        new LinksReport());
    add("links.json", "the same with every score taken apart", CaseJson.links(part));
    table(
        "declarations.csv",
        "what the texts say of their origin, word for word, and where",
        new DeclarationsReport());
    table(
        "articles.csv",
        "what is known of each text; sha256 is of its raw record",
        new ArticlesReport());
    table("verdicts.csv", "what people say of these links", ReviewsReport.asOf(run));
  }

  private void table(String name, String meaning, Report report) throws IOException {
    StringWriter out = new StringWriter();
    new CsvWriting(false, false, false).write(report, part, out);
    add(name, meaning, out.toString());
  }

  private void article(Node node) {
    String folder = String.format(Locale.ROOT, "articles/%02d-%s", folders.size() + 1, name(node));
    folders.put(node.id(), folder);
    Node.Reading reading = node.reading();
    if (reading == null) {
      lack(node, "raw record and text", "it is not in the collection; others name it");
      return;
    }
    Raw raw = material.raws().get(node.id());
    if (raw != null && raw.bytes() != null) {
      files.put(folder + "/raw." + ENDINGS.getOrDefault(reading.mediaType(), "bin"), raw.bytes());
    } else {
      lack(node, "raw record", raw == null ? "it was not looked for" : raw.reason());
    }
    String text = material.graph().fullText(node.id()).orElse("");
    if (text.isEmpty()) {
      lack(node, "text", "only its metadata are known");
    } else {
      files.put(folder + "/text.txt", bytes(text));
      files.put(folder + "/body.txt", bytes(material.graph().bodyText(node.id()).orElse("")));
    }
  }

  /** What was changed on the way, of each two texts that a claimed link joins. */
  private void diffs() {
    Collation collation = new Collation();
    for (Node node : material.nodes()) {
      for (Link link : part.linksFrom(node.id())) {
        Node origin = part.node(link.origin()).orElse(null);
        if (origin == null
            || !link.isClaimed()
            || link.relation() == Relation.CITES
            || !folders.containsKey(origin.id())) {
          continue;
        }
        ComparedArticles.of(material.graph(), node, origin, collation)
            .ifPresent(
                compared -> {
                  String name = "diffs/" + number(node) + "-" + number(origin);
                  files.put(name + ".txt", bytes(DiffText.of(compared)));
                  files.put(name + ".json", bytes(DiffJson.of(compared)));
                  files.put(name + ".html", bytes(DiffHtml.of(compared)));
                });
      }
    }
  }

  /** The number that an article's folder begins with. */
  private String number(Node node) {
    return folders.getOrDefault(node.id(), "").replaceFirst("^articles/(\\d+)-.*", "$1");
  }

  private void lack(Node node, String what, String reason) {
    lacking.add(new Lacking(node.label(), what, reason));
  }

  /** A short name that every file system takes: Latin letters, digits and hyphens. */
  private static String name(Node node) {
    String latin =
        Normalizer.normalize(node.label(), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    String cut = latin.substring(0, Math.min(LONGEST_NAME, latin.length())).replaceAll("-+$", "");
    return cut.isEmpty() ? "article" : cut;
  }

  private void add(String name, String meaning, String content) {
    meanings.put(name, meaning);
    files.put(name, bytes(content));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
