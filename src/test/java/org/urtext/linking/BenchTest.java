package org.urtext.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.urtext.linking.Articles.article;
import static org.urtext.linking.Articles.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.WebAddress;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Link.Basis;
import org.urtext.linking.Link.TranslationBasis;
import org.urtext.origin.Declaration.Kind;
import org.urtext.origin.Declaration.Role;

class BenchTest {

  private static final String ORIGINAL = "https://tin.example/bai-viet-mot-185240101";

  private static Decisions decide(List<Correspondence> found, Articles... articles) {
    return new Bench((texts, declared) -> found)
        .decide(Arrays.stream(articles).map(Articles::subject).toList());
  }

  private static Link only(Decisions decisions) {
    assertThat(decisions.links()).hasSize(1);
    return decisions.links().get(0);
  }

  private static ArticleId page(String url) {
    return ArticleId.of(ArticleKey.ofAddress(WebAddress.parse(url).orElseThrow()));
  }

  private static FamilyPlace place(Decisions decisions, ArticleId id) {
    return decisions.places().stream()
        .filter(place -> place.article().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDeclaredPageThatTheCollectionHasIsLinkedToAndCompared() {
    Articles copy = article("a.txt").in("de").source(ORIGINAL + "?utm_source=x");
    Articles original = article("b.txt").in("vi").at(ORIGINAL);
    Link link =
        only(
            decide(
                List.of(correspondence(copy, original, Correspondence.Kind.TRANSLATION, 0.97)),
                copy,
                original));
    assertThat(link.article()).isEqualTo(copy.id());
    assertThat(link.origin()).isEqualTo(original.id());
    assertThat(link.relation()).isEqualTo(Relation.TRANSLATION_OF);
    assertThat(link.basis()).isEqualTo(Basis.DECLARED_AND_INFERRED);
    assertThat(link.translationBasis()).isEqualTo(TranslationBasis.IMPLIED);
    assertThat(link.confidence()).hasValue(0.97);
  }

  @Test
  void aDeclaredPageThatTheCollectionHasNotIsAnUnseenOriginalAndTheRoot() {
    Articles copy = article("a.txt").in("de");
    copy.says(Role.ORIGIN, Kind.SOURCE_LINE, ORIGINAL, "Tin", "vi", false);
    Decisions decisions = decide(List.of(), copy);
    Link link = only(decisions);
    assertThat(link.origin()).isEqualTo(page(ORIGINAL));
    assertThat(link.relation()).isEqualTo(Relation.TRANSLATION_OF);
    assertThat(link.basis()).isEqualTo(Basis.DECLARED);
    assertThat(link.confidence()).isEmpty();
    assertThat(decisions.unseen()).extracting(UnseenOriginal::name).containsExactly("Tin");
    FamilyPlace place = place(decisions, copy.id());
    assertThat(place.root()).isEqualTo(page(ORIGINAL));
    assertThat(place.hops()).isEqualTo(1);
  }

  @Test
  void aDeclaredPageThatTheTextsDoNotSupportSaysWhatDidNotCount() {
    Articles copy = article("a.txt").in("de").source(ORIGINAL);
    Articles original = article("b.txt").in("vi").at(ORIGINAL);
    assertThat(only(decide(List.of(), copy, original)).evidence())
        .extracting(Link.Evidence::statement)
        .contains(
            "comparing the two texts does not support it (what an outlet repeats on its pages does"
                + " not count); that does not rule it out");
  }

  @Test
  void theUnseenOriginalHasTheIdThatTheArticleWillHave() {
    Articles copy = article("a.txt").in("de").source(ORIGINAL);
    Articles original = article("later.txt").in("vi").at(ORIGINAL + "/");
    ArticleId before = only(decide(List.of(), copy)).origin();
    assertThat(only(decide(List.of(), copy, original)).origin())
        .isEqualTo(before)
        .isEqualTo(original.id());
  }

  @Test
  void articlesThatCreditOneAgencyDoNotBecomeOneFamily() {
    Articles one = article("a.txt").says(Role.ORIGIN, Kind.DATELINE, null, "AFP");
    Articles other = article("b.txt").says(Role.ORIGIN, Kind.DATELINE, null, "AFP");
    Decisions decisions = decide(List.of(), one, other);
    assertThat(decisions.unseen()).hasSize(2);
    assertThat(place(decisions, one.id()).family())
        .isNotEqualTo(place(decisions, other.id()).family());
    assertThat(place(decisions, one.id()).root()).isNull();
    assertThat(place(decisions, one.id()).hops()).isEqualTo(1);
    assertThat(decisions.links()).allMatch(link -> link.relation() == Relation.DERIVED_FROM);
  }

  @Test
  void aFrontPageNamesAnOutletAndNoArticle() {
    Articles copy = article("a.txt").source("https://tin.example/");
    Decisions decisions = decide(List.of(), copy);
    assertThat(decisions.unseen()).noneMatch(UnseenOriginal::isOnePage);
    assertThat(decisions.unseen()).extracting(UnseenOriginal::name).containsExactly("tin.example");
  }

  @Test
  void aTextThatNamesItselfHasNoSource() {
    Articles article = article("a.txt").at(ORIGINAL).source(ORIGINAL);
    assertThat(decide(List.of(), article).links()).isEmpty();
  }

  @Test
  void wordsThatSayTranslationMakeOneEvenIfTheLanguageOfTheSourceIsUnknown() {
    Articles copy = article("a.txt").in("de");
    copy.says(Role.ORIGIN, Kind.TRANSLATION_NOTICE, null, null, null, true);
    copy.source(ORIGINAL);
    Link link = only(decide(List.of(), copy));
    assertThat(link.relation()).isEqualTo(Relation.TRANSLATION_OF);
    assertThat(link.translationBasis()).isEqualTo(TranslationBasis.STATED);
    assertThat(link.origin()).isEqualTo(page(ORIGINAL));
  }

  @Test
  void aTranslationOfAnUnnamedTextIsOne() {
    Articles copy = article("a.txt").in("de");
    copy.says(Role.ORIGIN, Kind.TRANSLATION_NOTICE, null, null, "en", true);
    Decisions decisions = decide(List.of(), copy);
    assertThat(only(decisions).relation()).isEqualTo(Relation.TRANSLATION_OF);
    assertThat(decisions.unseen().get(0).name()).isNull();
    assertThat(place(decisions, copy.id()).root()).isNull();
  }

  @Test
  void anOutletNamedBesideItsOwnPageIsNotASecondSource() {
    Articles copy = article("a.txt").in("de");
    copy.says(Role.ORIGIN, Kind.BYLINE, null, "Tin");
    copy.says(Role.ORIGIN, Kind.SOURCE_LINE, ORIGINAL, "Tin", "vi", false);
    assertThat(only(decide(List.of(), copy)).origin()).isEqualTo(page(ORIGINAL));
  }

  @Test
  void whoPassedATextOnStandsBetweenItAndItsSource() {
    Articles copy = article("a.txt");
    copy.says(Role.VIA, Kind.SOURCE_LINE, "https://relay.example/x-1", null);
    copy.source(ORIGINAL);
    Decisions decisions = decide(List.of(), copy);
    assertThat(decisions.links())
        .extracting(Link::article, Link::origin)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(copy.id(), page("https://relay.example/x-1")),
            org.assertj.core.groups.Tuple.tuple(page("https://relay.example/x-1"), page(ORIGINAL)));
    assertThat(place(decisions, copy.id()).root()).isEqualTo(page(ORIGINAL));
    assertThat(place(decisions, copy.id()).hops()).isEqualTo(2);
  }

  @Test
  void twoTextsThatWerePassedOnTheSameWayShareTheLinkOfTheRelay() {
    Articles one = article("a.txt");
    Articles other = article("b.txt");
    for (Articles text : List.of(one, other)) {
      text.says(Role.VIA, Kind.SOURCE_LINE, "https://relay.example/x-1", null);
      text.source(ORIGINAL);
    }
    Decisions decisions = decide(List.of(), one, other);
    assertThat(decisions.links()).hasSize(3);
    assertThat(decisions.links())
        .filteredOn(link -> link.article().equals(page("https://relay.example/x-1")))
        .hasSize(1);
  }

  @Test
  void whatATextSaysOfItsOwnSourceCountsForItWhateverOthersSay() {
    Articles vietnamese = article("a.txt").in("de");
    vietnamese.says(Role.ORIGIN, Kind.TRANSLATION_NOTICE, ORIGINAL, null, "vi", true);
    Articles russian = article("b.txt").in("de");
    russian.says(Role.ORIGIN, Kind.TRANSLATION_NOTICE, ORIGINAL, null, "ru", true);
    Articles silent = article("c.txt").in("de").source(ORIGINAL);
    Decisions decisions = decide(List.of(), vietnamese, russian, silent);
    assertThat(decisions.unseen().get(0).language()).hasToString("und");
    assertThat(decisions.conflicts())
        .filteredOn(conflict -> conflict.kind().equals("declarations"))
        .hasSize(2);
    assertThat(decisions.links())
        .filteredOn(link -> link.article().equals(silent.id()))
        .extracting(Link::relation)
        .containsExactly(Relation.DERIVED_FROM);
  }

  @Test
  void anHreflangLinkDeclaresNoDirection() {
    Articles french = article("a.txt").in("fr").at("https://m.example/fr/bai-1").slugIn("vi");
    french.says(Role.PARALLEL, Kind.LANGUAGE_ALTERNATE, ORIGINAL, null);
    Articles original = article("b.txt").in("vi").at(ORIGINAL);
    Link link =
        only(
            decide(
                List.of(correspondence(french, original, Correspondence.Kind.TRANSLATION, 0.9)),
                french,
                original));
    assertThat(link.relation()).isEqualTo(Relation.TRANSLATION_OF);
    assertThat(link.basis()).isEqualTo(Basis.INFERRED);
    assertThat(link.declared()).isNull();
  }

  @Test
  void longChainsAndLongCirclesEnd() {
    List<Articles> chain = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      chain.add(
          article(i + ".txt")
              .at("https://blog.example/post-" + i)
              .source("https://blog.example/post-" + (i + 1) % 3_000));
    }
    Decisions circle = decide(List.of(), chain.toArray(Articles[]::new));
    assertThat(circle.conflicts()).hasSize(3_000);
    assertThat(place(circle, chain.get(0).id()).root()).isNull();

    Decisions line = decide(List.of(), chain.subList(0, 2_999).toArray(Articles[]::new));
    assertThat(line.conflicts()).isEmpty();
    assertThat(place(line, chain.get(0).id()).root())
        .isEqualTo(page("https://blog.example/post-2999"));
    assertThat(place(line, chain.get(0).id()).hops()).isEqualTo(2_999);
  }

