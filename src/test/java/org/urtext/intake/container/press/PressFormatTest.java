package org.urtext.intake.container.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.intake.container.formats.Opened;

@Timeout(60)
class PressFormatTest {

  private static final String NEXIS =
      """
      \uFEFF
                                    1 of 2 DOCUMENTS


                                   The Bay Echo (London)

                              November 30, 2024 Saturday
                                   Final Edition

      Ferry returns to the bay
      after eleven weeks

      BYLINE: Ida Holm; Per Vik

      SECTION: NEWS; Pg. 4

      LENGTH: 24 words

      DATELINE: EAST HARBOUR

      The ferry runs again from Monday.

      NOTE: Tickets stay at four crowns, and 1 of 3 documents is checked.

      LOAD-DATE: December 1, 2024

      LANGUAGE: ENGLISH

      PUBLICATION-TYPE: Newspaper

                      Copyright 2024 Echo Press Ltd
                            All Rights Reserved


                                    2 of 2 DOCUMENTS


                                   Sund Agency

                              1. Dezember 2024

      Brücke gesperrt

      LÄNGE: 5 Wörter

      Die Brücke ist gesperrt.

      SPRACHE: German; Deutsch
      """;

  private static final String UNI =
      """
      Ferry returns to the bay
      The Bay Echo
      November 30, 2024 Saturday

      Copyright 2024 Echo Press Ltd All Rights Reserved

      Section: NEWS; Pg. 4
      Length: 24 words
      Byline: Ida Holm

      Body

      The ferry runs again from Monday.

      Load-Date: December 1, 2024

      End of Document

      Bridge shut
      The Bay Echo
      December 2, 2024 Monday

      Length: 4 words

      Body

      Rust was found.

      End of Document
      """;

  private static final String FACTIVA =
      """
      News
      Ferry returns to the bay
      Ida Holm
      1,124 words
      30 November 2024
      07:18 GMT
      The Bay Echo
      BAYECH
      4
      English
      (c) 2024 Echo Press Ltd

      The ferry runs again from Monday.

      Tickets stay at four crowns.

      Document BAYECH0000 20241130ekbu0001p
      """
              .replace("0000 ", "0000")
          + """

          Brücke gesperrt
          5 Wörter
          1. Dezember 2024
          Sund Agency
          SUNDAG
          Deutsch
          Copyright 2024 Sund

          Die Brücke ist gesperrt.

          Document SUNDAG0000 20241201ekc100002
          """
              .replace("0000 ", "0000");

  private static final String PROQUEST =
      """
      ____________________________________________________________

      Report Information from ProQuest

      ____________________________________________________________

      Ferry returns to the bay

      Author: Holm, Ida; Vik, Per

      Publication title: The Bay Echo; East Harbour

      Publication date: Nov 30, 2024

      Full text: The ferry runs again from Monday.
      Note: tickets stay.

      Language of publication: English

      ProQuest document ID: 1234567

      Document URL: https://www.proquest.com/newspapers/x/docview/1234567/se-2

      Copyright: Copyright Echo Press Nov 30, 2024
      ____________________________________________________________

      Title: Bridge shut

      Publication title: The Bay Echo

      Publication date: Dec 2, 2024

      Document URL: https://www.proquest.com/newspapers/x/docview/1234568/se-2
      """;

  private static final String GENIOS =
      """
      Fähre fährt wieder
      Ab Montag fährt sie.
      Die Karten kosten vier Kronen.

      Quelle: Hafenblatt Nr. 233 vom 02.12.2024 Seite 012
      Autor: Ida Holm
      Dokumentnummer: HB__1234
      Dauerhafte Adresse des Dokuments: https://www.wiso-net.example/document/HB__1234
      Alle Rechte vorbehalten: (c) Hafenblatt GmbH
      © GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
      """;

  @TempDir Path folder;

  private Opened opened(String export) throws IOException {
    return Opened.of(folder.resolve("export.txt"), export);
  }

  @Test
  void countedDocumentsOfNexisAreRead() throws IOException {
    Opened nexis = opened(NEXIS);

    assertThat(nexis.outcomes()).containsExactly("1 record", "2 record");
    assertThat(nexis.hints(0).toldBy()).isEqualTo("press-database");
    assertThat(nexis.hints(0).title()).isEqualTo("Ferry returns to the bay after eleven weeks");
    assertThat(nexis.hints(0).outlet()).isEqualTo("The Bay Echo (London)");
    assertThat(nexis.hints(0).published()).isEqualTo("2024-11-30");
    assertThat(nexis.hints(0).authors()).containsExactly("Ida Holm", "Per Vik");
    assertThat(nexis.hints(0).language()).isEqualTo("en");
    assertThat(nexis.texts().get(0))
        .isEqualTo(
            """
            Ferry returns to the bay after eleven weeks

            EAST HARBOUR
            The ferry runs again from Monday.

            NOTE: Tickets stay at four crowns, and 1 of 3 documents is checked.

            Copyright 2024 Echo Press Ltd
            All Rights Reserved
            """);
    assertThat(nexis.hints(1).published()).isEqualTo("2024-12-01");
    assertThat(nexis.hints(1).language()).isEqualTo("de");
    assertThat(nexis.texts().get(1)).isEqualTo("Brücke gesperrt\n\nDie Brücke ist gesperrt.\n");
    byte[] file = NEXIS.getBytes(UTF_8);
    assertThat(
            new String(
                file, (int) nexis.enclosure(1).offset(), (int) nexis.document(1).size(), UTF_8))
        .isEqualTo(nexis.raws().get(1))
        .contains("2 of 2 DOCUMENTS", "SPRACHE");
  }

