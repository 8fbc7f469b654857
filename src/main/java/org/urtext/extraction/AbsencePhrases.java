package org.urtext.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What pages say that stand in an article's place; loaded from {@code pages-without-article.tsv}.
 *
 * @param byKind the phrases in their normal form, in the order of the file
 */
record AbsencePhrases(Map<String, List<String>> byKind, Set<String> errors) {

  // A run of marks is tried from its beginning only: a title may be nothing but marks, a million.

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[-–—»·•/]+\\s+|\\s*[|:()\\[\\]]+\\s*|(?<![.!?…。！])[.!?…。！]++(?:\\s|$)");

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}]+|(?<![^\\p{L}\\p{N}\\p{M}])[^\\p{L}\\p{N}\\p{M}]++$");

  static AbsencePhrases load() {
    Map<String, List<String>> byKind = new TreeMap<>();
    try (InputStream file = AbsencePhrases.class.getResourceAsStream("pages-without-article.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split("\t", -1);
        if (!line.startsWith("#") && row.length == 3) {
          byKind.computeIfAbsent(row[0], any -> new ArrayList<>()).add(normal(row[2]));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Set<String> errors = new HashSet<>();
    byKind.getOrDefault("error-page", List.of()).forEach(phrase -> errors.add(bare(phrase)));
    return new AbsencePhrases(byKind, errors);
  }

  static String normal(String text) {
    return TextForm.ofOneLine(text).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static String bare(String phrase) {
    return EDGES.matcher(phrase).replaceAll("");
  }

  /** Whether {@code heading}, or a part of it between separators, is what an error page says. */
  boolean saysError(String heading) {
    String words = normal(heading);
    return Stream.concat(Stream.of(words), SEPARATOR.splitAsStream(words))
        .map(AbsencePhrases::bare)
        .anyMatch(errors::contains);
  }

  /** How many different phrases of {@code kind} stand in {@code text}, which is in normal form. */
  long count(String kind, String text) {
    return byKind.getOrDefault(kind, List.of()).stream().filter(text::contains).distinct().count();
  }

  boolean any(String kind, String text) {
    return byKind.getOrDefault(kind, List.of()).stream().anyMatch(text::contains);
  }
}