  @Test
  void aCircleIsToldEvenIfAStrongerLinkLeadsOutOfIt() {
    Articles one = article("a.txt").at("https://one.example/a-1");
    Articles other = article("b.txt").at("https://other.example/b-1");
    Articles third = article("c.txt").at("https://third.example/c-1");
    one.source("https://other.example/b-1").source("https://third.example/c-1");
    other.source("https://one.example/a-1");
    Decisions decisions =
        decide(
            List.of(correspondence(one, third, Correspondence.Kind.EDITED_COPY, 0.99)),
            one,
            other,
            third);
    assertThat(decisions.conflicts())
        .filteredOn(conflict -> conflict.kind().equals("circle"))
        .extracting(Conflict::article)
        .containsExactlyInAnyOrder(one.id(), other.id());
  }

  @Test
  void wordsThatSayFirstPublishedThereMakeACopy() {
    Articles copy = article("a.txt");
    copy.says(Role.ORIGIN, Kind.REPUBLICATION_NOTE, ORIGINAL, null);
    assertThat(only(decide(List.of(), copy)).relation()).isEqualTo(Relation.COPY_OF);
  }

  @Test
  void anAgencyCitedIsNeverAnOrigin() {
    Articles article = article("a.txt").says(Role.ATTRIBUTION, Kind.ATTRIBUTION, null, "KCNA");
    Decisions decisions = decide(List.of(), article);
    assertThat(only(decisions).relation()).isEqualTo(Relation.CITES);
    assertThat(place(decisions, article.id()).hops()).isZero();
  }

