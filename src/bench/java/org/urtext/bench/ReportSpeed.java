package org.urtext.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.library.FinishedTable;
import org.urtext.library.House;
import org.urtext.origin.Registries;
import org.urtext.report.CsvWriting;
import org.urtext.report.Question;
import org.urtext.report.filter.Filter;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;

/**
 * Makes a graph of invented articles, every second one linked to the one before it by a declaration
 * and by comparison, and times the tables on it in a process with a small heap: as they are made
 * anew, and as the program tells them once a run has ended.
 *
 * <p>Arguments: how many articles; the tables.
 */
public final class ReportSpeed {

  private static final String HEAP = "-Xmx128m";

  private static final String ANEW = "anew";
  private static final String TOLD = "told";

  private static final String EVIDENCE =
      "{\"version\":1,\"items\":[{\"kind\":\"declaration\",\"statement\":\"says “Source:"
          + " https://paper.example/news/some-slug-of-usual-length-48157” (line 14)\"},{\"kind\":"
          + "\"text\",\"statement\":\"same order of content: passages covering 91 % and 88 % align;"
          + " figures in common: 68 000, 15.4, 17, 9, 11\"}],\"score\":{\"statement\":\"passages"
          + " that align\",\"value\":9.5,\"parts\":[{\"statement\":\"figures\",\"value\":4.5,"
          + "\"parts\":[]},{\"statement\":\"names\",\"value\":5.0,\"parts\":[]}]}}";

  private ReportSpeed() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals(ANEW) || arguments[0].equals(TOLD)) {
      read(arguments);
      return;
    }
    int articles = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("report-speed");
    Path graph = folder.resolve("graph");
    make(graph, articles);
    List<String> tables = List.of(arguments).subList(1, arguments.length);
    for (String table : tables) {
      time(ANEW, graph, table);
    }
    endRun(graph);
    for (String table : tables) {
      time(TOLD, graph, table);
    }
    System.out.println("The graph stays in " + folder);
  }

  private static void time(String how, Path graph, String table) throws Exception {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-cp",
            System.getProperty("java.class.path"),
            ReportSpeed.class.getName(),
            how,
            graph.toString(),
            table)
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Ends a run that changed nothing, as the program does. */
  private static void endRun(Path graph) throws Exception {
    long begin = System.nanoTime();
    try (Archive archive = Archive.open(new GraphLocation(graph.toString()), "bench", false)) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(House.run("bench", Registries.ofTheProgram()));
      FinishedTable.endRun(recorder, archive.graph());
    }
    System.out.printf(
        Locale.ROOT, "| the end of a run | | | %.1f s | | |%n", (System.nanoTime() - begin) / 1e9);
  }

  private static void make(Path graph, int articles) throws Exception {
    Archive.openOrCreate(new GraphLocation(graph.toString()), "bench", false).close();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + graph);
        Statement make = connection.createStatement()) {
      String all = " from system_range(1, " + articles + ")";
      String id = "lpad(x, 32, '0')";
      make.execute(
          """
          insert into version (version_id, article_id, raw_sha256, raw_size, hints_digest,
            text_digest, modified, given_url, title, authors, published, published_basis, outlet,
            country, language, language_confidence, runner_up, script, media_type,
            machine_translation, characters, full_text, body, page_fields, hyperlinks, traces)
          select x, %s, lpad(x, 64, 'a'), 2000, '', lpad(x, 64, 'b'), '2024-01-01T00:00:00Z', null,
            'A headline of usual length, number ' || x, '[]',
            dateadd(minute, x, date '2020-01-01') , 'METADATA', 'paper.example', 'NZ', 'en', 0.99,
            'de', 'Latn', 'text/html', 'NONE', 2000, 'text', '[]', '{}', '[]', '[]'
          """
                  .formatted(id)
              + all);
      make.execute("update version set published = left(published, 10) || 'T08:00:00+01:00'");
      make.execute(
          """
          insert into article (article_id, kind, label, collection, path, url, url_key, name,
            version_id, published, published_basis, language, outlet, country, sightings)
          select article_id, 'TEXT', 'news/' || lpad(version_id, 8, '0') || '.html', 'news',
            'news/' || lpad(version_id, 8, '0') || '.html',
            'https://paper.example/news/some-slug-of-usual-length-' || version_id,
            'paper.example/news/some-slug-of-usual-length-' || version_id, 'Paper', version_id,
            published, published_basis, language, outlet, country, 1
          from version
          """);
      try (var insert =
          connection.prepareStatement(
              """
              insert into link (article_id, origin_id, relation, basis, verdict, confidence,
                direction_confidence, declared_text, declared_line, declared_field, covered_share,
                evidence)
              select lpad(2 * x, 32, '0'), lpad(2 * x - 1, 32, '0'), 'copy-of',
                'DECLARED_AND_INFERRED', 'LINKED', 0.98, 0.97, 'Source: https://paper.example/', 14,
                'text', 0.91, ?
              from system_range(1, ?)
              """)) {
        insert.setString(1, EVIDENCE);
        insert.setInt(2, articles / 2);
        insert.execute();
      }
      make.execute(
          "insert into family_place select "
              + id
              + ", lpad(x - mod(x + 1, 2), 32, '0'), lpad(x - mod(x + 1, 2), 32, '0'), mod(x + 1,"
              + " 2)"
              + all);
      make.execute("analyze");
      make.execute("shutdown compact");
    }
  }

  private static void read(String[] arguments) throws Exception {
    Question question = Question.ofWord(arguments[2]).orElseThrow();
    Counting counting = new Counting();
    long begin = System.nanoTime();
    try (Archive archive = Archive.open(new GraphLocation(arguments[1]), "bench", false);
        Writer out = new OutputStreamWriter(counting, StandardCharsets.UTF_8)) {
      new CsvWriting(false, false, false)
          .write(
              arguments[0].equals(TOLD)
                  ? FinishedTable.of(question, Filter.NONE)
                  : question.answeredFor(Filter.NONE),
              archive.graph(),
              out);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    double processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    System.out.printf(
        Locale.ROOT,
        "| `%s`, %s | %d rows | %d MB | %.1f s | %.1f s of CPU | %.0f rows a second of CPU |%n",
        question.word(),
        arguments[0],
        counting.lines - 1,
        counting.bytes >> 20,
        seconds,
        processor,
        counting.lines / processor);
  }

  /** Counts what is written, and keeps nothing. */
  private static final class Counting extends OutputStream {
    private long bytes;
    private long lines;

    @Override
    public void write(int each) {
      bytes++;
      lines += each == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      bytes += length;
      for (int i = from; i < from + length; i++) {
        lines += some[i] == '\n' ? 1 : 0;
      }
    }
  }
}
