package org.urtext.report.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.graph.Node;
import org.urtext.origin.Outlets;
import org.urtext.origin.Registries;

class FilterTest {

  private static final Outlets OUTLETS = Outlets.of(Registries::ofTheProgram);

  private static Node node(String outlet, String language) {
    return new Node(
        new ArticleId("0".repeat(32)),
        Node.Kind.TEXT,
        null,
        null,
        "Its Name",
        null,
        new LanguageTag(language),
        outlet,
        null,
        null);
  }

  @ParameterizedTest
  @CsvSource({
    // bound, time, whether --since keeps it, whether --until does
    "2024-11-30, 2024-11-30, true, true",
    "2024-11-30, 2024-11-29, false, true",
    "2024-11-30, 2024-12-01, true, false",
    // Held against the time as it is printed, wherever that was.
    "2024-11-30, 2024-11-30T00:10:00+14:00, true, true",
    "2024-11-30, 2024-11-30T23:50:00-12:00, true, true",
    "2024-11-30T12:00, 2024-11-30, true, true",
    "2024-11-30T12:00, 2024-11-30T11:59+01:00, false, true",
    "2024-11-30T12:00, 2024-11-30T12:00:30Z, true, true",
    // An instant, against which an unknown offset may be any.
    "2024-11-30T12:00:00Z, 2024-11-30T14:00:00+07:00, false, true",
    "2024-11-30T12:00:00Z, 2024-11-30T20:00:00+07:00, true, false",
    "2024-11-30T12:00:00Z, 2024-11-30T14:00, true, true",
    "2024-11-30T12:00:00Z, 2024-12-02, true, false",
  })
  void aBoundIsHeldAgainstATime(String bound, String time, boolean since, boolean until) {
    PublicationTime at = PublicationTime.parse(time, PublicationTime.Basis.METADATA).orElseThrow();
    assertThat(Bound.parse(bound).isReachedBy(at)).isEqualTo(since);
    assertThat(Bound.parse(bound).isNotPassedBy(at)).isEqualTo(until);
  }

  @ParameterizedTest
  @CsvSource({
    "language=vi, thanhnien.vn, vi, true",
    "language=zh, x.example, zh-Hant, true",
    "language=zh-Hant, x.example, zh, false",
    "LANGUAGE=VI, thanhnien.vn, vi, true",
    "outlet=thanhnien.vn, thanhnien.vn, vi, true",
    "outlet=bbc.com, bbc.com/swahili, sw, true",
    "outlet=example.org, de.example.org, de, true",
    "outlet=example.org, badexample.org, de, false",
    "outlet=its name, other.example, de, true",
    "owner=Axel Springer, welt.de, de, true",
    "owner=axel springer, bild.de, de, true",
    "owner=Axel Springer, spiegel.de, de, false",
    "network=Any, spiegel.de, de, false",
  })
  void aSideIsWhatWasWanted(String condition, String outlet, String language, boolean is) {
    assertThat(Side.parse(List.of(condition), OUTLETS).admits(node(outlet, language)))
        .isEqualTo(is);
  }

  @Test
  void ofOneTraitAnyValueDoesAndAllTraitsMustHold() {
    Side side = Side.parse(List.of("language=vi", "language=ko", "outlet=a.example"), OUTLETS);
    assertThat(side.admits(node("a.example", "ko"))).isTrue();
    assertThat(side.admits(node("a.example", "de"))).isFalse();
    assertThat(side.admits(node("b.example", "vi"))).isFalse();
    assertThat(side.admits(node(null, "vi"))).isFalse();
    assertThat(side).hasToString("outlet=a.example and language=vi or ko");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vi", "=vi", "language=", "langauge=vi", "outlet"})
  void aConditionThatSaysNothingIsRefusedWithASentence(String condition) {
    assertThatThrownBy(() -> Side.parse(List.of(condition), OUTLETS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + condition + "\"")
        .hasMessageContaining("language=vi");
    assertThatThrownBy(() -> Bound.parse("last week")).hasMessageContaining("2024-11-30");
  }

  @Test
  void anUnknownTimeIsToldOfOnlyWhereNobodyAsks() {
    assertThat(Filter.NONE.admits((PublicationTime) null)).isTrue();
    Filter since =
        new Filter(
            Bound.parse("1000-01-01"),
            null,
            new Side(Map.of(), OUTLETS),
            new Side(Map.of(), OUTLETS),
            Set.of(),
            OptionalDouble.empty(),
            java.util.OptionalLong.empty());
    assertThat(since.admits((PublicationTime) null)).isFalse();
    assertThat(since.statements()).containsExactly("published 1000-01-01 or later");
  }
}
