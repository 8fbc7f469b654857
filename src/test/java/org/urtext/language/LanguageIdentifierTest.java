package org.urtext.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.LanguageTag;

class LanguageIdentifierTest {

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Latn|Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss zu sanieren.",
        "en|Latn|The town council decided on Tuesday to repair the old bridge across the river.",
        "fr|Latn|Le conseil municipal a décidé mardi de réparer le vieux pont qui enjambe la rivière.",
        "vi|Latn|Hội đồng thành phố hôm thứ Ba quyết định sửa chữa cây cầu cũ bắc qua sông.",
        "ru|Cyrl|Городской совет во вторник решил отремонтировать старый мост через реку.",
        "uk|Cyrl|Міська рада у вівторок вирішила відремонтувати старий міст через річку.",
        "ar|Arab|قرر مجلس المدينة يوم الثلاثاء إصلاح الجسر القديم فوق النهر.",
        "fa|Arab|شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی روی رودخانه را تعمیر کند.",
        "hi|Deva|नगर परिषद ने मंगलवार को नदी पर बने पुराने पुल की मरम्मत का फैसला किया।",
        "el|Grek|Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να επισκευάσει την παλιά γέφυρα.",
        "ko|Kore|시의회는 화요일 강을 가로지르는 오래된 다리를 보수하기로 결정했다.",
        "ja|Jpan|市議会は火曜日、川にかかる古い橋を修理することを決めた。",
        "zh|Hans|市议会星期二决定修复横跨河流的旧桥。",
        "zh|Hant|市議會星期二決定修復橫跨河流的舊橋。",
        "th|Thai|สภาเมืองมีมติเมื่อวันอังคารให้ซ่อมสะพานเก่าข้ามแม่น้ำ",
        "am|Ethi|የከተማው ምክር ቤት ማክሰኞ ዕለት አሮጌውን ድልድይ ለመጠገን ወሰነ።",
        "km|Khmr|ក្រុមប្រឹក្សាក្រុងបានសម្រេចជួសជុលស្ពានចាស់នៅថ្ងៃអង្គារ",
        "lo|Laoo|ສະພາເມືອງໄດ້ຕັດສິນໃຈສ້ອມແປງຂົວເກົ່າໃນວັນອັງຄານ",
        "my|Mymr|မြို့တော်ကောင်စီက တံတားဟောင်းကို ပြုပြင်ရန် အင်္ဂါနေ့တွင် ဆုံးဖြတ်ခဲ့သည်",
        "si|Sinh|නගර සභාව අඟහරුවාදා පැරණි පාලම අලුත්වැඩියා කිරීමට තීරණය කළේය",
        "ml|Mlym|പഴയ പാലം നന്നാക്കാൻ നഗരസഭ ചൊവ്വാഴ്ച തീരുമാനിച്ചു",
        "kn|Knda|ಹಳೆಯ ಸೇತುವೆಯನ್ನು ದುರಸ್ತಿ ಮಾಡಲು ನಗರಸಭೆ ಮಂಗಳವಾರ ನಿರ್ಧರಿಸಿತು",
        "bo|Tibt|གྲོང་ཁྱེར་གྲོས་ཚོགས་ཀྱིས་ཟམ་པ་རྙིང་པ་བཟོ་བཅོས་བྱེད་རྒྱུ་ཐག་བཅད།",
        "dv|Thaa|ސިޓީ ކައުންސިލުން އަންގާރަ ދުވަހު ބާ ފާލަން މަރާމާތު ކުރަން ނިންމި",
        "or|Orya|ନଗର ପରିଷଦ ମଙ୍ଗଳବାର ପୁରୁଣା ପୋଲର ମରାମତି କରିବାକୁ ନିଷ୍ପତ୍ତି ନେଲା",
      })
  void tellsLanguageAndScript(String language, String script, String text) {
    LanguageFinding finding = identifier.identify(text);

    assertThat(finding.language()).isEqualTo(LanguageTag.of(language));
    assertThat(finding.script()).isEqualTo(script);
    assertThat(finding.confidence().orElseThrow()).isBetween(0.5, 0.99);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        "12.11.2024 17:30 +++ 44,5 %",
        "https://example.org/der-die-das",
        "ok"
      })
  void saysUnknownWhereThereAreHardlyAnyLetters(String text) {
    LanguageFinding finding = identifier.identify(text);

    assertThat(finding.language()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(finding.confidence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎠᏂᎩᏚᏩᎩ ᎠᏂᏴᏫᏯ", "ꦧꦱꦗꦮꦲꦤꦏꦫꦏꦢꦠꦱꦮꦭ"})
  void saysUnknownForScriptsOfLanguagesItDoesNotKnow(String text) {
    assertThat(identifier.identify(text).language()).isEqualTo(LanguageTag.UNDETERMINED);
  }

  @Test
  void closeLanguagesGetLittleConfidenceAndARunnerUp() {
    LanguageFinding finding = identifier.identify("Gradsko vijeće odlučilo je popraviti most.");

    assertThat(finding.runnerUp().isKnown()).isTrue();
    assertThat(finding.confidence().orElseThrow()).isLessThan(0.9);
  }

  @Test
  void foreignHeadAndTailDoNotDecideALongText() {
    String body =
        "Die Gemeinde hat im vergangenen Jahr mehr Holz verkauft als je zuvor, sagte der Förster. ";
    String text = "Share this article with your friends\n" + body.repeat(60) + "Read more stories";
    assertThat(identifier.identify(text).language()).isEqualTo(LanguageTag.of("de"));
  }

  @Test
  void addressesAreNotWords() {
    String text =
        "https://news.example.com/the-town-council-decided-to-repair/the-bridge\n".repeat(9);
    assertThat(identifier.identify(text + "Kota itu memperbaiki jembatan lama.").language().value())
        .isIn("id", "ms");
  }

  @Test
  void answersForAnyInputWithoutHarm() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(3_000); i > 0; i--) {
        text.append((char) random.nextInt(0x10000));
      }
      LanguageFinding finding = identifier.identify(text.toString());
      assertThat(finding.confidence().isPresent()).isEqualTo(finding.language().isKnown());
    }
  }
}
