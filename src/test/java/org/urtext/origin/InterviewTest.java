package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {

  private static final List<String> PIECES =
      List.of(
          "Quelle: dpa",
          "Source : ",
          "[Anzeige_2]",
          "(Reuters)",
          "./aa",
          "来源：新华社",
          "\n",
          "\n",
          " ",
          "Übersetzt von: Mara Vogt",
          "Wie Reuters meldet, läuft die Uhr wieder ganz genau.",
          "Kommentar (3)",
          "https://thanhnien.vn/a-185240315094502731.htm",
          "【東京時事】",
          "「",
          "(",
          "]",
          "\uD83D\uDE00",
          "\uD83D",
          "erschien zuerst auf ",
          "Foto: AP",
          "المصدر",
          "\u200F",
          "\u0000",
          "Aus dem Englischen von ",
          "- ",
          "/",
          ":");

  /** Whatever the text: declared words stand where the declaration says, in order. */
  @Test
  void declaredWordsStandWhereTheyAreSaidToStand() {
    Random random = new Random(20240315);
    int declared = 0;
    for (int round = 0; round < 600; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(
            random.nextInt(5) == 0
                ? Witness.PARAGRAPHS.get(random.nextInt(4)) + "\n"
                : PIECES.get(random.nextInt(PIECES.size())));
      }
      Testimony testimony = Witness.saying(text.toString()).testimony();
      int last = 0;
      for (Declaration declaration : testimony.declarations()) {
        assertThat(declaration.span().in(text.toString())).isEqualTo(declaration.declaredText());
        assertThat(declaration.span().start()).isGreaterThanOrEqualTo(last);
        last = declaration.span().start();
        declared++;
      }
      for (Testimony.Trace trace : testimony.traces()) {
        assertThat(trace.span().in(text.toString())).isEqualTo(trace.text());
      }
    }
    assertThat(declared).isGreaterThan(300);
  }

  @Test
  void anEmptyTextDeclaresNothing() {
    Testimony testimony = Witness.saying("").testimony();
    assertThat(testimony.declarations()).isEmpty();
    assertThat(testimony.traces()).isEmpty();
    assertThat(testimony.machineTranslation()).isEqualTo(MachineTranslation.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Werbung_2]",
        "[quảng cáo_2]",
        "[реклама_2]",
        "[広告_2]",
        "[إعلان_2]",
        "[hirdetés_1]",
        "【广告_2】"
      })
  void anAdvertisementSlotInAnyOtherWordIsATraceOfMachineTranslation(String marker) {
    Testimony testimony =
        Witness.closingWith(marker + "\nSource: https://vnexpress.net/a-1.html").testimony();
    assertThat(testimony.machineTranslation()).as(marker).isEqualTo(MachineTranslation.TRACES);
    assertThat(testimony.declarations().get(0).machineTranslation())
        .isEqualTo(MachineTranslation.TRACES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ad_2]", "[1]", "[Abb. 2]", "[Foto 1]", "[siehe Seite 2]"})
  void otherBracketsAreNone(String words) {
    assertThat(Witness.closingWith(words).testimony().machineTranslation())
        .isEqualTo(MachineTranslation.NONE);
  }

  @Test
  void oneInterviewServesManyThreads() {
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      witnesses.add(Witness.closingWith(i % 2 == 0 ? "Quelle: dpa" : "Источник: ТАСС " + i));
    }
    List<Testimony> alone = witnesses.stream().map(Witness::testimony).toList();
    List<Testimony> together = witnesses.parallelStream().map(Witness::testimony).toList();
    assertThat(together).isEqualTo(alone);
  }
}
