package org.urtext.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urtext.linking.Articles.article;
import static org.urtext.linking.Articles.correspondence;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Link.Basis;
import org.urtext.linking.Link.Evidence;

/**
 * Whether a declared source is a text that the collection has, and whether that one bears it out.
 */
class DeclaredSourceTest {

  private static final String PAGE =
      "https://tin.example/cau-cang-moi-dong-cua-mot-tuan-2024-11-30.html";

  private static Decisions decide(List<Correspondence> found, Articles... articles) {
    return new Bench((texts, declared) -> found)
        .decide(Arrays.stream(articles).map(Articles::subject).toList());
  }

  private static List<Evidence> identities(Decisions decisions) {
    return decisions.links().stream()
        .flatMap(link -> link.evidence().stream())
        .filter(evidence -> evidence.kind().equals("identity"))
        .toList();
  }

  private static Articles german() {
    return article("a.txt").in("de").sourceOf(PAGE, "vi", "2024-11-30");
  }

  @Test
  void aTextWithoutAddressIsTheDeclaredPageByItsHeadlineAndDate() {
    Articles german = german();
    Articles saved =
        article("b.txt")
            .in("vi")
            .headed("Cầu cảng mới đóng cửa một tuần")
            .published("2024-11-30T07:18+07:00");
    Decisions decisions = decide(List.of(), german, saved);
    assertThat(decisions.unseen()).isEmpty();
    assertThat(decisions.links())
        .singleElement()
        .satisfies(link -> assertThat(link.origin()).isEqualTo(saved.id()));
    assertThat(identities(decisions)).hasSize(1);
  }

  @Test
  void anAgencysItemIsTheDeclaredOneByItsIdentifier() {
    String identifier = "urn:newsml:wire.example:20241130:quay";
    Articles german = article("a.xml").in("de").translatedFrom(identifier, "Wire");
    Articles original = article("b.xml").in("en").dispatch(identifier);
    Articles other = article("c.xml").in("en").dispatch("urn:newsml:wire.example:20241130:fire");
    Decisions decisions = decide(List.of(), german, original, other);
    assertThat(decisions.unseen()).isEmpty();
    assertThat(decisions.links())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.origin()).isEqualTo(original.id());
              assertThat(link.relation()).isEqualTo(Relation.TRANSLATION_OF);
            });
    assertThat(decide(List.of(), german, other).unseen()).hasSize(1);
    Articles twin = article("d.xml").in("fr").dispatch(identifier);
    assertThat(decide(List.of(), german, original, twin).unseen()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Cầu cảng mới đóng cửa một tuần, 2024-12-07",
    "Cầu cảng cũ mở cửa một tuần, 2024-11-30",
  })
  void anotherDateOrHeadlineIsAnotherPage(String headline, String date) {
    Articles other = article("b.txt").in("vi").headed(headline).published(date);
    Decisions decisions = decide(List.of(), german(), other);
    assertThat(decisions.unseen()).hasSize(1);
    assertThat(identities(decisions)).isEmpty();
  }

  @Test
  void aVersionThatFitsMayBeTheDeclaredPageAndIsNotMergedWithIt() {
    Articles german = german();
    Articles found = article("b.txt").in("vi");
    Decisions decisions =
        decide(List.of(correspondence(german, found, Kind.TRANSLATION, 0.99)), german, found);
    UnseenOriginal page = decisions.unseen().get(0);
    assertThat(decisions.links())
        .filteredOn(link -> link.verdict() == Verdict.POSSIBLE)
        .singleElement()
        .satisfies(
            link -> {
              assertThat(List.of(link.article(), link.origin()))
                  .containsExactlyInAnyOrder(page.id(), found.id());
              assertThat(link.relation()).isEqualTo(Relation.PARALLEL_TO);
              assertThat(link.evidence().get(0).statement()).contains("in Vietnamese too");
            });
  }

  @Test
  void aVersionAtAnAddressOfItsOwnIsNotThePageAtAnother() {
    Articles german = german();
    Articles found = article("b.txt").in("vi").at("https://tin.example/khac-1.html");
    Decisions decisions =
        decide(List.of(correspondence(german, found, Kind.TRANSLATION, 0.99)), german, found);
    assertThat(identities(decisions)).isEmpty();
  }

  @Test
  void aVersionInAnotherLanguageIsNotTheDeclaredPage() {
    Articles german = german();
    Articles found = article("b.txt").in("ko");
    Decisions decisions =
        decide(List.of(correspondence(german, found, Kind.TRANSLATION, 0.99)), german, found);
    assertThat(identities(decisions)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.95, LINKED, DECLARED_AND_INFERRED, they share everything, 0",
    "0.004, SILENT, DECLARED, contradicts it, 1",
    "0.1, SILENT, DECLARED, does not support it, 0",
  })
  void aDeclaredSourceIsSupportedContradictedOrCannotBeTold(
      double confidence, Verdict verdict, Basis basis, String said, int conflicts) {
    Articles german = german();
    Articles page = article("b.txt").in("vi").at(PAGE);
    Correspondence compared = correspondence(german, page, Kind.TRANSLATION, confidence, verdict);
    Decisions decisions = decide(List.of(compared), german, page);
    assertThat(decisions.links())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.basis()).isEqualTo(basis);
              assertThat(link.evidence())
                  .filteredOn(evidence -> evidence.kind().equals("text"))
                  .singleElement()
                  .satisfies(evidence -> assertThat(evidence.statement()).contains(said));
            });
    assertThat(decisions.conflicts())
        .filteredOn(conflict -> conflict.kind().equals("text"))
        .hasSize(conflicts);
  }
}
