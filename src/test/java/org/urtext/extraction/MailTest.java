package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailTest {

  private static final String HEAD =
      """
      Message-ID: <1@echo.example>
      From: =?UTF-8?Q?J=C3=B6rg_Lind?= <lind@echo.example>
      To: desk@echo.example
      Subject: =?UTF-8?B?%s?=
      Date: Mon, 3 Mar 2025 07:05:09 +0700 (ICT)
      MIME-Version: 1.0
      """
          .formatted(Base64.getEncoder().encodeToString("Fähre fährt wieder".getBytes(UTF_8)));

  private static final String PARTS =
      HEAD
          + """
          Content-Type: multipart/mixed; boundary="outer"

          --outer
          Content-Type: multipart/alternative; boundary="inner"

          --inner
          Content-Type: text/plain; charset=utf-8
          Content-Transfer-Encoding: quoted-printable

          Die F=C3=A4hre f=C3=A4hrt wieder.
          Quelle: https://wire.example/ferry

          --inner
          Content-Type: text/html; charset=utf-8

          <p>Die F\u00e4hre f\u00e4hrt wieder.</p><p>Quelle</p>
          --inner--
          --outer
          Content-Type: text/plain; name="notes.txt"
          Content-Disposition: attachment; filename="notes.txt"

          Attached words that are no part of the article.
          --outer--
          """;

  private static byte[] crlf(String mail) {
    return mail.replace("\n", "\r\n").getBytes(UTF_8);
  }

  @Test
  void headersBecomeTitleAuthorAndTimeAndAttachmentsAreLeftAlone() {
    Extraction.Read read = Documents.read("a.eml", crlf(PARTS));

    assertThat(read.mediaType()).isEqualTo("message/rfc822");
    assertThat(read.title()).isEqualTo("Fähre fährt wieder");
    assertThat(read.authors()).containsExactly("Jörg Lind");
    assertThat(read.published()).hasToString("2025-03-03T07:05:09+07:00");
    assertThat(read.text().strip())
        .isEqualTo("Die Fähre fährt wieder.\nQuelle: https://wire.example/ferry");
  }

  @Test
  void markedUpMailIsReadAsAPage() {
    String mail =
        HEAD
            + "Content-Type: text/html; charset=windows-1252\n\n"
            + "<p>Die Fähre fährt wieder.</p><p><a href='https://wire.example/f'>Quelle</a></p>\n";
    Extraction.Read read =
        Documents.read(
            "a.eml", mail.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252")));

    assertThat(read.text()).isEqualTo("Die Fähre fährt wieder.\nQuelle");
    assertThat(read.hyperlinks()).hasSize(1);
    assertThat(read.charset()).isEqualTo("windows-1252");
  }

  @Test
  void linesThatFlowAreJoined() {
    String mail =
        HEAD
            + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
            + "The ferry across the bay \nruns again.\nSource: Wire\n-- \nDesk\n";
    assertThat(Documents.read("a.eml", crlf(mail)).text().strip())
        .isEqualTo("The ferry across the bay runs again.\nSource: Wire\n-- \nDesk");
  }

  @Test
  void mailWithoutTextIsSkipped() {
    assertThat(Documents.outcome("a.eml", crlf(HEAD + "\n\n"))).isEqualTo("skipped empty");
  }

  @Test
  void anyMutilationEndsInAnOutcome() {
    Random random = new Random(5);
    byte[] whole = crlf(PARTS);
    for (int round = 0; round < 300; round++) {
      byte[] mail = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      for (int i = 0; i < 5 && mail.length > 0; i++) {
        mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
      }
      assertThat(Documents.outcome("a.eml", mail)).as("round " + round).isNotEmpty();
    }
  }
}
