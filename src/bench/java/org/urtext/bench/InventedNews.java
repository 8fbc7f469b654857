package org.urtext.bench;

import java.util.List;
import java.util.Random;

/** Short news texts without a meaning, the same ones for the same number at every run. */
final class InventedNews {

  /** Words, the mark that ends a sentence, and how a source is told, in one language. */
  private record Tongue(String code, List<String> words, String space, String stop, String source) {

    static Tongue of(String code, String words, String stop, String source) {
      return new Tongue(code, List.of(words.split(" ")), " ", stop, source);
    }
  }

  private static final List<Tongue> TONGUES =
      List.of(
          Tongue.of(
              "en",
              "the ferry across bay will run again from Monday harbour office said after many weeks"
                  + " of repairs and council wants a second ship because islanders complained about"
                  + " long queues in spring while traders hope for more guests",
              ".",
              "Source: "),
          Tongue.of(
              "de",
              "die Fähre über Bucht fährt ab Montag wieder sagte das Hafenamt nach vielen Wochen in"
                  + " der Werft und Rat wünscht ein zweites Schiff weil Bewohner der Insel über lange"
                  + " Schlangen klagten während Händler auf Gäste hoffen",
              ".",
              "Quelle: "),
          Tongue.of(
              "ru",
              "паром через залив снова пойдёт с понедельника сообщили в управлении порта после"
                  + " долгих недель ремонта и совет хочет второе судно потому что жители острова"
                  + " жаловались на очереди весной а торговцы ждут гостей",
              ".",
              "Источник: "),
          Tongue.of(
              "vi",
              "phà qua vịnh sẽ chạy lại từ thứ hai văn phòng cảng cho biết sau nhiều tuần sửa chữa"
                  + " và hội đồng muốn có tàu thứ hai vì dân đảo phàn nàn về hàng chờ dài trong khi"
                  + " các nhà buôn mong thêm khách",
              ".",
              "Nguồn: "),
          Tongue.of(
              "fr",
              "le bac de la baie reprend lundi a dit le bureau du port après des semaines de travaux"
                  + " et le conseil souhaite un second navire car les habitants se plaignaient des"
                  + " longues files au printemps alors que les commerçants espèrent des visiteurs",
              ".",
              "Source : "),
          new Tongue(
              "zh",
              List.of(
                  "渡轮", "海湾", "星期一", "重新", "开航", "港务局", "表示", "经过", "数周", "维修", "市议会", "希望", "第二艘",
                  "船", "岛上", "居民", "抱怨", "排队", "商人", "期待", "游客", "春天"),
              "",
              "。",
              "来源："));

  private InventedNews() {}

  static String languageOf(int number) {
    return tongue(number).code();
  }

  private static Tongue tongue(int number) {
    return TONGUES.get(Math.floorMod(number, TONGUES.size()));
  }

  static String title(int number) {
    return sentence(tongue(number), new Random(number), 5 + number % 4);
  }

  /** One to three kilobytes in UTF-8; every fourth names a source in its last line. */
  static String text(int number) {
    Tongue tongue = tongue(number);
    Random random = new Random(31L * number + 7);
    StringBuilder text = new StringBuilder();
    int bytes = 1_000 + random.nextInt(2_000);
    int perCharacter = tongue.code().equals("zh") ? 3 : tongue.code().equals("ru") ? 2 : 1;
    while (text.length() * perCharacter < bytes) {
      for (int i = 2 + random.nextInt(4); i > 0; i--) {
        text.append(sentence(tongue, random, 8 + random.nextInt(14))).append(tongue.stop());
        text.append(i > 1 ? tongue.space() : "\n\n");
      }
    }
    if (number % 4 == 0) {
      text.append(tongue.source()).append("https://wire").append(number % 50);
      text.append(".example/news/").append(number / 4).append('\n');
    }
    return text.toString();
  }

  private static String sentence(Tongue tongue, Random random, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : tongue.space());
      sentence.append(
          i > 0 && random.nextInt(12) == 0
              ? Integer.toString(random.nextInt(2_000))
              : tongue.words().get(random.nextInt(tongue.words().size())));
    }
    return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
