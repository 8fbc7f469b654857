package org.urtext.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void controlsNeverReachATerminalRaw() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder hostile = new StringBuilder();
      for (int i = 0; i < 50; i++) {
        hostile.appendCodePoint(random.nextInt(0x2070));
      }
      assertThat(PlainText.printable(hostile.toString()).chars())
          .as("round " + round)
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> c >= 0x202A && c <= 0x202E)
          .noneMatch(c -> c >= 0x2066 && c <= 0x2069);
    }
  }

  @Test
  void whatWasReplacedCanBeSeen() {
    assertThat(PlainText.printable("a\u001b[31mb\nc\u202ed"))
        .isEqualTo("a\\u001b[31mb\\nc\\u202ed");
  }

  @Test
  void aCutNeverSplitsACharacter() {
    String text = "😀".repeat(10);
    for (int length = 2; length < 20; length++) {
      String cut = PlainText.brief(text, length);
      assertThat(cut.length()).isLessThanOrEqualTo(length);
      assertThat(cut.codePoints().boxed()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
  }

  @Test
  void linesAreWrappedAtSpacesAndUrlsStayWhole() {
    String url = "https://example.org/" + "x".repeat(90);
    assertThat(Layout.wrapped("see " + url + " for more", 40))
        .containsExactly("see", url, "for more");
  }
}
