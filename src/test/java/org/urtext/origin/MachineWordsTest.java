package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices that a machine translated, in words that no table lists as a whole. */
class MachineWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "af | Hierdie berig is outomaties uit Engels vertaal | en",
        "am | ይህ ጽሑፍ በሰው ሰራሽ አስተውሎት ከእንግሊዝኛ ተተርጉሟል | en",
        "ar | تُرجم هذا المقال آليًا عن الإنجليزية | en",
        "az | Məqalə süni intellekt vasitəsilə ingilis dilindən tərcümə olunub | en",
        "be | Тэкст перакладзены аўтаматычна з англійскай мовы | en",
        "bn | এই প্রতিবেদনটি এআই দিয়ে ইংরেজি থেকে অনুবাদ করা হয়েছে | en",
        "ckb | ئەم بابەتە بە ژیری دەستکرد لە ئینگلیزییەوە وەرگێڕدراوە | en",
        "cs | Text byl z angličtiny přeložen umělou inteligencí. | en",
        "cy | Cyfieithwyd yr erthygl hon gan beiriant o'r Saesneg | en",
        "el | Το κείμενο μεταφράστηκε με τεχνητή νοημοσύνη από τα αγγλικά | en",
        "et | See artikkel on tõlgitud tehisintellekti abil vene keelest | ru",
        "eu | Artikulu hau ingelesetik itzuli da adimen artifiziala erabiliz | en",
        "fa | این متن با هوش مصنوعی از انگلیسی ترجمه شده است | en",
        "fi | Juttu on käännetty tekoälyn avulla ruotsista | sv",
        "gu | આ લેખ એઆઈની મદદથી અંગ્રેજીમાંથી અનુવાદિત છે | en",
        "ha | An fassara wannan labari da na'ura daga Turanci | en",
        "he | הכתבה תורגמה מאנגלית באמצעות בינה מלאכותית | en",
        "hi | कृत्रिम बुद्धिमत्ता द्वारा अंग्रेजी से अनूदित | en",
        "hu | A cikket mesterséges intelligencia fordította angolból | en",
        "id | Artikel ini diterjemahkan dari bahasa Inggris dengan bantuan kecerdasan buatan | en",
        "ja | この記事はAIを使って英語から翻訳されました | en",
        "ka | სტატია ინგლისურიდან ითარგმნა ხელოვნური ინტელექტის დახმარებით | en",
        "kk | Мақала жасанды интеллект көмегімен ағылшын тілінен аударылды | en",
        "km | បកប្រែពីភាសាអង់គ្លេសដោយបញ្ញាសិប្បនិម្មិត | en",
        "ko | 이 기사는 인공지능이 영어에서 번역했습니다 | en",
        "lt | Tekstas išverstas dirbtinio intelekto pagalba iš anglų kalbos | en",
        "lv | Rakstu no krievu valodas tulkojis mākslīgais intelekts | ru",
        "ml | നിർമിതബുദ്ധി ഉപയോഗിച്ച് ഇംഗ്ലീഷിൽ നിന്ന് വിവർത്തനം ചെയ്തത് | en",
        "nl | Vertaald door een computer uit het Duits | de",
        "pl | Tekst przetłumaczony z angielskiego za pomocą sztucznej inteligencji | en",
        "ps | دا لیکنه د مصنوعي ځيرکتيا په مرسته له انګلیسي ژباړل شوې | en",
        "pt | Este texto foi traduzido do inglês por ferramenta de IA. | en",
        "ru | Статья переведена с английского при помощи нейросети | en",
        "sr | Текст је машински преведен са руског | ru",
        "sw | Makala haya yametafsiriwa kwa akili bandia kutoka Kiingereza | en",
        "ta | செயற்கை நுண்ணறிவு மூலம் ஆங்கிலத்திலிருந்து மொழிபெயர்க்கப்பட்டது | en",
        "th | แปลจากภาษาอังกฤษด้วยปัญญาประดิษฐ์ | en",
        "tl | Isinalin ng AI mula sa Ingles | en",
        "tr | Bu haber yapay zeka tarafından İngilizceden çevrilmiştir | en",
        "ur | یہ مضمون مصنوعی ذہانت کی مدد سے انگریزی سے ترجمہ کیا گیا ہے | en",
        "uz | Maqola sun'iy intellekt yordamida ingliz tilidan tarjima qilindi | en",
        "vi | Bài được dịch bằng công cụ AI từ tiếng Trung | zh",
        "zh | 本文由人工智能从英文翻译 | en",
        "zu | Le ndaba ihunyushwe ngomshini isuka esiNgisini | en",
      })
  void aMachineBesideAWordForTranslatingIsHeardInAllLanguages(
      String language, String line, String from) {
    Declaration notice = Witness.closingWith(line).in(language).origin();
    assertThat(notice.machineTranslation()).isEqualTo(MachineTranslation.STATED);
    assertThat(notice.declaresTranslation()).isTrue();
    assertThat(notice.originLanguage()).hasToString(from);
    assertThat(notice.declaredText()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // IA and SI are words in other languages, and a small ai is no abbreviation.
        "Traduzione di Maria Conti, si ringrazia l'autrice",
        "Konečně přeloženo z polštiny",
        "Deeply moved readers wrote to the translator",
      })
  void wordsThatOnlyLookLikeAMachineSayNothing(String line) {
    assertThat(Witness.closingWith(line).testimony().machineTranslation())
        .isEqualTo(MachineTranslation.NONE);
  }

  @Test
  void aMachineThatTranslatedForAnOutletIsHeardBesideItsName() {
    Declaration notice =
        Witness.closingWith(
                "Dieser Text wurde mit Hilfe künstlicher Intelligenz aus dem Englischen übersetzt."
                    + " Das Original erschien zuerst in der Brackwater Gazette.")
            .origin();
    assertThat(notice.machineTranslation()).isEqualTo(MachineTranslation.STATED);
    assertThat(notice.originName()).isEqualTo("Brackwater Gazette");
  }
}
