package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Translators' credits that tell the language translated from, and name no source. */
class TranslatedFromTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Uit het Turks vertaald door Saskia de Boer | tr",
        "fr | Traduit du russe par Hélène Mauger | ru",
        "es | Traducción del alemán: Inés Olmo | de",
        "ca | Traduït del castellà per Oriol Mas | es",
        "gl | Tradución do portugués: Uxía Lema | pt",
        "pt | Traduzido do inglês por Rui Falcão | en",
        "it | Traduzione dal tedesco di Elena Forti | de",
        "ro | Traducere din limba franceză de Ana Munteanu | fr",
        "sv | Översättning från finska: Lena Holm | fi",
        "da | Oversat fra svensk af Mette Dam | sv",
        "da | Fra tysk ved Mette Dam | de",
        "sv | Från isländskan av Lena Holm | is",
        "nb | Fra finsk ved Ola Vik | fi",
        "de | Aus dem Polnischen: Jutta Mai | pl",
        "nn | Omsett frå islandsk av Olav Vik | is",
        "is | Þýtt úr dönsku: Sigríður Ósk | da",
        "fi | Englannista suomentanut Aino Salo | en",
        "et | Vene keelest tõlkinud Mart Saar | ru",
        "lv | No vācu valodas tulkoja Inese Kalna | de",
        "lt | Iš lenkų kalbos vertė Rasa Petraitė | pl",
        "pl | Z rosyjskiego przełożyła Ewa Wilk | ru",
        "cs | Z maďarského originálu přel. Petr Malý | hu",
        "sk | Z češtiny preložila Eva Kmeťová | cs",
        "sl | Iz nemščine prevedla Maja Hribar | de",
        "hr | S mađarskog prevela Ivana Kos | hu",
        "sr | Са немачког превео Јован Ристић | de",
        "mk | Превод од албански: Бесник Речи | sq",
        "bg | Превод от гръцки: Елена Костова | el",
        "ru | Перевод с китайского Марии Орловой | zh",
        "uk | З польської переклав Остап Гайда | pl",
        "be | Пераклад з літоўскай: Алесь Гурын | lt",
        "hu | Románból fordította Kiss Réka | ro",
        "el | Μετάφραση από τα τουρκικά: Νίκος Δήμου | tr",
        "sq | Përktheu nga italishtja: Arben Hoxha | it",
        "hy | Թարգմանությունը ռուսերենից՝ Անի Սարգսյանի | ru",
        "ka | რუსულიდან თარგმნა ნინო ბერიძემ | ru",
        "tr | Fransızcadan çeviren: Elif Tan | fr",
        "az | Rus dilindən tərcümə: Nigar Əliyeva | ru",
        "kk | Орыс тілінен аударған: Айгүл Серік | ru",
        "ky | Орус тилинен которгон: Нурбек Асан | ru",
        "uz | Rus tilidan tarjima: Dilnoza Karimova | ru",
        "tg | Тарҷума аз русӣ: Фирӯз Саидов | ru",
        "mn | Орос хэлнээс орчуулсан Б. Сараа | ru",
        "ku | Ji tirkî wergerandin: Rojda Demir | tr",
        "ar | ترجمها عن الفرنسية: سامي الحداد | fr",
        "fa | ترجمه از آلمانی: مریم رستمی | de",
        "ps | له فارسي ژباړه: احمد وردګ | fa",
        "ur | ترجمہ از فارسی: سلیم اختر | fa",
        "he | מאנגלית: דנה לוי | en",
        "yi | איבערגעזעצט פֿון רוסיש: משה לערער | ru",
        "hi | बांग्ला से अनुवाद: मीना सेन | bn",
        "mr | हिंदीतून अनुवाद: सुनीता पाटील | hi",
        "ne | अंग्रेजीबाट अनुवाद: दीपक श्रेष्ठ | en",
        "bn | ইংরেজি থেকে অনুবাদ: তানভীর হোসেন | en",
        "as | ইংৰাজীৰ পৰা অনুবাদ: ৰুমী দাস | en",
        "or | ଇଂରାଜୀରୁ ଅନୁବାଦ: ସୁମିତ୍ରା ଦାଶ | en",
        "gu | અંગ્રેજીમાંથી અનુવાદ: હેતલ શાહ | en",
        "pa | ਹਿੰਦੀ ਤੋਂ ਅਨੁਵਾਦ: ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ | hi",
        "ta | ஆங்கிலத்திலிருந்து தமிழில்: கவிதா ராஜன் | en",
        "te | ఆంగ్లం నుంచి అనువాదం: రమేష్ బాబు | en",
        "kn | ಇಂಗ್ಲಿಷ್‌ನಿಂದ ಕನ್ನಡಕ್ಕೆ: ಮಂಜುನಾಥ ರಾವ್ | en",
        "ml | ഇംഗ്ലീഷിൽ നിന്ന് പരിഭാഷ: അനിൽ നായർ | en",
        "si | ඉංග්‍රීසියෙන් පරිවර්තනය: නිමල් පෙරේරා | en",
        "th | แปลจากภาษาญี่ปุ่นโดย สมชาย ใจดี | ja",
        "lo | ແປຈາກພາສາໄທໂດຍ ສົມພອນ | th",
        "km | បកប្រែពីភាសាបារាំង៖ សុខ ដារា | fr",
        "my | အင်္ဂလိပ်မှ ဘာသာပြန် - မောင်လှ | en",
        "vi | Dịch từ tiếng Nhật: Lê Minh | ja",
        "id | Diterjemahkan dari bahasa Belanda oleh Sri Wulan | nl",
        "ms | Terjemahan daripada bahasa Jepun oleh Aminah Said | ja",
        "tl | Isinalin mula sa Hapon ni Liza Ramos | ja",
        "ceb | Gihubad gikan sa Iningles ni Jose Tan | en",
        "sw | Imetafsiriwa kutoka Kijerumani na Juma Bakari | de",
        "ha | Fassara daga Turanci: Musa Garba | en",
        "zu | Ihunyushwe isuka esiNgisini nguThandi Dube | en",
        "xh | Iguqulelwe isuka kwisiNgesi nguSipho Ntuli | en",
        "rw | Byahinduwe mu Gifaransa na Eric Habimana | fr",
        "so | Waxaa Ingiriisi ka turjumay Axmed Cali | en",
        "ti | ካብ ዓረብኛ ዝተተርጎመ፦ ሓጎስ ገብረ | ar",
        "ga | Aistrithe ón bhFraincis ag Séamas Ó Néill | fr",
        "eu | Gaztelaniatik itzulia: Ane Etxeberria | es",
        "eo | Tradukis el la germana: Ivo Steh | de",
        "mt | Tradott mit-Taljan minn Marija Borg | it",
        "zh | 译自日文，译者：林小雨 | ja",
        "ja | （フランス語から翻訳：田中花子） | fr",
        "ko | 독일어를 번역한 이: 김하늘 | de",
      })
  void aWordForTranslatingBesideALanguageDeclaresATranslationFromIt(
      String language, String line, String from) {
    Declaration credit = Witness.closingWith(line).in(language).origin();
    assertThat(credit.declaresTranslation()).isTrue();
    assertThat(credit.originLanguage()).hasToString(from);
    assertThat(credit.originName()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Preklad z ruštiny: Ján Lipa | Ján Lipa",
        "Omsett frå islandsk av Olav Vik | Olav Vik",
        "Suomennos venäjästä: Eero Lahti | Eero Lahti",
      })
  void theNameBehindTheLanguageIsTheTranslators(String line, String person) {
    assertThat(Witness.closingWith(line).origin().translator()).isEqualTo(person);
  }
}
