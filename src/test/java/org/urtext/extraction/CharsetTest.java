package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetTest {

  /** Twenty-four pairs of a language and an encoding: a first sentence, and what follows it. */
  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "vi|windows-1258|Hội đồng thành phố quyết định sửa chữa cây cầu cũ bắc qua sông.|Công việc bắt đầu vào mùa xuân và kéo dài hai năm. Thị trưởng nói: “Chúng tôi không thể chờ lâu hơn nữa.”",
        "ar|windows-1256|قرر مجلس المدينة يوم الثلاثاء ترميم الجسر القديم فوق النهر.|تبدأ الأعمال في الربيع المقبل وتستمر عامين، وقالت رئيسة البلدية إن المدينة لا تستطيع الانتظار أكثر.",
        "fa|windows-1256|شوراي شهر تصميم گرفت پل کهنه روي رودخانه را تعمير کند.|کارها از بهار آغاز مي شود و دو سال طول مي کشد. شهردار گفت چاره ديگري نيست.",
        "pl|windows-1250|Rada miasta zdecydowała we wtorek, że stary most zostanie wyremontowany.|„Nie możemy dłużej czekać” – powiedziała burmistrz. Roboty rozpoczną się wiosną i potrwają dwa lata.",
        "hu|windows-1250|A városi tanács úgy döntött, hogy felújítja a folyó fölötti öreg hidat.|A munkálatok jövő tavasszal kezdődnek, és két évig tartanak – mondta a polgármester, aki szerint tovább nem lehet várni.",
        "cs|ISO-8859-2|Zastupitelstvo města rozhodlo, že starý most přes řeku bude opraven.|Práce začnou příští rok na jaře a potrvají dva roky. Starostka řekla, že déle už čekat nešlo.",
        "ru|KOI8-R|Городской совет решил отремонтировать старый мост через реку.|Работы начнутся весной и продлятся два года. Мэр заявила, что ждать дольше нельзя.",
        "uk|KOI8-U|Міська рада вирішила відремонтувати старий міст через річку.|Роботи розпочнуться навесні й триватимуть два роки. Її голова сказала, що чекати довше не можна.",
        "ru|windows-1251|Жители посёлка пожаловались на шум у нового причала.|«Спать невозможно», — сказал один из них. Управление порта обещало ответить до пятницы.",
        "bg|IBM866|Жителите на селото се оплакаха от шума край новия кей.|Управата на пристанището обеща да отговори до петък. Кметът не пожела да говори.",
        "el|ISO-8859-7|Το δημοτικό συμβούλιο αποφάσισε να επισκευάσει την παλιά γέφυρα.|Οι εργασίες αρχίζουν την άνοιξη και θα διαρκέσουν δύο χρόνια. Η δήμαρχος είπε ότι δεν γίνεται άλλη αναβολή.",
        "tr|ISO-8859-9|Belediye meclisi, ırmağın üzerindeki eski köprünün onarılmasına karar verdi.|Çalışmalar ilkbaharda başlayacak ve iki yıl sürecek. Başkan, daha fazla beklenemeyeceğini söyledi.",
        "lt|windows-1257|Miesto taryba nusprendė suremontuoti seną tiltą per upę.|Darbai prasidės pavasarį ir truks dvejus metus. „Ilgiau laukti nebegalime“, – sakė merė.",
        "he|windows-1255|מועצת העיר החליטה לשפץ את הגשר הישן שמעל הנהר.|העבודות יתחילו באביב ויימשכו שנתיים. ראשת העיר אמרה שאי אפשר לחכות עוד.",
        "th|TIS-620|สภาเทศบาลมีมติให้ซ่อมสะพานเก่าข้ามแม่น้ำ|งานจะเริ่มในฤดูใบไม้ผลิและใช้เวลาสองปี นายกเทศมนตรีกล่าวว่ารอต่อไปไม่ได้แล้ว",
        "fr|windows-1252|Le conseil municipal a décidé mardi de réparer le vieux pont.|« Nous n’attendrons plus », a déclaré la maire, émue. L’ouvrage sera fermé dès l’été ; coût : 3 millions d’€.",
        "zh|GB18030|市议会星期二决定修复横跨河流的旧桥。|工程将于明年春天开始，预计两年完成。市长说：“我们不能再等了。”",
        "zh|Big5|市議會星期二決定修復橫跨河流的舊橋。|工程將於明年春天開始，預計兩年完成。市長說：「我們不能再等了。」",
        "ko|EUC-KR|시의회는 화요일 강을 가로지르는 오래된 다리를 고치기로 했다.|공사는 봄에 시작되어 두 해 동안 이어진다. 시장은 더 기다릴 수 없다고 말했다.",
        "ja|EUC-JP|市議会は火曜日、川にかかる古い橋を直すことを決めた。|工事は春に始まり、二年かかる見通しだ。市長は「これ以上待てない」と述べた。",
        "ja|Shift_JIS|港の新しい岸壁の騒音に、村の人々から苦情が出ている。|「夜も眠れない」と漁師のひとりは話す。港の事務所は金曜日までに答えるという。",
        "ja|ISO-2022-JP|漁協は水曜日、来年から網の目を大きくすると発表した。|若い魚を守るためだという。",
        "vi|UTF-16LE|Ngư dân phản đối bến tàu mới ở cửa sông.|Họ nói tiếng ồn làm cá bỏ đi.",
        "zh|UTF-16LE|渔港的一座灯塔重新开放，渔民一直在等这一天。|灯塔开放到冬天。",
        "zh|UTF-16BE|渔港的一座灯塔重新开放，渔民一直在等这一天。|灯塔开放到冬天。",
        "ja|UTF-16LE|港の灯台が一年ぶりに開放され、漁師の一人が最初に上った。|冬まで開放される。",
        "hi|UTF-16BE|नगर परिषद ने नदी पर बने पुराने पुल की मरम्मत का फैसला किया।|काम वसंत में शुरू होगा और दो साल चलेगा।",
      })
  void textsInOldEncodingsAreDecodedExactly(
      String language, String charset, String sentence, String rest) {
    for (String text : new String[] {sentence, sentence + "\n" + rest + "\n" + rest + "\n"}) {
      byte[] bytes =
          charset.equals("windows-1258")
              ? PlainTextTest.inWindows1258(text)
              : text.getBytes(Charset.forName(charset));
      assertThat(Charset.forName(charset).newEncoder().canEncode(text) || language.equals("vi"))
          .as("the encoding has all letters of the test")
          .isTrue();

      Extraction.Read read = Documents.read("a.txt", bytes);

      assertThat(read.text()).isEqualTo(text);
      assertThat(read.charsetBasis()).isEqualTo(CharsetBasis.GUESSED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KOI8-R, KOI8-R",
    "windows-1251, windows-1251",
    "IBM866, IBM866",
    "ISO-8859-5, ISO-8859-5",
    "GB18030, GB18030",
  })
  void nameOfTheGuessIsRecorded(String charset, String recorded) {
    String text = "Городской совет решил отремонтировать старый мост через реку.";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Extraction.Read read = Documents.read("a.txt", bytes);
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.charset()).isEqualTo(recorded);
  }

  @Test
  void whatTheCharsetIsKnownByIsRecorded() {
    String text = "Die Stadt saniert die Brücke über den Fluss.";
    byte[] western = text.getBytes(Charset.forName("windows-1252"));

    assertThat(basis("a.txt", text.getBytes(UTF_8))).isEqualTo(CharsetBasis.UTF_8);
    assertThat(basis("a.txt", ("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(CharsetBasis.MARK);
    assertThat(basis("a.txt", ("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(CharsetBasis.MARK);
    assertThat(basis("a.txt", text.getBytes(UTF_16BE))).isEqualTo(CharsetBasis.GUESSED);
    assertThat(basis("a.txt", western)).isEqualTo(CharsetBasis.GUESSED);
    assertThat(Documents.read("a.txt", western, Documents.charset("windows-1252")).charsetBasis())
        .isEqualTo(CharsetBasis.SIDECAR);
    assertThat(basis("a.html", page("iso-8859-1", text, "windows-1252")))
        .isEqualTo(CharsetBasis.DECLARED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iso-8859-1|windows-1251|Городской совет решил отремонтировать старый мост через реку.",
        "windows-1251|KOI8-R|Городской совет решил отремонтировать старый мост через реку.",
        "utf-8|windows-1250|Rada miasta zdecydowała, że stary most zostanie wyremontowany.",
        "windows-1252|windows-1250|Żółta łódź przepłynęła rzekę, choć była późna jesień.",
        "iso-8859-1|windows-1250|A városi tanács úgy döntött, hogy a fölső hídfőt és az öreg őrbódét"
            + " felújítja, mielőtt az idő rosszabbra fordul.",
        "iso-8859-1|Shift_JIS|市議会は火曜日、川にかかる古い橋を直すことを決めた。",
        "euc-kr|GB18030|市议会星期二决定修复横跨河流的旧桥。工程将于明年春天开始。",
        "gb2312|Big5|市議會星期二決定修復橫跨河流的舊橋。工程將於明年春天開始。",
        "utf-16|windows-1252|Die Stadt saniert die Brücke über den Fluss.",
      })
  void wrongDeclarationIsOverruledWhereAnotherEncodingMakesFarMoreSense(
      String declared, String charset, String text) {
    Extraction.Read read = Documents.read("a.html", page(declared, text, charset));

    assertThat(read.text()).contains(text);
    assertThat(read.charsetBasis())
        .isEqualTo(declared.equals("utf-16") ? CharsetBasis.GUESSED : CharsetBasis.OVERRULED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Das Maß ist 5 µ.", "Zimmer 7 ¾", "Herr Ķ grüßt.", "Ģ"})
  void declarationStandsWhereTheBytesHardlySpeakAgainstIt(String text) {
    Extraction.Read read = Documents.read("a.html", page("iso-8859-13", text, "ISO-8859-13"));
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.charsetBasis()).isEqualTo(CharsetBasis.DECLARED);
  }

  @Test
  void declarationStandsForALanguageThatNoTableKnows() {
    String text = "Il-kunsill iddeċieda li jsewwi l-pont il-qadim. Ix-xogħol jibda fir-rebbiegħa.";
    Extraction.Read read = Documents.read("a.html", page("iso-8859-3", text, "ISO-8859-3"));
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.charsetBasis()).isEqualTo(CharsetBasis.DECLARED);
  }

  @Test
  void letterThatIsCutOffAtTheEndCostsNoMoreThanItself() {
    byte[] bytes = "Die Stadt saniert die Brücke über den Fluß".getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    Extraction.Read read = Documents.read("a.txt", cut);
    assertThat(read.text()).isEqualTo("Die Stadt saniert die Brücke über den Flu\uFFFD");
    assertThat(read.charset()).isEqualTo("UTF-8");
  }

  @Test
  void anyBytesComeToAnEndAsATextOrAReason() {
    Random random = new Random(11);
    for (int round = 0; round < 60; round++) {
      byte[] bytes = new byte[random.nextInt(3_000)];
      int from = random.nextInt(256);
      int span = 1 + random.nextInt(256);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (from + random.nextInt(span));
      }
      assertThatCode(() -> Documents.extraction("a.txt", bytes)).doesNotThrowAnyException();
      assertThatCode(() -> Documents.extraction("a.html", bytes)).doesNotThrowAnyException();
    }
  }

  /** Lines without end, lines of nothing else, and markup that never closes. */
  @ParameterizedTest
  @ValueSource(strings = {"ж", "ж\n", "<ж", "ж ", "&ж"})
  void guessLooksAtABoundedSample(String piece) {
    byte[] bytes = piece.repeat(2_000_000).getBytes(Charset.forName("KOI8-R"));
    assertThat(CharsetGuess.of(bytes, List.of()).telling()).isBetween(1, 3_000);
  }

  private static CharsetBasis basis(String name, byte[] bytes) {
    return Documents.read(name, bytes).charsetBasis();
  }

  private static byte[] page(String declared, String text, String charset) {
    return ("<html><head><meta charset=\""
            + declared
            + "\"></head><body><p>"
            + text
            + "</p></body>")
        .getBytes(Charset.forName(charset));
  }
}
