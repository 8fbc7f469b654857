package org.urtext.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urtext.linking.Articles.article;
import static org.urtext.linking.Articles.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.WebAddress;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Judgement.Value;
import org.urtext.linking.Link.Basis;
import org.urtext.linking.Link.TranslationBasis;

/** What people say is laid over what was decided, and replaces nothing of it. */
class ReviewsTest {

  private static final Articles GERMAN =
      article("a.txt").in("de").at("https://de.example/a").source("https://vi.example/b");
  private static final Articles VIETNAMESE = article("b.txt").in("vi").at("https://vi.example/b");
  private static final Articles COPY = article("c.txt").in("vi").at("https://kopie.example/c");

  private static final List<Subject> ALL =
      List.of(GERMAN.subject(), VIETNAMESE.subject(), COPY.subject());

  private static Decisions found() {
    return found(
        correspondence(GERMAN, VIETNAMESE, Kind.TRANSLATION, 0.97),
        correspondence(VIETNAMESE, COPY, Kind.VERBATIM_COPY, 0.99));
  }

  private static Decisions found(Correspondence... correspondences) {
    return new Bench((texts, declared) -> Arrays.asList(correspondences)).decide(ALL);
  }

  private static Decisions over(Decisions found, Review... reviews) {
    return new Reviews(List.of(reviews)).over(found, Reviews.Nodes.of(ALL, found.unseen()));
  }

  private static Review review(Articles article, Articles origin, Relation relation, Value value) {
    return new Review(
        article.id(),
        origin.id(),
        null,
        relation,
        new Judgement(value, "Anna", "seen both"),
        Set.of());
  }

  private static Link between(Decisions decisions, Articles article, Articles origin) {
    return decisions.links().stream()
        .filter(link -> link.article().equals(article.id()) && link.origin().equals(origin.id()))
        .findFirst()
        .orElseThrow();
  }