  @Test
  void twoTextsThatNameEachOtherAreAConflictWithoutARoot() {
    Articles one = article("a.txt").in("en").at("https://one.example/a-1");
    Articles other = article("b.txt").in("tr").at("https://other.example/b-1");
    one.source("https://other.example/b-1");
    other.source("https://one.example/a-1");
    Decisions decisions = decide(List.of(), one, other);
    assertThat(decisions.links()).hasSize(2);
    assertThat(decisions.conflicts())
        .filteredOn(conflict -> conflict.kind().equals("circle"))
        .extracting(Conflict::article)
        .containsExactlyInAnyOrder(one.id(), other.id());
    assertThat(place(decisions, one.id()).root()).isNull();
  }

  @Test
  void aTranslationDatedBeforeItsOriginalIsAConflictAndStaysOne() {
    Articles copy =
        article("a.txt").in("en").source(ORIGINAL).published("2024-01-01T08:00:00+00:00");
    Articles original = article("b.txt").in("vi").at(ORIGINAL).published("2024-01-03");
    Decisions decisions = decide(List.of(), copy, original);
    assertThat(only(decisions).relation()).isEqualTo(Relation.TRANSLATION_OF);
    assertThat(decisions.conflicts()).extracting(Conflict::kind).containsExactly("time");
  }

