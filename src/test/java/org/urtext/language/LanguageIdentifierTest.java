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
        "yue|Hant|市議會喺星期二決定整返條舊橋，佢哋話啲工程冇咁快做得完，要等到出年。",
        "ti|Ethi|ምኽሪ ቤት ከተማ ኣብ ሰሉስ ነቲ ኣረጊት ድልድል ክጽግኖ ወሲኑ፣ እቲ ስራሕ ኣብ መወዳእታ ዓመት ክውዳእ እዩ።",
        "as|Beng|নগৰ পৰিষদে মঙ্গলবাৰে নদীৰ ওপৰৰ পুৰণি দলংখন মেৰামতি কৰাৰ সিদ্ধান্ত ল'লে।",
        "yi|Hebr|דער שטאָטראַט האָט דינסטיק באַשלאָסן צו פֿאַרריכטן די אַלטע בריק איבערן טײַך, האָט געזאָגט דער בירגער־מײַסטער.",
        "ps|Arab|د ښار شورا د سه شنبې په ورځ پرېکړه وکړه چې پر سیند زوړ پل به ورغول شي او کار به ژر پیل شي.",
        "ug|Arab|شەھەر كېڭىشى سەيشەنبە كۈنى دەريا ئۈستىدىكى كونا كۆۋرۈكنى رېمونت قىلىشنى قارار قىلدى.",
        "ky|Cyrl|Шаардык кеңеш шейшемби күнү дарыянын үстүндөгү эски көпүрөнү оңдоону чечти, жумуш жакында башталат.",
        "uz|Latn|Shahar kengashi seshanba kuni daryo ustidagi eski ko‘prikni ta’mirlashga qaror qildi va ishlar tez orada boshlanadi.",
        "ha|Latn|Majalisar birnin ta yanke shawara a ranar Talata cewa za a gyara tsohuwar gada da ke kan kogin, in ji shugaban.",
        "lb|Latn|De Gemengerot huet den Dënschdeg decidéiert, déi al Bréck iwwer de Floss ze renovéieren, sot de Buergermeeschter.",
        "gl|Latn|O concello decidiu o martes arranxar a ponte vella sobre o río, e as obras comezarán axiña, dixo a alcaldesa.",
        "sr|Latn|Gradska skupština je u utorak odlučila da se popravi stari most preko reke, a radovi će početi posle leta, rekao je predsednik.",
        "hr|Latn|Gradsko vijeće odlučilo je u utorak popraviti stari most preko rijeke, a radovi počinju nakon ljeta, rekao je gradonačelnik u priopćenju.",
        "bs|Latn|Gradsko vijeće je u utorak odlučilo da se popravi stari most preko rijeke, a radovi počinju tokom augusta, rekao je načelnik.",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lei kōmiti ʻa e kolo naʻa nau tuʻutuʻuni ʻi he ʻaho Tūsite ke monomono ʻa e hala fakakavakava"
            + " motuʻa ʻi he vaitafe, pea ʻe kamata vave ʻa e ngāue.",
        "Bungwe la mzinda lidagamula Lachiwiri kukonza mlatho wakale wa pamtsinje ndipo ntchito"
            + " iyamba posachedwapa, watero mkulu wawo."
      })
  void aLanguageThatIsNotKnownIsNotTakenForItsNeighbour(String text) {
    LanguageFinding finding = identifier.identify(text);
    assertThat(finding.language()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(finding.runnerUp().isKnown()).as("the likeliest is told").isTrue();
  }

  @Test
  void tahitianIsNotMaori() {
    LanguageFinding finding =
        identifier.identify(
            "Ua haere te mau taata no te fenua i te fare toa i teie poipoi no te hoo mai i te ia e te"
                + " faraoa. Ua parau te tavana e e mea maitai roa te ohipa a te feia api i roto i te"
                + " oire, e ua ani oia ia ratou ia tamau i te rave i te reira ohipa i te mau hebedoma"
                + " atoa o te matahiti, e ia faaineine i te mau vaa no te mahana ra.");
    assertThat(finding.language()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(finding.runnerUp()).isEqualTo(LanguageTag.of("ty"));
  }

  @Test
  void dzongkhaIsToldFromTibetanByItsPlural() {
    assertThat(
            identifier
                .identify("མི་ཚུ་ཁྲོམ་ཁར་འོང་ཡོདཔ་ཨིན། ཁོང་ཚུ་གིས་ཟམ་གསར་བཟོ་འབད་ནི་ཨིན།")
                .language())
        .isEqualTo(LanguageTag.of("dz"));
    assertThat(
            identifier
                .identify("མི་རྣམས་ཁྲོམ་ལ་ཡོང་གི་རེད། ཁོང་ཚོས་ཟམ་པ་གསར་པ་བཟོ་གི་ཡོད་པ་རེད།")
                .language())
        .isEqualTo(LanguageTag.of("bo"));
  }

  @Test
  void romanisedHindiIsNotEnglish() {
    LanguageFinding finding =
        identifier.identify(
            "Nagar palika ne mangalvar ko faisla kiya ki nadi par bana purana pul theek kiya jayega,"
                + " kaam jaldi shuru hoga, yeh baat adhyaksh ne kahi hai.");
    assertThat(finding.language().value()).isIn("hi-Latn", "und", "ur-Latn");
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
    assertThat(
            identifier
                .identify(
                    text + "Kota itu memperbaiki jembatan lama di atas sungai pada hari Selasa.")
                .language()
                .value())
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nagar parishad ne mangalwar ko nadi par bane purane pul ki marammat ka faisla kiya, kaam jald shuru hoga",
        "gorodskoy sovet vo vtornik reshil otremontirovat staryy most cherez reku, raboty nachnutsya vesnoy",
        "qarrar majlis almadina yawm althulatha islah aljisr alqadim fawq alnahr wasatabda alaemal qariban",
        "shi yihui xingqi er jueding xiufu hengkua heliu de jiu qiao, gongcheng jiang zai chuntian kaishi",
      })
  void romanisedTextIsNotTakenForEnglish(String text) {
    assertThat(identifier.identify(text).language()).isNotEqualTo(LanguageTag.of("en"));
  }
}