  private static FamilyPlace place(Decisions decisions, Articles article) {
    return decisions.places().stream()
        .filter(place -> place.article().equals(article.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutVerdictsNothingChanges() {
    Decisions found = found();
    assertThat(over(found)).isEqualTo(found);
  }

  @Test
  void aRejectedLinkKeepsAllThatItRestedOnAndLeadsNowhere() {
    Decisions found = found();
    Decisions reviewed =
        over(found, review(GERMAN, VIETNAMESE, Relation.TRANSLATION_OF, Value.REJECTED));
    Link rejected = between(reviewed, GERMAN, VIETNAMESE);
    assertThat(rejected.reviewed(null)).isEqualTo(between(found, GERMAN, VIETNAMESE));
    assertThat(rejected.claim()).isEmpty();
    assertThat(rejected.isClaimed()).isFalse();
    assertThat(place(reviewed, GERMAN).root()).isNull();
    assertThat(place(reviewed, GERMAN).hops()).isZero();
    assertThat(place(reviewed, GERMAN).family()).isNotEqualTo(place(reviewed, VIETNAMESE).family());
    assertThat(place(reviewed, COPY).family()).isEqualTo(place(reviewed, VIETNAMESE).family());
  }

  @Test
  void whatIsRejectedIsNotFusedByWayOfAThirdText() {
    Decisions found =
        found(
            correspondence(GERMAN, VIETNAMESE, Kind.TRANSLATION, 0.97),
            correspondence(GERMAN, COPY, Kind.TRANSLATION, 0.91),
            correspondence(VIETNAMESE, COPY, Kind.VERBATIM_COPY, 0.99));
    Decisions reviewed =
        over(found, review(GERMAN, VIETNAMESE, Relation.TRANSLATION_OF, Value.REJECTED));
    assertThat(place(reviewed, GERMAN).family()).isNotEqualTo(place(reviewed, VIETNAMESE).family());
    assertThat(place(reviewed, COPY).family()).isEqualTo(place(reviewed, VIETNAMESE).family());
    assertThat(reviewed.conflicts())
        .filteredOn(conflict -> conflict.kind().equals("review"))
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.statement()).contains("told as two"));
  }

  @Test
  void aConfirmedDirectionRejectsTheOpposite() {
    Decisions reviewed =
        over(found(), review(VIETNAMESE, GERMAN, Relation.TRANSLATION_OF, Value.CONFIRMED));
    assertThat(between(reviewed, GERMAN, VIETNAMESE).isRejected()).isTrue();
    Link confirmed = between(reviewed, VIETNAMESE, GERMAN);
    assertThat(confirmed.basis()).isEqualTo(Basis.NEITHER);
    assertThat(confirmed.isClaimed()).isTrue();
    assertThat(place(reviewed, VIETNAMESE).root()).isEqualTo(GERMAN.id());
    assertThat(place(reviewed, GERMAN).family()).isEqualTo(place(reviewed, VIETNAMESE).family());
  }

  @Test
  void whatNobodyLinkedBecomesALinkByAVerdictAlone() {
    Decisions reviewed = over(found(), review(GERMAN, COPY, null, Value.CONFIRMED));
    Link link = between(reviewed, GERMAN, COPY);
    assertThat(link.basis()).isEqualTo(Basis.NEITHER);
    assertThat(link.basis().word()).isEmpty();
    assertThat(link.verdict()).isEqualTo(Verdict.SILENT);
    assertThat(link.claim()).isEmpty();
    assertThat(link.relation()).isEqualTo(Relation.TRANSLATION_OF);
    assertThat(link.translationBasis()).isEqualTo(TranslationBasis.IMPLIED);
    assertThat(link.confidence()).isEmpty();
    assertThat(link.isClaimed()).isTrue();
  }

  @Test
  void aPossibleLinkThatIsConfirmedCountsAndStaysPossible() {
    Correspondence sure = correspondence(VIETNAMESE, COPY, Kind.VERBATIM_COPY, 0.6);
    Decisions found =
        found(
            new Correspondence(
                sure.first(),
                sure.second(),
                sure.kind(),
                Verdict.POSSIBLE,
                0.6,
                0.5,
                0.5,
                sure.explanation()));
    Link possible =
        found.links().stream().filter(link -> link.verdict() == Verdict.POSSIBLE).findFirst().get();
    assertThat(possible.isClaimed()).isFalse();
    Decisions reviewed =
        over(found, review(VIETNAMESE, COPY, Relation.PARALLEL_TO, Value.CONFIRMED));
    Link confirmed = reviewed.links().stream().filter(Link::isConfirmed).findFirst().orElseThrow();
    assertThat(confirmed.reviewed(null)).isEqualTo(possible);
    assertThat(confirmed.claim()).isEqualTo("possible");
    assertThat(place(reviewed, COPY).family()).isEqualTo(place(reviewed, VIETNAMESE).family());
  }

  @Test
  void aPageThatOnlyAPersonNamesBecomesAnUnseenOriginal() {
    WebAddress page = WebAddress.parse("https://erste.example/artikel-1").orElseThrow();
    ArticleId id = ArticleId.of(ArticleKey.ofAddress(page));
    Review review =
        new Review(COPY.id(), id, page, null, new Judgement(Value.CONFIRMED, "Anna", ""), Set.of());
    Decisions reviewed = over(found(), review);
    assertThat(reviewed.unseen()).extracting(UnseenOriginal::id).contains(id);
    assertThat(place(reviewed, COPY).root()).isEqualTo(id);
  }

  @Test
  void aVerdictOnWhatIsNotThereRests() {
    Articles erased = article("gone.txt");
    assertThat(over(found(), review(GERMAN, erased, null, Value.CONFIRMED)).links())
        .isEqualTo(found().links());
  }

  @Test
  void beingUnsureChangesNothingButTheColumn() {
    Decisions reviewed = over(found(), review(GERMAN, VIETNAMESE, null, Value.UNSURE));
    assertThat(between(reviewed, GERMAN, VIETNAMESE).claim()).isEqualTo("linked");
    assertThat(reviewed.places()).isEqualTo(found().places());
    assertThat(
            reviewed.links().stream().map(link -> link.reviewed(null)).collect(Collectors.toList()))
        .isEqualTo(found().links());
  }
}
