package org.urtext.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.Place;
import org.urtext.article.WebAddress;
import org.urtext.graph.Identities.SettledArticle;
import org.urtext.graph.Identities.StandingDocument;

class IdentitiesTest {

  private static final String PAGE = "https://paper.example/story-1";

  private static StandingDocument document(
      long version, String path, @Nullable String given, @Nullable String page, String text) {
    return new StandingDocument(
        version,
        List.of(version),
        List.of(new Place("c", path)),
        false,
        false,
        given == null ? null : WebAddress.parse(given).orElseThrow(),
        page == null ? null : WebAddress.parse(page).orElseThrow(),
        text,
        "2024-01-0" + version + "T00:00:00Z");
  }

  private static ArticleId at(String url) {
    return ArticleId.of(ArticleKey.ofAddress(WebAddress.parse(url).orElseThrow()));
  }

  private static ArticleId lying(String path) {
    return ArticleId.of(ArticleKey.ofPlace(new Place("c", path)));
  }

  private static List<ArticleId> ids(Identities identities) {
    return identities.articles().stream().map(SettledArticle::id).toList();
  }

  @Test
  void aUrlIdentifiesAndThePathBecomesAnAlias() {
    Identities identities = new Identities(List.of(document(1, "a", PAGE, null, "t")));
    assertThat(ids(identities)).containsExactly(at(PAGE));
    assertThat(identities.articles().get(0).aliases()).containsExactly(lying("a"));
  }

  @Test
  void withoutAUrlThePlaceIdentifiesAndTheSameTextElsewhereIsAnotherArticle() {
    Identities identities =
        new Identities(
            List.of(document(1, "a", null, null, "t"), document(2, "b", null, null, "t")));
    assertThat(ids(identities)).containsExactlyInAnyOrder(lying("a"), lying("b"));
    assertThat(identities.conflicts()).isEmpty();
  }

  @Test
  void twoPagesOfOneTextThatClaimOneUrlAreOneArticle() {
    Identities identities =
        new Identities(
            List.of(document(1, "a", null, PAGE, "t"), document(2, "b", null, PAGE, "t")));
    assertThat(ids(identities)).containsExactly(at(PAGE));
    assertThat(identities.articles().get(0).shownPlace().path()).isEqualTo("a");
  }

  @Test
  void aUrlThatDifferentTextsClaimIdentifiesNoneOfThem() {
    Identities identities =
        new Identities(
            List.of(document(1, "a", null, PAGE, "t"), document(2, "b", null, PAGE, "u")));
    assertThat(ids(identities)).containsExactlyInAnyOrder(lying("a"), lying("b"));
    assertThat(identities.conflicts()).hasSize(2);
  }

  @Test
  void aUrlGivenFromOutsideStillIdentifiesWhereAPageClaimsTheSame() {
    Identities identities =
        new Identities(
            List.of(document(1, "a", PAGE, null, "t"), document(2, "b", null, PAGE, "u")));
    assertThat(ids(identities)).containsExactlyInAnyOrder(at(PAGE), lying("b"));
  }

  @Test
  void ofTwoTextsGivenForOneUrlTheOneTakenLastIsCurrent() {
    Identities identities =
        new Identities(
            List.of(document(2, "a", PAGE, null, "t"), document(1, "b", PAGE, null, "u")));
    assertThat(identities.articles())
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.current()).isEqualTo(2);
              assertThat(article.versions()).containsExactly(1L, 2L);
            });
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<StandingDocument> documents = new ArrayList<>();
      for (int i = 1; i <= 9; i++) {
        String url = "https://p.example/x-" + random.nextInt(3);
        boolean given = random.nextInt(3) == 0;
        documents.add(
            document(i, "f" + i, given ? url : null, given ? null : url, "t" + random.nextInt(2)));
      }
      Identities straight = new Identities(documents);
      Collections.shuffle(documents, random);
      Identities shuffled = new Identities(documents);
      assertThat(shuffled.articles()).as("seed " + seed).isEqualTo(straight.articles());
      assertThat(shuffled.conflicts()).as("seed " + seed).isEqualTo(straight.conflicts());
    }
  }
}
