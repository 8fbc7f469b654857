package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  private static final String[] TEXTS = {
    "Die Stadt saniert die Brücke über den Fluss.",
    "Le conseil a décidé de réparer « le vieux pont » dès l’été.",
    "“It will be closed for two years,” she said – no more.",
    "Городской совет решил отремонтировать старый мост.",
    "Hội đồng thành phố quyết định sửa chữa cây cầu cũ.",
    "市議会は火曜日、川にかかる古い橋を直すことを決めた。",
    "Żółta łódź przepłynęła rzekę.",
    "Im Café.",
  };

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1251", "ISO-8859-1"})
  void whatWasMisreadOnceOrTwiceIsUndone(String charset) {
    for (String text : TEXTS) {
      String once = misread(text, charset);
      for (String garbled : new String[] {once, misread(once, charset)}) {
        Extraction.Read read = Documents.read("a.txt", garbled);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.charset()).isEqualTo("UTF-8");
        assertThat(read.charsetBasis()).isEqualTo(CharsetBasis.REPAIRED);
      }
    }
  }

  @Test
  void oneGarbledLineAmongGoodOnesIsUndoneAlone() {
    String good = "Die Stadt saniert die Brücke.\nIm Café sprach man darüber.\n";
    String garbled = misread("Später mehr über die Fähre.", "windows-1252");
    assertThat(Documents.read("a.txt", good + garbled + "\n" + good).text())
        .isEqualTo(good + "Später mehr über die Fähre.\n" + good);
  }

  @Test
  void pageIsMendedToo() {
    String page = "<html><body><h1>Die Brücke</h1><p>Sie wird für Fußgänger gesperrt.</p></body>";
    Extraction.Read read = Documents.read("a.html", misread(page, "windows-1252"));
    assertThat(read.text()).contains("Die Brücke").contains("für Fußgänger");
    assertThat(read.charsetBasis()).isEqualTo(CharsetBasis.REPAIRED);
  }

  /** A page without line ends is one line, whose garbled words stand far from its beginning. */
  @Test
  void longLineIsMendedWhereverItsGarbledWordsStand() {
    String head = "<html><head><style>" + ".a{color:red}".repeat(300) + "</style></head><body>";
    String plain =
        "<p>The old pier will be closed to all visitors until the spring.</p>".repeat(20);
    String page =
        head + plain + "<p>Die Brücke bei Übersee wird für Fußgänger gesperrt.</p>" + plain;
    Extraction.Read read = Documents.read("a.html", misread(page, "ISO-8859-1"));
    assertThat(read.text()).contains("Die Brücke bei Übersee wird für Fußgänger gesperrt.");
    assertThat(read.charsetBasis()).isEqualTo(CharsetBasis.REPAIRED);
  }

  /** Bytes that windows-1252 and windows-1251 have no character for are often lost. */
  @Test
  void lostBytesAreMadeUpForWhereOnlyOneCanBeMeant() {
    assertThat(undone("â€œNo more,â€ she said, voilÃ  le cafÃ©."))
        .isEqualTo("“No more,” she said, voilà le café.");
    assertThat(undone("Р\uFFFDгорь РїСЂРёС…РѕРґРёС‚")).isEqualTo("Игорь приходит");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L’ancien CAFÉ» est fermé.",
        "SÃO PAULO – A prefeitura adiou a obra.",
        "Он сказал: «СССР», «РФ» и «ТАСС».",
        "Der Zeichensalat Ã¼ steht für den Buchstaben ü, und Ã¤ für ä, wie jeder weiß.",
        "Â",
        "Å«",
        "Ñ» y «Ñ»: la eñe española.",
        "“Ö“",
      })
  void textsInWhichSuchSignsMeetAreLeftAlone(String text) {
    assertThat(Mojibake.undone(text)).isEmpty();
  }

  private static String undone(String garbled) {
    return Mojibake.undone(garbled).orElse(garbled);
  }

  /** As programs do that keep the bytes that an encoding has no character for. */
  private static String misread(String text, String charset) {
    StringBuilder misread = new StringBuilder();
    for (byte each : text.getBytes(UTF_8)) {
      String read = new String(new byte[] {each}, Charset.forName(charset));
      misread.append(read.equals("\uFFFD") ? new String(new byte[] {each}, ISO_8859_1) : read);
    }
    return misread.toString();
  }
}
