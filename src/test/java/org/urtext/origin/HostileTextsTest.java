package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A megabyte of the worst that a text can be for each rule. Work that grew with the square of the
 * length would take hours; the bound is for hanging, not for speed.
 */
class HostileTextsTest {

  private static final int MEGABYTE = 1_000_000;

  private static final Duration NOT_HANGING = Duration.ofSeconds(20);

  private static void hear(String text) {
    Testimony testimony =
        assertTimeoutPreemptively(NOT_HANGING, () -> Witness.saying(text).testimony());
    assertThat(testimony.declarations()).hasSizeLessThanOrEqualTo(1_000);
  }

  private static String cycle(List<String> pieces, String between) {
    StringBuilder text = new StringBuilder(MEGABYTE + 200);
    for (int i = 0; text.length() < MEGABYTE; i++) {
      text.append(pieces.get(i % pieces.size())).append(between);
    }
    return text.toString();
  }

  private static List<String> phrases(Markers.Kind kind) {
    List<String> phrases = new ArrayList<>();
    for (RegistryRow row : Registries.ofTheProgram().rows(Registry.MARKERS)) {
      if (row.value("kind").toUpperCase(Locale.ROOT).equals(kind.name())) {
        for (String phrase : row.list("phrases")) {
          phrases.add(phrase.replace("{X}", "Turmblatt"));
        }
      }
    }
    return phrases;
  }

  /** All phrases of a kind run together, so that each is tried at each place of one line. */
  @ParameterizedTest
  @EnumSource(Markers.Kind.class)
  void everyRulesWordsOnOneLine(Markers.Kind kind) {
    hear(cycle(phrases(kind), " "));
  }

  /** All phrases of all kinds, opening lines, brackets and sentences, with no value. */
  @ParameterizedTest
  @ValueSource(strings = {":\n", " (", ". "})
  void everyRulesWordsWhereACreditMayStand(String between) {
    List<String> all = new ArrayList<>();
    for (Markers.Kind kind : Markers.Kind.values()) {
      all.addAll(phrases(kind));
    }
    hear(cycle(all, between));
  }

  @Test
  void everyAgencysNameInBracketsAndBare() {
    List<String> names = new ArrayList<>();
    for (RegistryRow row : Registries.ofTheProgram().rows(Registry.AGENCIES)) {
      names.addAll(row.list("names"));
      names.addAll(row.list("doubtful_names"));
    }
    hear(cycle(names, " ("));
    hear(cycle(names, "\n"));
    hear(cycle(names, "/"));
  }

  static Stream<String> runs() {
    return Stream.of(
        "Quelle: dpa\n",
        "(Quelle: ",
        "Source: ",
        "Source\n",
        "「",
        "(",
        ")",
        "[_1]",
        "[Anzeige_2]\n",
        "[[[[ad_2",
        " ",
        "\n",
        "\u00A0",
        "\u200B\u200F",
        "12. 03. 2024 ",
        "2024-03-12\n",
        "https://a.b/",
        "https://a.b/c\n",
        "www.",
        "http",
        "Reuters ",
        "Reuters meldet. ",
        "./aa",
        "- - - / ",
        "|",
        "©2024 AP ",
        "(Übersetzt von ",
        ". Übersetzt von ",
        ". מאנגלית: ",
        "Translated from English. ",
        "aus dem Englischen aus dem ",
        "first published first ",
        "“Title of a thing,” ",
        "„“",
        "newspaper Aaa Bbb ",
        "AF\u0420 ",
        "a",
        "译",
        "А.",
        "Kommentar (1)\n",
        "\uD83D");
  }

  @ParameterizedTest
  @MethodSource("runs")
  void runsOfMarksDatesNamesAndAddresses(String unit) {
    hear(unit.repeat(MEGABYTE / unit.length()));
  }

  /** The same in front of an article, where a line is read as its head, and behind it. */
  @ParameterizedTest
  @ValueSource(strings = {"Quelle: dpa ", "(Reuters) ", "[(", "By AP / ", "Translated by "})
  void runsBesideAnArticle(String unit) {
    String run = unit.repeat(MEGABYTE / unit.length());
    String article = String.join("\n", Witness.PARAGRAPHS);
    hear(run + "\n" + article);
    hear(article + "\n" + run);
    hear(article + run);
  }
}