  @Test
  void aDeclaredLanguageThatIsNotTheTextsIsAConflict() {
    Articles article = article("a.txt").in("ka").declaredIn("en");
    int end = article.subject().text().text().length();
    assertThat(decide(List.of(), article).conflicts())
        .extracting(Conflict::kind, Conflict::statement)
        .containsExactly(
            tuple(
                "language",
                "declared to be in English, but the text is in Georgian (0-%d)".formatted(end)));
  }

  @Test
  void aConflictOfLanguagesSaysWhatStandsWhere() {
    Articles article = article("a.txt").in("ka").declaredIn("fr");
    for (int i = 0; i < 6; i++) {
      article.passage(i * 10, i * 10 + 10, i % 2 == 0 ? "ka" : "en");
    }
    assertThat(decide(List.of(), article).conflicts())
        .extracting(Conflict::statement)
        .containsExactly(
            "declared to be in French, but the text is in Georgian (0-10), English (10-20),"
                + " Georgian (20-30), English (30-40), Georgian (40-50) and 1 more");
  }

  @Test
  void aDeclarationThatTheTextsDoNotBearOutSaysSo() {
    Articles copy = article("a.txt").in("de").source(ORIGINAL);
    Articles original = article("b.txt").in("vi").at(ORIGINAL);
    assertThat(only(decide(List.of(), copy, original)).evidence())
        .anyMatch(evidence -> evidence.statement().contains("does not support"));
  }

  @Test
  void versionsWithoutASignOfDirectionAreParallelOnce() {
    Articles one = article("a.txt").in("de");
    Articles other = article("b.txt").in("fr");
    Link link =
        only(
            decide(
                List.of(correspondence(one, other, Correspondence.Kind.TRANSLATION, 0.9)),
                one,
                other));
    assertThat(link.relation()).isEqualTo(Relation.PARALLEL_TO);
    assertThat(link.article()).isLessThan(link.origin());
    assertThat(link.directionConfidence()).isEmpty();
  }

  @Test
  void languageVersionsThatNameEachOtherAreOneLink() {
    Articles one = article("a.txt").in("ar").at("https://r.example/ar/1");
    Articles other = article("b.txt").in("fr").at("https://r.example/fr/1");
    one.says(Role.PARALLEL, Kind.LANGUAGE_ALTERNATE, "https://r.example/fr/1", null);
    other.says(Role.PARALLEL, Kind.LANGUAGE_ALTERNATE, "https://r.example/ar/1", null);
    Link link = only(decide(List.of(), one, other));
    assertThat(link.relation()).isEqualTo(Relation.PARALLEL_TO);
    assertThat(link.basis()).isEqualTo(Basis.DECLARED);
  }

