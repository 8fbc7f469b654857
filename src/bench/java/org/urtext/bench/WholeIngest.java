package org.urtext.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Writes invented articles as JSON Lines and ingests them by the built program in a process of its
 * own, printing how far it has come and how much memory it holds.
 *
 * <p>Arguments: how many articles; the jar; then further arguments of {@code ingest}, such as
 * {@code --no-link}. Memory is what the kernel counts as resident, of the process and of its
 * children, read from {@code /proc}; elsewhere than on Linux it is not told.
 */
public final class WholeIngest {

  private static final String HEAP = "-Xmx1g";

  private WholeIngest() {}

  public static void main(String[] arguments) throws Exception {
    int articles = Integer.parseInt(arguments[0]);
    Path jar = Path.of(arguments[1]).toAbsolutePath();
    Path folder = Files.createTempDirectory("whole-ingest");
    Path lines = folder.resolve("news.jsonl");
    write(articles, lines);

    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-jar", jar.toString(), "ingest"));
    command.addAll(List.of("--db", folder.resolve("graph").toString()));
    command.addAll(List.of(arguments).subList(2, arguments.length));
    command.add(lines.toString());
    System.out.println(String.join(" ", command));

    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    long peak = 0;
    System.out.println("| seconds | graph, MB | resident, MB |");
    System.out.println("|---:|---:|---:|");
    long told = 0;
    while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
      long resident = resident(process.toHandle());
      peak = Math.max(peak, resident);
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
      if (seconds >= told + 10) {
        told = seconds;
        System.out.printf(
            Locale.ROOT,
            "| %d | %d | %d |%n",
            seconds,
            size(folder.resolve("graph.mv.db")) >> 20,
            resident >> 20);
      }
    }
    if (process.exitValue() != 0) {
      System.exit(process.exitValue());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%n%d articles (%d MB) in %.1f s: %.0f a second; at most %d MB resident;"
            + " graph %d MB%n",
        articles,
        Files.size(lines) >> 20,
        seconds,
        articles / seconds,
        peak >> 20,
        size(folder.resolve("graph.mv.db")) >> 20);
  }

  private static void write(int articles, Path lines) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedWriter out = Files.newBufferedWriter(lines)) {
      for (int i = 0; i < articles; i++) {
        ObjectNode article = json.createObjectNode();
        article.put("url", "https://outlet" + i % 500 + ".example/" + i);
        article.put("title", InventedNews.title(i));
        article.put("published", "2025-%02d-%02d".formatted(1 + i % 12, 1 + i % 28));
        article.put("language", InventedNews.languageOf(i));
        article.put("text", InventedNews.text(i));
        out.write(json.writeValueAsString(article));
        out.write('\n');
      }
    }
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static long resident(ProcessHandle process) {
    long children = process.descendants().mapToLong(WholeIngest::residentAlone).sum();
    return residentAlone(process) + children;
  }

  private static long residentAlone(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .sum();
    } catch (IOException endedOrNoLinux) {
      return 0;
    }
  }
}
