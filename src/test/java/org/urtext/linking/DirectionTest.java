package org.urtext.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urtext.linking.Articles.article;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.origin.Declaration;
import org.urtext.origin.Declaration.Role;

class DirectionTest {

  private static Optional<Subject> source(Articles one, Articles other, Kind kind) {
    return Direction.between(one.subject(), other.subject(), kind).map(Direction::source);
  }

  @Test
  void withinOneLanguageTimesSuffice() {
    Articles early = article("a").published("2024-05-01T08:00:00+02:00");
    Articles late = article("b").published("2024-05-01T09:00:00+02:00");
    assertThat(source(late, early, Kind.VERBATIM_COPY)).contains(early.subject());
    assertThat(source(early, late, Kind.VERBATIM_COPY)).contains(early.subject());
  }

  @Test
  void timesThatMayOverlapGiveNoDirection() {
    Articles one = article("a").published("2024-05-01");
    Articles other = article("b").published("2024-05-02");
    assertThat(source(one, other, Kind.VERBATIM_COPY)).isEmpty();
  }

  @Test
  void withinOneLanguageAThirdSourceLeavesItOpen() {
    Articles early = article("a").published("2024-05-01T08:00:00Z");
    Articles late =
        article("b").published("2024-05-03T08:00:00Z").source("https://third.example/x-1");
    assertThat(source(early, late, Kind.EDITED_COPY)).isEmpty();
    Articles agencyCopy =
        article("c")
            .published("2024-05-03T08:00:00Z")
            .says(Role.ORIGIN, Declaration.Kind.DATELINE, null, "AFP");
    assertThat(source(early, agencyCopy, Kind.EDITED_COPY)).isEmpty();
  }

  @Test
  void acrossLanguagesTimesAloneDoNotSuffice() {
    Articles early = article("a").in("vi").published("2024-05-01T08:00:00Z");
    Articles late = article("b").in("de").published("2024-05-03T08:00:00Z");
    assertThat(source(early, late, Kind.TRANSLATION)).isEmpty();
  }

  @Test
  void aSlugInTheOtherLanguageShowsTheTranslation() {
    Articles original = article("a").in("vi").at("https://goc.example/bai-viet");
    Articles translation = article("b").in("fr").at("https://m.example/fr/bai-viet").slugIn("vi");
    assertThat(source(original, translation, Kind.TRANSLATION)).contains(original.subject());
    assertThat(source(translation, original, Kind.TRANSLATION)).contains(original.subject());
  }

  @Test
  void aSignThatTimeContradictsIsNone() {
    Articles original =
        article("a").in("vi").at("https://goc.example/a-1").published("2024-05-03T08:00:00Z");
    Articles translation =
        article("b")
            .in("fr")
            .at("https://m.example/bai-viet")
            .slugIn("vi")
            .published("2024-05-01T08:00:00Z");
    assertThat(source(original, translation, Kind.TRANSLATION)).isEmpty();
  }

  @Test
  void aTimeThatAgreesMakesTheDirectionSurer() {
    Articles original =
        article("a").in("vi").at("https://goc.example/a-1").published("2024-05-01T08:00:00Z");
    Articles undated = article("b").in("fr").at("https://m.example/bai-viet").slugIn("vi");
    Articles dated =
        article("c")
            .in("fr")
            .at("https://m.example/bai-viet-2")
            .slugIn("vi")
            .published("2024-05-02T08:00:00Z");
    double without =
        Direction.between(original.subject(), undated.subject(), Kind.TRANSLATION)
            .orElseThrow()
            .confidence();
    double with =
        Direction.between(original.subject(), dated.subject(), Kind.TRANSLATION)
            .orElseThrow()
            .confidence();
    assertThat(with).isGreaterThan(without).isLessThan(1);
  }

  @Test
  void aForeignEditionIsTranslatedFromItsOutletsOwnLanguage() {
    Articles original = article("a").in("ko").at("https://goc.example/a-1").outletAtHomeIn("ko");
    Articles edition =
        article("b").in("en").at("https://en.blatt.example/b-1").outletAtHomeIn("ko");
    assertThat(source(original, edition, Kind.TRANSLATION)).contains(original.subject());
  }

  @Test
  void whatNamesAnAgencyComesFromItsDispatch() {
    Articles dispatch =
        article("a").in("ko").says(Role.ORIGIN, Declaration.Kind.DATELINE, null, "KCNA");
    Articles report =
        article("b").in("de").says(Role.ATTRIBUTION, Declaration.Kind.ATTRIBUTION, null, "KCNA");
    assertThat(source(dispatch, report, Kind.TRANSLATION)).contains(dispatch.subject());
    assertThat(source(report, dispatch, Kind.TRANSLATION)).contains(dispatch.subject());
    Articles namesAnother =
        article("c").in("de").says(Role.ATTRIBUTION, Declaration.Kind.ATTRIBUTION, null, "AFP");
    assertThat(source(dispatch, namesAnother, Kind.TRANSLATION)).isEmpty();
    Articles otherDispatch =
        article("d").in("fr").says(Role.ORIGIN, Declaration.Kind.DATELINE, null, "KCNA");
    assertThat(source(dispatch, otherDispatch, Kind.TRANSLATION)).isEmpty();
    Articles fromElsewhere =
        article("e")
            .in("de")
            .says(Role.ATTRIBUTION, Declaration.Kind.ATTRIBUTION, null, "KCNA")
            .source("https://third.example/x-1");
    assertThat(source(dispatch, fromElsewhere, Kind.TRANSLATION)).isEmpty();
  }

  @Test
  void signsThatPointBothWaysGiveNoDirection() {
    Articles one = article("a").in("vi").at("https://x.example/a-1").slugIn("fr");
    Articles other = article("b").in("fr").at("https://y.example/b-1").slugIn("vi");
    assertThat(source(one, other, Kind.TRANSLATION)).isEmpty();
  }

  @Test
  void twoTranslationsOfOneTextGetNoDirectionBetweenThem() {
    Articles french =
        article("a")
            .in("fr")
            .at("https://x.example/bai-1")
            .slugIn("vi")
            .source("https://goc.example/bai-1");
    Articles german =
        article("b")
            .in("de")
            .at("https://y.example/bai-1")
            .slugIn("vi")
            .source("https://goc.example/bai-1");
    assertThat(source(french, german, Kind.TRANSLATION)).isEmpty();
  }

  @Test
  void anOutletThatIsNamedIsRecognisedInItsArticle() {
    Articles original = article("a").in("ko").at("https://blatt.example/a-1");
    Articles translation =
        article("b")
            .in("en")
            .says(Role.ORIGIN, Declaration.Kind.SOURCE_LINE, "https://blatt.example/", "Blatt");
    assertThat(source(original, translation, Kind.TRANSLATION)).contains(original.subject());
  }
}
