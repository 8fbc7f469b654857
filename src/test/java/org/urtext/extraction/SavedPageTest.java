package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.intake.Hints;

@Timeout(60)
class SavedPageTest {

  private static final String PAGE =
      "<html%s><head>%s<title>Ferry returns</title></head><body>%s<h1>Ferry returns</h1>"
          + "<p>The ferry across the bay will run again from Monday, the harbour office said,"
          + " after eleven weeks in dock.</p></body></html>%s";

  private static final String MHTML =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://echo.example/news/ferry
      Subject: Ferry returns
      Date: Sat, 30 Nov 2024 10:11:12 +0100
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----Edge--x"


      ------Edge--x
      Content-Type: text/html
      Content-ID: <frame-2@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://ads.example/frame

      <html><head></head><body>An advertisement in a frame</body></html>
      ------Edge--x
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://echo.example/news/ferry

      <html><head><meta charset=3D"utf-8"><title>Ferry returns</title></head><body>
      <h1>Ferry returns</h1><p>Die F=C3=A4hre f=C3=A4hrt ab Montag wieder, sagt das =
      Hafenamt, nach elf Wochen im Dock. <a href=3D"/tech">Technik</a></p></body></html>
      ------Edge--x
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: https://echo.example/a.png

      aGVsbG8=
      ------Edge--x--
      """;

  private static byte[] crlf(String file) {
    return file.replace("\n", "\r\n").getBytes(UTF_8);
  }

  private static Extraction.Read page(String html, String head, String body, String tail) {
    return Documents.read("a.html", PAGE.formatted(html, head, body, tail));
  }

  @Test
  void singleFileTellsAddressAndTime() {
    Extraction.Read read =
        page(
            "",
            "<!--\n Page saved with SingleFile \n url: https://echo.example/ferry \n saved date:"
                + " Sat Nov 30 2024 10:11:12 GMT+0100 (Central European Standard Time)\n-->",
            "",
            "");
    assertThat(read.givenAddress()).hasToString("https://echo.example/ferry");
    assertThat(read.captured()).hasToString("2024-11-30T10:11:12+01:00");
    assertThat(read.captured().basis().word()).isEqualTo("capture");
    assertThat(read.published()).isNull();
  }

  @Test
  void otherSaversTellThemInTheirOwnWays() {
    Extraction.Read savePage =
        page(
            "",
            "<meta name='savepage-url' content='https://echo.example/ferry'><meta"
                + " name='savepage-date' content='Sun Dec 1 2024 01:02:03 GMT-0500 (EST)'>",
            "",
            "");
    assertThat(savePage.givenAddress()).hasToString("https://echo.example/ferry");
    assertThat(savePage.captured()).hasToString("2024-12-01T01:02:03-05:00");

    Extraction.Read scrapBook =
        page(
            " data-scrapbook-source='https://echo.example/ferry'"
                + " data-scrapbook-create='20241130101112345'",
            "",
            "",
            "");
    assertThat(scrapBook.givenAddress()).hasToString("https://echo.example/ferry");
    assertThat(scrapBook.captured()).hasToString("2024-11-30T10:11:12Z");

    assertThat(page(" data-sourceurl='https://echo.example/ferry'", "", "", "").givenAddress())
        .hasToString("https://echo.example/ferry");
    assertThat(
            page("", "", "<!-- saved from url=(0026)https://echo.example/ferry -->", "")
                .givenAddress())
        .hasToString("https://echo.example/ferry");
  }

  @Test
  void theInternetArchiveTellsWhen() {
    Extraction.Read read =
        page(
            "",
            "",
            "",
            "<!--\n     FILE ARCHIVED ON 10:11:12 Nov 30, 2024 AND RETRIEVED FROM THE\n"
                + "     INTERNET ARCHIVE ON 01:00:00 Jan 02, 2026.\n-->");
    assertThat(read.captured()).hasToString("2024-11-30T10:11:12Z");
    assertThat(read.givenAddress()).isNull();
  }

  @Test
  void aPageThatNobodySavedHasNoCapture() {
    assertThat(page("", "", "", "").captured()).isNull();
    assertThat(
            page("", "<!-- saved date: Sat Nov 30 2024 10:11:12 GMT+0100 -->", "", "").captured())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"ferry.mhtml", "ferry.mht", "ferry.bin"})
  void aPageInTheFormOfAMailIsReadAsThePage(String name) {
    Extraction.Read read = Documents.read(name, crlf(MHTML));

    assertThat(read.mediaType()).isEqualTo("multipart/related");
    assertThat(read.givenAddress()).hasToString("https://echo.example/news/ferry");
    assertThat(read.captured()).hasToString("2024-11-30T10:11:12+01:00");
    assertThat(read.published()).isNull();
    assertThat(read.authors()).isEmpty();
    assertThat(read.title()).isEqualTo("Ferry returns");
    assertThat(read.text())
        .contains("Die Fähre fährt ab Montag wieder, sagt das Hafenamt")
        .doesNotContain("advertisement");
    assertThat(read.hyperlinks().get(0).target()).hasToString("https://echo.example/tech");
  }

  @Test
  void theOlderFormNamesItsEncodingAndHasNoSnapshot() {
    String older =
        """
        From: <Saved by Windows Internet Explorer 8>
        Subject: x
        Date: Sat, 30 Nov 2024 10:11:12 +0100
        MIME-Version: 1.0
        Content-Type: multipart/related;
        	type="text/html";
        	boundary="b"

        This is a multi-part message in MIME format.

        --b
        Content-Type: text/html;
        	charset="windows-1252"
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://echo.example/ferry

        <HTML><BODY><H1>F=E4hre</H1><P>Die F=E4hre f=E4hrt wieder.</P></BODY></HTML>
        --b--
        """;
    Extraction.Read read = Documents.read("a.mht", crlf(older));
    assertThat(read.text()).contains("Die Fähre fährt wieder.");
    assertThat(read.givenAddress()).hasToString("https://echo.example/ferry");
    assertThat(read.captured()).hasToString("2024-11-30T10:11:12+01:00");
  }

  @Test
  void aMailWithPicturesStaysAMail() {
    String mail =
        MHTML
            .replace("From: <Saved by Blink>", "From: Ida <ida@echo.example>")
            .replace("Snapshot-Content-Location: https://echo.example/news/ferry\n", "");
    for (String name : new String[] {"a.eml", "a"}) {
      Extraction.Read read = Documents.read(name, crlf(mail));
      assertThat(read.mediaType()).as(name).isEqualTo("message/rfc822");
      assertThat(read.authors()).containsExactly("Ida");
      assertThat(read.captured()).isNull();
    }
    assertThat(Documents.read("a.eml", crlf(MHTML)).mediaType()).isEqualTo("message/rfc822");
  }

  @Test
  void aSidecarsAddressOutweighsTheNote() {
    Extraction.Read read =
        Documents.read("a.mhtml", crlf(MHTML), Documents.url("https://mirror.example/1"));
    assertThat(read.givenAddress()).hasToString("https://mirror.example/1");
  }

  @Test
  void anyMutilationEndsInAnOutcome() {
    Random random = new Random(41);
    byte[] whole = crlf(MHTML);
    for (int round = 0; round < 200; round++) {
      byte[] saved = java.util.Arrays.copyOf(whole, whole.length - random.nextInt(900));
      for (int i = 0; i < 6; i++) {
        saved[random.nextInt(saved.length)] = (byte) random.nextInt(256);
      }
      assertThat(Documents.outcome("a.mhtml", saved, Hints.NONE)).as("round " + round).isNotEmpty();
    }
  }
}
