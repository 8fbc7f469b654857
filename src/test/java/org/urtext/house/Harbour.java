package org.urtext.house;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** News from invented harbours, as many as are wanted, the same for the same seed. */
final class Harbour {

  private static final List<String> PLACES =
      List.of("Tolm", "Merk", "Sund", "Varde", "Ilmen", "Karst", "Nebel", "Oster", "Pahl", "Quist");
  private static final List<String> DOERS =
      List.of("harbour office", "council", "ferry company", "fishers' union", "coast guard");
  private static final List<String> THINGS =
      List.of("ferry", "lighthouse", "quay", "crane", "fish market", "breakwater", "slipway");
  private static final List<String> DEEDS =
      List.of("opens again", "is being repaired", "was sold", "stays closed", "is to be moved");

  private final Random random;

  Harbour(long seed) {
    random = new Random(seed);
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** An article of about a thousand characters with a headline of its own. */
  String article() {
    String place = one(PLACES);
    String thing = one(THINGS);
    StringBuilder text = new StringBuilder();
    text.append("The ").append(thing).append(" of ").append(place).append(' ').append(one(DEEDS));
    text.append("\n\n");
    for (int sentence = 0; sentence < 8; sentence++) {
      text.append("The ").append(one(DOERS)).append(" of ").append(one(PLACES));
      text.append(" said on ").append(1 + random.nextInt(28)).append(" March that ");
      text.append(20 + random.nextInt(9_000)).append(" people and ");
      text.append(2 + random.nextInt(300)).append(" boats were counted at the ").append(thing);
      text.append(" of ").append(place).append(" since ").append(1900 + random.nextInt(120));
      text.append(sentence % 3 == 2 ? ".\n" : ". ");
    }
    return text.toString();
  }

  /** Texts, pages, a table of lines and an archive: {@code many} articles of each kind. */
  void fill(Path folder, int many) throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    for (int i = 0; i < many; i++) {
      Files.writeString(folder.resolve("text-" + i + ".txt"), article());
      Files.writeString(folder.resolve("pages/page-" + i + ".html"), page(article()));
    }
    Files.writeString(folder.resolve("empty.txt"), "");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < many; i++) {
      lines.append("{\"url\": \"https://harbour.example/").append(i).append("\", \"text\": \"");
      lines.append(article().replace("\n", "\\n")).append("\"}\n");
    }
    lines.append("this is no JSON\n");
    Files.writeString(folder.resolve("lines.jsonl"), lines);
    try (OutputStream file = Files.newOutputStream(folder.resolve("packed.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < many; i++) {
        ZipEntry entry = new ZipEntry("packed-" + i + ".txt");
        entry.setTime(1_700_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(article().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static String page(String article) {
    return "<html><head><title>News</title></head><body><article><p>"
        + article.replace("\n", "</p><p>")
        + "</p></article></body></html>";
  }
}
