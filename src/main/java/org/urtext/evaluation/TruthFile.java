package org.urtext.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.urtext.evaluation.TruthRows.Row;

/**
 * Reads what a user has judged: CSV with a header (RFC 4180; commas, semicolons or tabs) or JSON
 * Lines, in UTF-8, or the first sheet of a workbook (.xlsx).
 */
public final class TruthFile {

  // Each column with the names it goes by; values of all of them count together.
  private static final List<String> ARTICLE = List.of("article", "file");
  private static final List<String> DECLARES_ORIGIN = List.of("declares_origin", "polarity");
  private static final List<String> ORIGIN_URL = List.of("origin_url", "declared_origin_url");
  private static final List<String> ACCEPTABLE_URLS = List.of("acceptable_urls");
  private static final List<String> ORIGIN_NAME =
      List.of("origin_name", "declared_origin_name", "declared_origin_names", "acceptable_names");
  private static final List<String> DECLARES_TRANSLATION = List.of("declares_translation");
  private static final List<String> MACHINE_TRANSLATION = List.of("machine_translation");
  private static final List<String> ATTRIBUTIONS = List.of("attributions", "attributed_to");
  private static final List<String> STORY = List.of("story");
  private static final List<String> KIND = List.of("kind");
  private static final List<String> ORIGIN = List.of("origin");
  private static final List<String> SAME_TEXT = List.of("same_text", "same");
  private static final List<String> IS_SOURCE = List.of("origin_is_source");

  private TruthFile() {}

  /**
   * The articles in {@code file}, in order.
   *
   * @throws TruthFault if it cannot be read or understood
   */
  public static List<DeclaredTruth> declarations(Path file) throws TruthFault {
    List<DeclaredTruth> truths = new ArrayList<>();
    for (Row row : TruthRows.of(file)) {
      truths.add(declaration(row));
    }
    if (truths.isEmpty()) {
      throw new TruthFault(file + " judges no article.");
    }
    return truths;
  }

  private static DeclaredTruth declaration(Row row) throws TruthFault {
    String article = article(row);
    Set<String> urls = row.words(ORIGIN_URL);
    if (!urls.isEmpty()) {
      urls.addAll(row.words(ACCEPTABLE_URLS));
    }
    Set<String> names = row.words(ORIGIN_NAME);
    Boolean declares = row.answer(DECLARES_ORIGIN);
    return new DeclaredTruth(
        article,
        declares == null ? !urls.isEmpty() || !names.isEmpty() : declares,
        urls,
        names,
        row.answer(DECLARES_TRANSLATION),
        row.answer(MACHINE_TRANSLATION),
        row.has(ATTRIBUTIONS) ? row.words(ATTRIBUTIONS) : null);
  }

  private static String article(Row row) throws TruthFault {
    Set<String> article = row.words(ARTICLE);
    if (article.size() != 1) {
      throw row.fault("names no article; the column article, or file, holds its path");
    }
    return article.iterator().next();
  }

  /**
   * Which articles of {@code file} are versions of one text: by story, or pair by pair.
   *
   * @throws TruthFault if it cannot be read or understood
   */
  public static LinkTruth links(Path file) throws TruthFault {
    List<Row> rows = TruthRows.of(file);
    if (rows.isEmpty()) {
      throw new TruthFault(file + " judges no article.");
    }
    return rows.get(0).has(STORY) ? stories(rows) : pairs(rows);
  }

  private static LinkTruth stories(List<Row> rows) throws TruthFault {
    Map<String, String> stories = new HashMap<>();
    Set<String> sources = new HashSet<>();
    for (Row row : rows) {
      String story = row.word(STORY);
      if (story == null) {
        throw row.fault("tells no story; the column story holds what versions have in common");
      }
      String article = article(row);
      String before = stories.put(article, story);
      if (before != null && !before.equals(story)) {
        throw row.fault("puts " + article + " into a second story");
      }
      String kind = row.word(KIND);
      if (kind != null && kind.toLowerCase(Locale.ROOT).equals("source")) {
        sources.add(article);
      }
    }
    return new LinkTruth.Stories(stories, rows.get(0).has(KIND) ? sources : null);
  }

  private static LinkTruth pairs(List<Row> rows) throws TruthFault {
    List<LinkTruth.JudgedPair> pairs = new ArrayList<>();
    for (Row row : rows) {
      String origin = row.word(ORIGIN);
      if (origin == null) {
        throw row.fault("judges no pair; either a column story, or article and origin are needed");
      }
      Boolean same = row.answer(SAME_TEXT);
      Boolean directed = row.has(IS_SOURCE) ? row.answer(IS_SOURCE) : null;
      pairs.add(new LinkTruth.JudgedPair(article(row), origin, same == null || same, directed));
    }
    return new LinkTruth.Pairs(pairs);
  }
}
