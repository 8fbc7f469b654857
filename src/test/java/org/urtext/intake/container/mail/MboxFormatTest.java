package org.urtext.intake.container.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.intake.Hints;
import org.urtext.intake.container.formats.Opened;

@Timeout(60)
class MboxFormatTest {

  private static final String BOX =
      """
      From ida@echo.example Sat Nov 30 07:18:49 2024
      From: Ida <ida@echo.example>
      Subject: Ferry

      From Monday on the ferry runs.

      From the shore it looks new.
      >From there, one reader wrote, it looks old.
      >>From farther away nobody can tell.

      From - Sun Dec 01 08:00:00 2024
      X-Mozilla-Status: 0001
      Subject: Bridge

      The bridge is shut.
      """;

  @TempDir Path folder;

  @Test
  void messagesAreSplitAtTheirSeparatorsAndUnquoted() throws IOException {
    Opened box = Opened.of(folder.resolve("box.mbox"), BOX);

    assertThat(box.outcomes()).containsExactly("1 record", "2 record");
    assertThat(box.document(0).place().path()).isEqualTo("box.mbox!1");
    assertThat(box.enclosure(0).contentType()).isEqualTo("message/rfc822");
    assertThat(box.texts().get(0))
        .startsWith("From: Ida <ida@echo.example>\n")
        .contains("\nFrom there, one reader", "\n>From farther", "\nFrom the shore")
        .endsWith("can tell.\n");
    assertThat(box.texts().get(1)).endsWith("The bridge is shut.\n");
  }

  @Test
  void theRawBytesLieWhereTheOffsetSays() throws IOException {
    Opened box = Opened.of(folder.resolve("box.mbox"), BOX.replace("\n", "\r\n"));
    byte[] file = BOX.replace("\n", "\r\n").getBytes(UTF_8);
    for (int i = 0; i < 2; i++) {
      assertThat(
              new String(
                  file, (int) box.enclosure(i).offset(), (int) box.document(i).size(), UTF_8))
          .isEqualTo(box.raws().get(i))
          .contains("Subject:");
    }
    assertThat(box.raws().get(0)).contains("\r\n>From there");
  }

  @Test
  void aMailboxIsKnownByItsLookAndATextIsNone() throws IOException {
    assertThat(Opened.of(folder.resolve("inbox"), BOX).format()).isInstanceOf(MboxFormat.class);
    String text = "From 9:30 on the ferry runs again.\nTickets cost four crowns: no change.\n";
    assertThat(Opened.of(folder.resolve("a.txt"), text).format()).isNull();
    assertThat(Opened.of(folder.resolve("b.eml"), "From: a@b.example\nSubject: x\n\ny").format())
        .isNull();
  }

  @Test
  void aMessageLargerThanAnyArticleIsNotHeld() throws IOException {
    Path file = folder.resolve("huge.mbox");
    byte[] line = ("x".repeat(99_999) + "\n").getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("From a Sat Nov 30 07:18:49 2024\nSubject: x\n\n".getBytes(UTF_8));
      for (int i = 0; i < 510; i++) {
        out.write(line);
      }
      out.write("\nFrom a Sat Nov 30 07:18:49 2024\nSubject: y\n\nz\n".getBytes(UTF_8));
    }
    assertThat(Opened.of(Opened.packed(file, Hints.NONE)).outcomes())
        .containsExactly("1 too-large", "2 record");
  }

  @Test
  void aMailboxWithoutMessagesIsEmpty() throws IOException {
    assertThat(Opened.of(folder.resolve("a.mbox"), "From nowhere\n").outcomes())
        .containsExactly(". empty");
  }

  @Test
  void everyByteOfAMailboxIsInAMessageOrASeparator() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      StringBuilder box = new StringBuilder("From a Sat Nov 30 07:18:49 2024\nA: b\n\n");
      int messages = 1;
      for (int i = random.nextInt(40); i > 0; i--) {
        switch (random.nextInt(5)) {
          case 0 -> {
            box.append("\nFrom b Sat Nov 30 07:18:49 2024\nA: b\n\n");
            messages++;
          }
          case 1 -> box.append(">From c\n");
          case 2 -> box.append("\n");
          case 3 -> box.append("From d\n");
          default -> box.append("words: of a letter\n");
        }
      }
      Opened opened = Opened.of(folder.resolve("r.mbox"), box.toString());
      assertThat(opened.arrivals()).as(box.toString()).hasSizeBetween(messages, messages * 9);
      for (int i = 0; i < opened.raws().size(); i++) {
        assertThat(opened.texts().get(i).length())
            .isLessThanOrEqualTo(opened.raws().get(i).length());
      }
    }
  }
}