  @Test
  void aTextCorrespondsToWhatItsDeclaredSourceWasMadeFromAsADescendant() {
    Articles german = article("de.txt").in("de").source("https://l.example/en-1");
    Articles english = article("en.txt").in("en").at("https://l.example/en-1").source(ORIGINAL);
    Articles korean = article("ko.txt").in("ko").at(ORIGINAL);
    Decisions decisions =
        decide(
            List.of(correspondence(german, korean, Correspondence.Kind.TRANSLATION, 0.9)),
            german,
            english,
            korean);
    assertThat(decisions.links())
        .filteredOn(link -> link.basis() == Basis.INFERRED)
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.article()).isEqualTo(german.id());
              assertThat(link.relation()).isEqualTo(Relation.TRANSLATION_OF);
            });
    assertThat(place(decisions, german.id()).hops()).isEqualTo(2);
  }

  @Test
  void possibleLinksNeitherJoinFamiliesNorLeadToRoots() {
    Articles one = article("a.txt").published("2024-01-01T00:00:00Z");
    Articles other = article("b.txt").published("2024-01-05T00:00:00Z");
    Correspondence sure = correspondence(one, other, Correspondence.Kind.EDITED_COPY, 0.6);
    Correspondence possible =
        new Correspondence(
            sure.first(),
            sure.second(),
            sure.kind(),
            Verdict.POSSIBLE,
            sure.confidence(),
            0.5,
            0.5,
            sure.explanation());
    Decisions decisions = decide(List.of(possible), one, other);
    assertThat(only(decisions).verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(place(decisions, one.id()).family())
        .isNotEqualTo(place(decisions, other.id()).family());
    assertThat(place(decisions, other.id()).root()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfArrivalChangesNothing(long seed) {
    Random random = new Random(seed);
    List<Articles> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Articles next = article(i + ".txt").in(i % 3 == 0 ? "vi" : i % 3 == 1 ? "de" : "fr");
      if (random.nextBoolean()) {
        next.at("https://p" + i + ".example/x-" + i);
      }
      int sources = random.nextInt(3);
      for (int s = 0; s < sources; s++) {
        int other = random.nextInt(14);
        next.source("https://p" + other + ".example/x-" + other);
      }
      articles.add(next);
    }
    List<Correspondence> found = new ArrayList<>();
    for (int i = 0; i + 1 < 12; i += 2) {
      found.add(
          correspondence(
              articles.get(i), articles.get(i + 1), Correspondence.Kind.TRANSLATION, 0.9));
    }
    Decisions straight = decide(found, articles.toArray(Articles[]::new));
    Collections.shuffle(articles, random);
    assertThat(decide(found, articles.toArray(Articles[]::new))).isEqualTo(straight);
  }

  @Test
  void oneWeakLinkDoesNotFuseTwoStories() {
    Articles flood = article("flood.en.txt").in("en");
    Articles hochwasser = article("flood.de.txt").in("de");
    Articles strike = article("strike.fr.txt").in("fr");
    Articles huelga = article("strike.es.txt").in("es");
    Correspondence wrong =
        correspondence(hochwasser, strike, Correspondence.Kind.TRANSLATION, 0.86);
    Decisions decisions =
        decide(
            List.of(
                correspondence(flood, hochwasser, Correspondence.Kind.TRANSLATION, 0.99),
                correspondence(strike, huelga, Correspondence.Kind.TRANSLATION, 0.98),
                wrong),
            flood,
            hochwasser,
            strike,
            huelga);
    assertThat(place(decisions, flood.id()).family())
        .isEqualTo(place(decisions, hochwasser.id()).family())
        .isNotEqualTo(place(decisions, strike.id()).family());
    assertThat(place(decisions, strike.id()).family())
        .isEqualTo(place(decisions, huelga.id()).family());
    assertThat(decisions.links()).hasSize(3);
    assertThat(decisions.conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.kind()).isEqualTo("family"))
        .satisfies(conflict -> assertThat(conflict.article()).isEqualTo(wrong.first()));
  }

  @Test
  void aWeakLinkJoinsWhatOtherPairsSpeakFor() {
    Articles flood = article("flood.en.txt").in("en");
    Articles hochwasser = article("flood.de.txt").in("de");
    Articles crue = article("flood.fr.txt").in("fr");
    Decisions decisions =
        decide(
            List.of(
                correspondence(flood, hochwasser, Correspondence.Kind.TRANSLATION, 0.99),
                correspondence(hochwasser, crue, Correspondence.Kind.TRANSLATION, 0.86),
                correspondence(flood, crue, Correspondence.Kind.TRANSLATION, 0.8)),
            flood,
            hochwasser,
            crue);
    assertThat(decisions.places())
        .extracting(FamilyPlace::family)
        .containsOnly(place(decisions, flood.id()).family());
    assertThat(decisions.conflicts()).isEmpty();
  }

  @Test
  void aWeakLinkThatAPersonConfirmsFusesAllTheSame() {
    Articles flood = article("flood.en.txt").in("en");
    Articles hochwasser = article("flood.de.txt").in("de");
    Articles crue = article("flood.fr.txt").in("fr");
    List<Subject> subjects = List.of(flood.subject(), hochwasser.subject(), crue.subject());
    Decisions found =
        decide(
            List.of(
                correspondence(flood, hochwasser, Correspondence.Kind.TRANSLATION, 0.99),
                correspondence(hochwasser, crue, Correspondence.Kind.TRANSLATION, 0.86)),
            flood,
            hochwasser,
            crue);
    assertThat(found.conflicts()).extracting(Conflict::kind).containsExactly("family");
    Review yes =
        new Review(
            hochwasser.id(),
            crue.id(),
            null,
            null,
            new Judgement(Judgement.Value.CONFIRMED, "Anna", "read both"),
            Set.of());
    Decisions reviewed =
        new Reviews(List.of(yes)).over(found, Reviews.Nodes.of(subjects, found.unseen()));
    assertThat(reviewed.places())
        .extracting(FamilyPlace::family)
        .hasSize(3)
        .containsOnly(place(reviewed, flood.id()).family());
    assertThat(reviewed.conflicts()).isEmpty();
  }
}
