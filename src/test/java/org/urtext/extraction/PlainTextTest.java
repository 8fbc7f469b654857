package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.article.WebAddress;
import org.urtext.intake.Hints;

class PlainTextTest {

  private static final String ARTICLE =
      "Brücke wird saniert\n\nDie Stadt saniert die Brücke.\nDas dauert zwei Jahre.\n";

  @Test
  void firstLineIsTheTitleAndTheRestIsTheBody() {
    Extraction.Read read = Documents.read("a.txt", ARTICLE);

    assertThat(read.title()).isEqualTo("Brücke wird saniert");
    assertThat(Documents.body(read))
        .isEqualTo("Die Stadt saniert die Brücke.\nDas dauert zwei Jahre.");
    assertThat(read.text()).isEqualTo(ARTICLE);
    assertThat(read.mediaType()).isEqualTo("text/plain");
    assertThat(read.charset()).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wer zahlt die Brücke?|Wer zahlt die Brücke?",
        "Die Stadt saniert die Brücke.|",
        "Er sagte: „Die Brücke wird saniert.“|",
        "市议会决定修复旧桥。|",
        "市议会决定修复旧桥|市议会决定修复旧桥",
        "https://example.org/a|",
        "+++ 12 +++|",
      })
  void firstLineIsATitleOnlyWhereItReadsLikeOne(String line, String title) {
    assertThat(Documents.read("a.txt", line + "\nMehr Text folgt hier.").title()).isEqualTo(title);
  }

  @Test
  void knownTitleIsFoundBelowAMastheadAndOverBrokenLines() {
    Hints titled = Hints.toldBy("sidecar").withTitle("Brücke über den Fluss wird saniert");
    String text = "Der Bote\n\nBrücke über den\nFluss wird saniert\n\nDie Stadt baut.\n";

    assertThat(Documents.body(Documents.read("a.txt", text.getBytes(UTF_8), titled)))
        .isEqualTo("Die Stadt baut.");
    String quoted = "Der Bote\n\nDie Meldung Brücke über den Fluss wird saniert ist wahr.\n";
    assertThat(Documents.body(Documents.read("a.txt", quoted.getBytes(UTF_8), titled)))
        .isEqualTo(quoted.strip());
  }

  @Test
  void singleLineAndLongFirstLineAreNoTitles() {
    assertThat(Documents.read("a.txt", "Nur eine Zeile").title()).isNull();
    assertThat(Documents.read("a.txt", "Wort ".repeat(60) + "\nMehr Text").title()).isNull();
  }

  @Test
  void sidecarOverridesWhatTheTextSays() {
    Hints hints =
        Hints.toldBy("sidecar")
            .withUrl("https://www.example.org/a?utm_source=x")
            .withTitle("Ein anderer\u0007 Titel")
            .withPublished("2024-11-30T07:18:49+07:00")
            .withOutlet("Echo")
            .withAuthors(List.of("A. Petrova"))
            .withLanguage("de");

    Extraction.Read read = Documents.read("a.txt", ARTICLE.getBytes(UTF_8), hints);

    assertThat(read.title()).isEqualTo("Ein anderer Titel");
    assertThat(read.published()).hasToString("2024-11-30T07:18:49+07:00");
    assertThat(read.published().basis().word()).isEqualTo("declared");
    assertThat(read.outlet()).isEqualTo("Echo");
    assertThat(read.authors()).containsExactly("A. Petrova");
    assertThat(read.declaredLanguage()).isEqualTo("de");
    assertThat(read.givenAddress()).isEqualTo(WebAddress.parse("https://www.example.org/a").get());
    assertThat(Documents.body(read)).startsWith("Brücke wird saniert");
  }

  @Test
  void textIsStoredWithPlainLineEndsInNfcWithoutControls() {
    String raw = "\uFEFFa\r\nb\rc\u0000\u0007\u001b\te\u0301 \u200b\u200f \u0085z";

    Extraction.Read read = Documents.read("a.txt", raw + "\nund weiter ".repeat(30));

    assertThat(read.text()).startsWith("a\nb\nc\t\u00e9  \nz\nund");
    assertThat(Normalizer.isNormalized(read.text(), Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void utf16IsReadWithAndWithoutMark() {
    String text = "Hội đồng thành phố\nquyết định sửa chữa cây cầu cũ.";
    assertThat(Documents.read("a.txt", ("\uFEFF" + text).getBytes(UTF_16LE)).text())
        .isEqualTo(text);
    assertThat(Documents.read("a.txt", ("\uFEFF" + text).getBytes(UTF_16BE)).charset())
        .isEqualTo("UTF-16BE");
    assertThat(Documents.read("a.txt", text.getBytes(UTF_16LE)).text()).isEqualTo(text);
  }

  @Test
  void vietnameseInWindows1258IsComposedWhereTheSidecarNamesTheCharset() {
    String text = "Cầu cũ được sửa chữa\nHội đồng thành phố quyết định sửa cây cầu.";
    byte[] bytes = inWindows1258(text);

    Extraction.Read read = Documents.read("a.txt", bytes, Documents.charset("windows-1258"));

    assertThat(read.text()).isEqualTo(text);
    assertThat(read.charset()).isEqualTo("windows-1258");
  }

  /** The encoding has letters and tone marks apart. */
  static byte[] inWindows1258(String text) {
    Charset charset = Charset.forName("windows-1258");
    StringBuilder encodable = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter -> {
              if (charset.newEncoder().canEncode(letter)) {
                encodable.append(letter);
              } else {
                String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String rest = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
                encodable.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
              }
            });
    return encodable.toString().getBytes(charset);
  }

  @Test
  void charsetThatIsUnknownOrDoesNotFitIsAFailure() {
    byte[] german = ARTICLE.getBytes(Charset.forName("windows-1252"));
    assertThat(Documents.outcome("a.txt", german, Documents.charset("klingon-1")))
        .isEqualTo("failed bad-charset");
    assertThat(Documents.outcome("a.txt", german, Documents.charset("no such\nname")))
        .isEqualTo("failed bad-charset");
    assertThat(Documents.outcome("a.txt", german, Documents.charset("utf-8")))
        .isEqualTo("failed bad-charset");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251|Городской совет решил отремонтировать старый мост через реку до конца года.",
        "KOI8-R|Городской совет решил отремонтировать старый мост через реку до конца года.",
        "windows-1252|Der Stadtrat hat beschlossen, die alte Brücke für zwei Jahre zu schließen.",
        "Shift_JIS|市議会は火曜日、川にかかる古い橋を修理することを決めた。工事は来年の春に始まる。",
        "EUC-KR|시의회는 화요일 강을 가로지르는 오래된 다리를 보수하기로 결정했다. 공사는 봄에 시작된다.",
        "GB18030|市议会星期二决定修复横跨河流的旧桥。工程将于明年春天开始，预计两年完成。",
        "ISO-2022-JP|市議会は火曜日、川にかかる古い橋を修理することを決めた。",
        "ISO-8859-7|Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να επισκευάσει την παλιά γέφυρα.",
      })
  void commonOldEncodingsAreGuessed(String charset, String text) {
    byte[] bytes = (text + "\n").repeat(6).getBytes(Charset.forName(charset));
    assertThat(Documents.read("a.txt", bytes).text()).isEqualTo((text + "\n").repeat(6));
  }

  @Test
  void strayBytesInUtf8AreShownAndCostNothingElse() {
    byte[] bytes = (ARTICLE.repeat(20) + "#").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;

    Extraction.Read read = Documents.read("a.txt", bytes);

    assertThat(read.text()).isEqualTo(ARTICLE.repeat(20) + "\uFFFD");
    assertThat(read.charset()).isEqualTo("UTF-8");
  }

  @Test
  void emptyAndBlankFilesAreSkipped() {
    assertThat(Documents.outcome("a.txt", new byte[0])).isEqualTo("skipped empty");
    assertThat(Documents.outcome("a.txt", " \n\t\r\n ".getBytes(UTF_8))).isEqualTo("skipped empty");
  }

  @Test
  void binaryUnderATextNameIsSkipped() {
    Random random = new Random(3);
    for (int size : new int[] {500, 5_000, 100_000}) {
      byte[] junk = new byte[size];
      random.nextBytes(junk);
      junk[0] = 7;
      assertThat(Documents.outcome("a.txt", junk))
          .as(size + " bytes")
          .isEqualTo("skipped not-text");
    }
    assertThat(Documents.outcome("a.txt", new byte[5_000])).isEqualTo("skipped not-text");
  }

  @Test
  void nameThatSaysTextOutweighsAFirstLineThatLooksLikeAMail() {
    for (String head : List.of("From: Hanoi with love", "Subject: bridges", "#!/news", "%PDF no")) {
      if (!head.startsWith("%")) {
        assertThat(Documents.read("a.txt", head + "\nThe council met.\n").mediaType())
            .as(head)
            .isEqualTo("text/plain");
      }
    }
  }

  @Test
  void otherTypesAreSkippedByName() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    Extraction.Skipped skipped = (Extraction.Skipped) Documents.extraction("photo.png", png);

    assertThat(skipped.reason()).isEqualTo("unsupported-type");
    assertThat(skipped.detail()).contains("image/png");
    assertThat(Documents.outcome("rows.csv", "a,b\n1,2\n".getBytes(UTF_8)))
        .isEqualTo("skipped unsupported-type");
    assertThat(Documents.outcome("data.json", "{\"a\": 1}".getBytes(UTF_8)))
        .isEqualTo("skipped unsupported-type");
  }
}