  @Test
  void documentsThatAreEndedAreRead() throws IOException {
    Opened uni = opened(UNI);

    assertThat(uni.outcomes()).containsExactly("1 record", "2 record");
    assertThat(uni.hints(0).title()).isEqualTo("Ferry returns to the bay");
    assertThat(uni.hints(0).outlet()).isEqualTo("The Bay Echo");
    assertThat(uni.hints(0).published()).isEqualTo("2024-11-30");
    assertThat(uni.hints(0).authors()).containsExactly("Ida Holm");
    assertThat(uni.texts().get(1)).isEqualTo("Bridge shut\n\nRust was found.\n");
  }

  @Test
  void factivasTextsAreReadInBothForms() throws IOException {
    Opened factiva = opened(FACTIVA);

    assertThat(factiva.outcomes()).containsExactly("1 record", "2 record");
    assertThat(factiva.hints(0).title()).isEqualTo("Ferry returns to the bay");
    assertThat(factiva.hints(0).outlet()).isEqualTo("The Bay Echo");
    assertThat(factiva.hints(0).authors()).containsExactly("Ida Holm");
    assertThat(factiva.hints(0).published()).isEqualTo("2024-11-30");
    assertThat(factiva.hints(0).language()).isEqualTo("en");
    assertThat(factiva.texts().get(0))
        .isEqualTo(
            """
            Ferry returns to the bay

            The ferry runs again from Monday.

            Tickets stay at four crowns.

            (c) 2024 Echo Press Ltd
            """);
    assertThat(factiva.hints(1).outlet()).isEqualTo("Sund Agency");
    assertThat(factiva.hints(1).language()).isEqualTo("de");

    String coded =
        """
        SE   News
        HD
        Ferry returns to
        the bay
        BY   By Ida Holm
        WC   7 words
        PD   30 November 2024
        SN   The Bay Echo
        LA   English
        CY   (c) 2024 Echo
        LP
        The ferry runs again.

        TD
        Tickets stay.

        AN
        Document BAYECH000020241130ekbu0001p
        """;
    Opened fields = opened(coded);
    assertThat(fields.outcomes()).containsExactly("1 record");
    assertThat(fields.hints(0).title()).isEqualTo("Ferry returns to the bay");
    assertThat(fields.hints(0).authors()).containsExactly("Ida Holm");
    assertThat(fields.texts().get(0)).contains("The ferry runs again.", "Tickets stay.");
  }

  @Test
  void factivasPageIsTakenApart() throws IOException {
    String article =
        """
        <div class="article enArticle"><div id="hd"><span class="enHeadline">Ferry returns</span></div>
        <div class="author">By Ida Holm</div><div>24 words</div><div>30 November 2024</div>
        <div>The Bay Echo</div><div>BAYECH</div><div>English</div><div>Copyright 2024 Echo</div>
        <p class="articleParagraph enarticleParagraph">The ferry fährt again.</p>
        <p>Document BAYECH000020241130ekbu0001p</p></div>
        """;
    Opened page =
        Opened.of(
            folder.resolve("export.html"),
            "<html><head><style>p { }</style></head><body><br>" + article + article + "</body>");
    assertThat(page.outcomes()).containsExactly("1 record", "2 record");
    assertThat(page.hints(1).title()).isEqualTo("Ferry returns");
    assertThat(page.hints(1).outlet()).isEqualTo("The Bay Echo");
    assertThat(page.hints(1).published()).isEqualTo("2024-11-30");
    assertThat(page.hints(1).language()).isEqualTo("en");
    assertThat(page.hints(1).authors()).containsExactly("Ida Holm");
    assertThat(page.texts().get(1))
        .contains("The ferry fährt again.", "Copyright 2024 Echo")
        .doesNotContain("Document BAY");
    assertThat(page.raws().get(1))
        .startsWith("<div class=\"article enArticle\">")
        .endsWith("</div>");
  }

