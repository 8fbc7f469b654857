package org.urtext.intake.container.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urtext.extraction.Extraction;
import org.urtext.extraction.ReadingRoom;
import org.urtext.intake.Arrival;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.formats.RecordFile;

class TelegramExportTest {

  private static final String MESSAGES =
      "[{\"id\":1,\"type\":\"service\",\"date\":\"2024-11-30T07:00:00\",\"action\":\"create_channel\","
          + "\"text\":\"\",\"text_entities\":[]},\n"
          + "{\"id\":2,\"type\":\"message\",\"date\":\"2024-11-30T08:18:49\",\"date_unixtime\":"
          + "\"1732947529\",\"from\":\"Turmfunk\",\"forwarded_from\":\"Brennfelder Bote\",\"text\":["
          + "\"Die Uhr <geht> & schlägt\\n\\nMehr \",{\"type\":\"text_link\",\"text\":\"hier\",\"href\":"
          + "\"https://bote.example/uhr?a=1&b=2\"},\" und \\n\",{\"type\":\"link\",\"text\":"
          + "\"bote.example/turm\"}]},\n"
          + "{\"id\":3,\"type\":\"message\",\"date\":\"2024-11-30T09:00:00\",\"photo\":\"p.jpg\","
          + "\"text\":\"\"}]";

  private static final String CHAT =
      "{\"name\":\"Turmfunk\",\"type\":\"public_channel\",\"id\":77,\"messages\":" + MESSAGES + "}";

  @TempDir Path folder;

  @Test
  void aMessageIsAPageWhoseLinksStillLeadSomewhere() {
    RecordFile export = RecordFile.of(folder, "result.json", CHAT);
    List<Arrival> arrivals = export.arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly("box/result.json!2 document", "box/result.json other-records");
    assertThat(((Arrival.LeftOut) arrivals.get(1)).detail()).startsWith("2 messages");
    RawDocument message = RecordFile.document(arrivals.get(0));
    assertThat(RecordFile.content(message))
        .contains("<p>Die Uhr &lt;geht&gt; &amp; schlägt</p>\n<p>Mehr")
        .contains("<a href=\"https://bote.example/uhr?a=1&amp;b=2\">hier</a>")
        .contains("<br>\n<a href=\"https://bote.example/turm\">bote.example/turm</a>");
    assertThat(message.hints().toldBy()).isEqualTo("telegram");
    assertThat(message.hints().published()).isEqualTo("2024-11-30T06:18:49Z");
    assertThat(message.hints().authors()).containsExactly("Turmfunk");
    assertThat(message.hints().outlet()).isEqualTo("Turmfunk");
    assertThat(RecordFile.fields(message, "telegram:chat")).containsExactly("Turmfunk");
    assertThat(RecordFile.fields(message, "telegram:forwarded_from"))
        .containsExactly("Brennfelder Bote");
    assertThat(RecordFile.raw(message)).isEqualTo(export.slice(message));
    assertThat(new String(RecordFile.raw(message), StandardCharsets.UTF_8))
        .startsWith("{\"id\":2,");
  }

  @Test
  void itsLinksReachTheReadingRoom() {
    RawDocument message =
        RecordFile.document(RecordFile.of(folder, "result.json", CHAT).arrivals().get(0));
    Extraction extraction = new ReadingRoom().read(message);
    assertThat(extraction).isInstanceOf(Extraction.Read.class);
    Extraction.Read read = (Extraction.Read) extraction;
    assertThat(read.text()).contains("Die Uhr <geht> & schlägt").contains("Mehr hier und");
    assertThat(read.hyperlinks())
        .extracting(link -> link.target().url())
        .containsExactly("https://bote.example/uhr?a=1&b=2", "https://bote.example/turm");
  }

  @Test
  void aChatNamedBehindItsMessagesIsNamedAllTheSame() {
    String sorted =
        "{\"id\":77,\"messages\":" + MESSAGES + ",\"name\":\"Turmfunk\",\"type\":\"x\"}";
    RawDocument message =
        RecordFile.document(RecordFile.of(folder, "result.json", sorted).arrivals().get(0));
    assertThat(message.hints().outlet()).isEqualTo("Turmfunk");
  }

