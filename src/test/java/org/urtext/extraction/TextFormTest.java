package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

  @Test
  void allLineEndsAreOne() {
    assertThat(TextForm.ofLines("a\r\nb\rc\nd\fe\u000bf\u0085g\u2028h\u2029i\r"))
        .isEqualTo("a\nb\nc\nd\ne\nf\ng\nh\ni\n");
  }

  @Test
  void whatNoReaderSeesIsLeftOut() {
    assertThat(TextForm.ofLines("Brü\u00adcke\u200b und\u2060 F\u200cä\u200dhre\ufeff"))
        .isEqualTo("Brücke und Fähre");
    assertThat(TextForm.ofLines("\u202b12\u202c \u200e34\u200f \u206656\u2069 \u061c7\u202e8"))
        .isEqualTo("12 34 56 78");
    assertThat(TextForm.ofLines("a\u206a\u206f\ufff9\ufffb\uffff\u0000\u0007z")).isEqualTo("az");
    assertThat(TextForm.ofLines("a" + Character.toString(0xE0041) + "z")).isEqualTo("az");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "می\u200cرود", // Persian, one word in two parts
        "क्\u200dष और क्\u200cष", // Hindi, forms of a cluster
        "👩\u200d👩\u200d👧", // one family
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F", // Scotland
        "ភាសា\u200bខ្មែរ", // Khmer, between words
        "❤\ufe0f", // in colour
      })
  void whatChangesLettersOrPartsWordsStays(String text) {
    assertThat(TextForm.ofLines(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال العمدة (68 عاما): «لن ننتظر» في 24/11/2024",
        "ראשת העיר אמרה: \"לא נחכה\" (2024)",
        "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌ ᠦᠨ\u202fᠰᠣᠨᠢᠨ\u180eᠠ", // Mongolian, written downwards
        "昔々︑ある所に。", // with a comma for vertical lines
      })
  void scriptsThatRunToTheLeftOrDownwardsStayAsTheyAreRead(String text) {
    assertThat(TextForm.ofLines(text)).isEqualTo(text);
  }

  @Test
  void letterAndMarkAreComposedAlsoWhereSomethingInvisibleStoodBetween() {
    assertThat(TextForm.ofLines("e\u200b\u0301")).isEqualTo("é");
    StringBuilder text = new StringBuilder("caf" + "e");
    TextForm.append(text, "\u0301");
    assertThat(text).hasToString("café");
  }

  @Test
  void formOfAFormIsItself() {
    Random random = new Random(5);
    int[] odd = {
      'a', ' ', '\r', '\n', 0xAD, 0x301, 0x200B, 0x200C, 0x200D, 0x200F, 0x202E, 0x2028, 0x915,
      0xE01, 0x1F3F4, 0xE0067, 0xFEFF, 0xD800, 0xDC00, 0x1100, 0x1161, 0xFFFF
    };
    for (int round = 0; round < 2_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        int c = odd[random.nextInt(odd.length)];
        raw.append(Character.toString(c));
      }
      String once = TextForm.ofLines(raw.toString());
      assertThat(TextForm.ofLines(once)).as(raw.toString()).isEqualTo(once);
    }
  }
}