  @Test
  void europressesPageIsTakenApart() throws IOException {
    String article =
        """
        <article><header><div><span class="DocPublicationName">Le Quai, 4</span></div>
        <span class="DocHeader">samedi 30 novembre 2024 - p. 4</span>
        <div class="titreArticle"><p class="titreArticleVisu">Le bac revient</p></div>
        <div class="docAuthors">Ida Holm</div></header>
        <section><div class="docOcurrContainer"><p>Le bac circule de nouveau.</p></div></section></article>
        """;
    Opened page =
        Opened.of(folder.resolve("e.html"), "<html><body>" + article + article + "</body></html>");
    assertThat(page.outcomes()).containsExactly("1 record", "2 record");
    assertThat(page.hints(0).title()).isEqualTo("Le bac revient");
    assertThat(page.hints(0).outlet()).isEqualTo("Le Quai");
    assertThat(page.hints(0).published()).isEqualTo("2024-11-30");
    assertThat(page.hints(0).authors()).containsExactly("Ida Holm");
  }

  @Test
  void proquestAndGeniosAreRead() throws IOException {
    Opened proquest = opened(PROQUEST);
    assertThat(proquest.outcomes()).containsExactly("1 record", "2 metadata");
    assertThat(proquest.hints(0).title()).isEqualTo("Ferry returns to the bay");
    assertThat(proquest.hints(0).outlet()).isEqualTo("The Bay Echo");
    assertThat(proquest.hints(0).published()).isEqualTo("2024-11-30");
    assertThat(proquest.hints(0).authors()).containsExactly("Holm, Ida", "Vik, Per");
    assertThat(proquest.hints(0).language()).isEqualTo("en");
    assertThat(proquest.texts().get(0))
        .contains("The ferry runs again from Monday.\nNote: tickets stay.")
        .doesNotContain("docview");
    assertThat(proquest.hints(1).title()).isEqualTo("Bridge shut");

    Opened genios = opened(GENIOS + "\n" + GENIOS);
    assertThat(genios.outcomes()).containsExactly("1 record", "2 record");
    assertThat(genios.hints(1).title()).isEqualTo("Fähre fährt wieder");
    assertThat(genios.hints(1).outlet()).isEqualTo("Hafenblatt");
    assertThat(genios.hints(1).published()).isEqualTo("2024-12-02");
    assertThat(genios.texts().get(1)).contains("Ab Montag fährt sie.");
  }

  @Test
  void anExportInAnOlderEncodingIsDecoded() throws IOException {
    Opened genios =
        Opened.of(
            folder.resolve("g.txt"), (GENIOS + GENIOS).getBytes(Charset.forName("windows-1252")));
    assertThat(genios.outcomes()).containsExactly("1 record", "2 record");
    assertThat(genios.hints(0).title()).isEqualTo("Fähre fährt wieder");
  }

  @Test
  void anArticleThatMentionsTheMarksIsNoExport() throws IOException {
    for (String article :
        new String[] {
          "The court lost\n1 of 3 documents\nbefore the trial.\n",
          "Page 1 of 3\nwords\nPage 2 of 3\nwords\nPage 3 of 3\n",
          "1 of 3\nwords\n2 of 3\nwords\n3 of 3\n",
          "Words.\n____________________\nMore words.\n____________________\nTitle: none\n",
          "The line said\n\nDocument 7\n\nand no more.\n"
        }) {
      Opened opened = opened(article);
      if (opened.format() != null) {
        assertThat(opened.outcomes()).as(article).isEmpty();
      }
      assertThat(SeveralArticles.in(article)).as(article).isEmpty();
    }
  }

  @Test
  void aSeriesOrThreeEndsShowSeveralArticles() {
    assertThat(SeveralArticles.in("1 of 2 DOCUMENTS\nx\n2 of 2 DOCUMENTS\ny")).isPresent();
    assertThat(SeveralArticles.in("Artikel 1 von 9\nx\nArtikel 2 von 9\ny\nArtikel 3 von 9"))
        .isPresent();
    assertThat(SeveralArticles.in("a\nEnd of Document\nb\nEnd of Document\nc\nEnd of Document"))
        .isPresent();
    assertThat(SeveralArticles.in("Document BAYECH000020241130ekbu0001p\n".repeat(3))).isEmpty();
    assertThat(
            SeveralArticles.in(
                """
                ProQuest document ID: 1234567
                x
                ProQuest document ID: 1234568
                ProQuest document ID: 1234569
                """))
        .isPresent();
    assertThat(SeveralArticles.in("a\nEnd of Document\nb\nEnd of Document\n")).isEmpty();
  }

  @Test
  void anyMutilationEndsInAnOutcome() throws IOException {
    Random random = new Random(29);
    for (String whole : new String[] {NEXIS, UNI, FACTIVA, PROQUEST, GENIOS + GENIOS}) {
      byte[] bytes = whole.getBytes(UTF_8);
      for (int round = 0; round < 60; round++) {
        byte[] export = java.util.Arrays.copyOf(bytes, bytes.length - random.nextInt(300));
        for (int i = 0; i < 6; i++) {
          export[random.nextInt(export.length)] = (byte) random.nextInt(256);
        }
        Opened opened = Opened.of(folder.resolve("m.txt"), export);
        if (opened.format() != null) {
          assertThat(opened.outcomes()).as("round " + round).doesNotContain("");
        }
      }
    }
  }
}