  @Test
  void anAccountsChatsAreKeptApart() {
    String account =
        "{\"about\":\"This is Telegram's export\",\"personal_information\":{\"user_id\":1},\"contacts\":"
            + "{\"list\":["
            + "{\"first_name\":\"Mara\"},".repeat(4_000)
            + "{}]},"
            + "\"chats\":{\"about\":\"\",\"list\":["
            + CHAT
            + ",{\"name\":null,\"type\":"
            + "\"personal_chat\",\"id\":78,\"messages\":"
            + MESSAGES
            + "}]},"
            + "\"left_chats\":{\"list\":[{\"id\":79,\"name\":\"Alt\",\"messages\":"
            + MESSAGES
            + "}]}}";
    List<Arrival> arrivals = RecordFile.of(folder, "result.json", account).arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly(
            "box/result.json!77/2 document",
            "box/result.json!78/2 document",
            "box/result.json!79/2 document",
            "box/result.json other-records");
    assertThat(RecordFile.document(arrivals.get(1)).hints().outlet()).isNull();
  }

  @Test
  void aCutExportGivesWhatIsWholeAndSaysSo() {
    String cut = CHAT.substring(0, CHAT.indexOf("\"id\":3") + 20);
    assertThat(RecordFile.outcomes(RecordFile.of(folder, "result.json", cut).arrivals()))
        .containsExactly(
            "box/result.json!2 document",
            "box/result.json damaged",
            "box/result.json other-records");
  }

  @Test
  void messagesThatShareAnIdLieInPlacesOfTheirOwn() {
    String message = "{\"id\":5,\"type\":\"message\",\"text\":\"Satz.\"}";
    String merged =
        "{\"name\":\"T\",\"type\":\"x\",\"id\":1,\"messages\":["
            + message
            + ","
            + message
            + ","
            + message.replace("5", "\"no\"")
            + "]}";
    assertThat(RecordFile.outcomes(RecordFile.of(folder, "r.json", merged).arrivals()))
        .containsExactly(
            "box/r.json!5 document", "box/r.json!5n2 document", "box/r.json!n3 document");
  }

  @Test
  void linksToAnythingButPagesAreText() {
    String message =
        "{\"id\":5,\"type\":\"message\",\"text\":[{\"type\":\"text_link\",\"text\":\"klick\",\"href\":"
            + "\"javascript:alert(1)\"}]}";
    String chat = "{\"name\":\"T\",\"type\":\"x\",\"id\":1,\"messages\":[" + message + "]}";
    assertThat(RecordFile.content(RecordFile.of(folder, "r.json", chat).only()))
        .contains("klick")
        .doesNotContain("javascript");
  }

  @Test
  void chatsInsideChatsAreNotFollowed() {
    String deep = "{\"chats\":{\"list\":[".repeat(50_000);
    String account = "{\"chats\":{\"list\":[" + CHAT + "," + deep;
    assertThat(RecordFile.outcomes(RecordFile.of(folder, "r.json", account).arrivals()))
        .containsExactly("box/r.json!77/2 document", "box/r.json other-records");
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 20).mapToObj(Long::valueOf);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMessageArrivesOnceWithItsOwnBytes(long seed) throws Exception {
    Random random = new Random(seed);
    List<Map<String, Object>> messages = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= random.nextInt(50) + 2; i++) {
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("id", i);
      message.put("type", random.nextInt(5) == 0 ? "service" : "message");
      message.put("text", random.nextInt(5) == 0 ? "" : "Satz " + i + " \"mit\" ]}[{ und ö.");
      messages.add(message);
      if (message.get("type").equals("message") && !message.get("text").equals("")) {
        texts.add("Satz " + i);
      }
    }
    Map<String, Object> chat = new LinkedHashMap<>();
    chat.put("name", "Turm \"funk\"");
    chat.put("type", "public_channel");
    chat.put("id", 9);
    chat.put("messages", messages);
    RecordFile file =
        RecordFile.of(
            folder,
            "result.json",
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(chat));
    List<RawDocument> documents = RecordFile.documents(file.arrivals());
    assertThat(documents).hasSameSizeAs(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(RecordFile.content(documents.get(i))).contains("<p>" + texts.get(i) + " ");
      assertThat(RecordFile.raw(documents.get(i))).isEqualTo(file.slice(documents.get(i)));
      assertThat(documents.get(i).hints().outlet()).isEqualTo("Turm \"funk\"");
    }
  }
}
