package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PageWithoutArticleTest {

  private static final String SENTENCES =
      IntStream.range(0, 8)
          .mapToObj(
              i ->
                  "<p>The harbour office said on day "
                      + i
                      + " that the ferry across the bay would run again, and that tickets would"
                      + " cost four crowns as before.</p>")
          .collect(Collectors.joining());

  private static final String MENU =
      IntStream.range(0, 30)
          .mapToObj(i -> "<li><a href='/section/" + i + "'>A section of the paper " + i + "</a>")
          .collect(Collectors.joining("", "<nav><ul>", "</ul></nav>"));

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html><head><title>"
        + title
        + "</title></head><body>"
        + body
        + "</body></html>";
  }

  private static String outcome(String page) {
    return Documents.outcome("a.html", page.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page not found | Bay Echo",
        "404 - Seite nicht gefunden",
        "Error 404 (Not Found)!!1",
        "Страница не найдена — Вести",
        "403 Forbidden",
        "Oops! Page not found",
        "502 Bad Gateway",
        "ページが見つかりません | 湾の声",
        "الصفحة غير موجودة - صدى",
        "Không tìm thấy trang | Tin"
      })
  void errorPagesAreKnownByTheirTitle(String title) {
    assertThat(outcome(page(title, MENU + "<p>Try the search.</p>")))
        .isEqualTo("skipped error-page");
    assertThat(outcome(page(title, MENU + "<h1>" + title + "</h1>" + SENTENCES))).isEqualTo("read");
  }

  @Test
  void anErrorInTheHeadingCountsWhereNothingElseIsSaid() {
    String said = "<h1>Sorry, page not found</h1><p>It may have moved.</p>";
    assertThat(outcome(page("Bay Echo", MENU + said))).isEqualTo("skipped error-page");
    assertThat(outcome(page("Bay Echo", MENU + said + SENTENCES))).isEqualTo("read");
    assertThat(
            outcome(page("Bay Echo", "<h1>The page not found in the archive</h1><p>A brief.</p>")))
        .isEqualTo("read");
  }

  @Test
  void questionsForPeopleAreKnownByWordsOrByTheirService() {
    assertThat(
            outcome(
                page(
                    "Just a moment...",
                    "<h1>echo.example</h1><p>Verifying you are human. This may take a few"
                        + " seconds.</p><form id='challenge-form'></form>")))
        .isEqualTo("skipped bot-challenge");
    assertThat(
            outcome(
                page(
                    "echo.example",
                    "<p id='cmsg'>Please enable JS and disable any ad blocker</p><script"
                        + " src='https://ct.captcha-delivery.com/c.js'></script>")))
        .isEqualTo("skipped bot-challenge");
    assertThat(
            outcome(
                page(
                    "Access to this page has been denied",
                    "<h1>Press &amp; Hold to confirm you are a human</h1><div id='px-captcha'></div>")))
        .isEqualTo("skipped bot-challenge");
    assertThat(outcome(page("Вести", "<p>Подтвердите, что вы не робот</p>")))
        .isEqualTo("skipped bot-challenge");
  }

  @Test
  void articlesAboutRobotsAreRead() {
    assertThat(
            outcome(
                page(
                    "Are you a robot? How captchas came about",
                    SENTENCES + "<p>Verify you are human, it said.</p>")))
        .isEqualTo("read");
    assertThat(
            outcome(
                page(
                    "Ferry returns",
                    "<article>"
                        + SENTENCES
                        + "</article><form>I'm not a robot</form>"
                        + "<script src='/cdn-cgi/challenge-platform/x.js'></script>")))
        .isEqualTo("read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Before you continue to the Echo | We use cookies and data to deliver and maintain services,"
            + " and with your consent to personalise advertising | Reject all | Accept all",
        "Zustimmung | Wir und unsere Partner speichern Informationen auf einem Gerät und verarbeiten"
            + " personenbezogene Daten für Werbung | Alle ablehnen | Alle akzeptieren",
        "Votre vie privée | Nous et nos partenaires utilisons des cookies pour la publicité, avec"
            + " votre consentement, et pour mesurer l'audience | Continuer sans accepter | Tout accepter",
        "Twoja prywatność | My i nasi partnerzy przetwarzamy dane w plikach cookie w celu wyświetlania"
            + " reklam, za Twoją zgodą, którą możesz cofnąć | Odrzuć wszystko | Przejdź do serwisu"
      })
  void pagesThatOnlyAskForConsentAreLeftOut(
      String title, String words, String refuse, String accept) {
    String wall =
        "<div id='banner'><h2>"
            + title
            + "</h2><p>"
            + words
            + "</p><button>"
            + refuse
            + "</button><button>"
            + accept
            + "</button></div>";
    assertThat(outcome(page(title, wall))).isEqualTo("skipped consent-wall");
    assertThat(outcome(page("Ferry returns", wall + "<h1>Ferry returns</h1>" + SENTENCES)))
        .isEqualTo("read");
    assertThat(
            outcome(
                page(
                    "Ferry returns",
                    wall
                        + "<h1>Ferry returns</h1><p>The ferry across the bay runs again from Monday,"
                        + " the harbour office said. It was repaired in eleven weeks, which is two"
                        + " more than planned, and has a new engine that burns a third less.</p>")))
        .isEqualTo("read");
  }

  @Test
  void anArticleAboutCookiesIsRead() {
    assertThat(
            outcome(
                page(
                    "Why sites ask you to accept all cookies",
                    "<article>"
                        + "<p>Users who click \"Accept all\" rarely know what consent means, and those"
                        + " who look for \"Reject all\" need eleven seconds, a study of cookies by"
                        + " the harbour school found on Monday.</p>"
                        + SENTENCES
                        + "</article>")))
        .isEqualTo("read");
  }

  @Test
  void shellsThatScriptsFillAreLeftOut() {
    assertThat(
            outcome(
                page(
                    "Bay Echo",
                    "<noscript>You need to enable JavaScript to run this app.</noscript>"
                        + "<div id='root'></div><script src='/m.js'></script>")))
        .isEqualTo("skipped empty-shell");
    assertThat(
            outcome(
                page("Echo", "<div id='app'></div><p>Loading</p><script src='/m.js'></script>")))
        .isEqualTo("skipped empty-shell");
    assertThat(outcome(page("Echo", "<div></div>"))).isEqualTo("skipped empty");
    assertThat(
            outcome(page("Echo", "<div id='root'></div><script src='/m.js'></script>" + SENTENCES)))
        .isEqualTo("read");
  }

  @Test
  void listingsOfLinksAreLeftOutUnlessThereIsAnArticle() {
    String listing =
        IntStream.range(0, 40)
            .mapToObj(i -> "<div><a href='/a/" + i + "'>Headline of an article " + i + "</a></div>")
            .collect(Collectors.joining());
    assertThat(outcome(page("News", MENU + listing))).isEqualTo("skipped only-furniture");
    assertThat(outcome(page("News", MENU + "<article>" + SENTENCES + "</article>" + listing)))
        .isEqualTo("read");
    String brief =
        "<p>The ferry across the bay stays in dock until Monday, the harbour office told us.</p>";
    assertThat(outcome(page("Brief", MENU + "<article>" + brief + "</article>" + listing)))
        .isEqualTo("read");
  }

  @Test
  void whatIsNoPageIsReadWhateverItSays() {
    assertThat(Documents.outcome("a.txt", "Page not found\n\nTry again.\n".getBytes(UTF_8)))
        .isEqualTo("read");
    assertThat(
            Documents.outcome(
                "a.eml",
                ("From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n"
                        + page("Page not found", "<p>x</p>"))
                    .getBytes(UTF_8)))
        .isEqualTo("read");
    assertThat(outcome("<div><h1>Page not found</h1><p>words</p></div>")).isEqualTo("read");
  }

  @Test
  void thePhrasesCoverManyLanguages() throws java.io.IOException {
    Set<String> seen = new HashSet<>();
    List<String> lines;
    try (var file = PageWithoutArticle.class.getResourceAsStream("pages-without-article.tsv")) {
      lines = new String(file.readAllBytes(), UTF_8).lines().toList();
    }
    for (String line : lines) {
      if (!line.startsWith("#")) {
        assertThat(line.split("\t", -1)).as(line).hasSize(3).doesNotContain("");
        assertThat(seen.add(line)).as("twice: " + line).isTrue();
      }
    }
    for (String kind : List.of("error-page", "bot-challenge", "consent-wall", "empty-shell")) {
      assertThat(
              seen.stream()
                  .map(line -> line.split("\t"))
                  .filter(row -> row[0].equals(kind))
                  .map(row -> row[1])
                  .distinct())
          .as(kind)
          .hasSizeGreaterThanOrEqualTo(25);
    }
  }
}
