package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.Encoding;

/**
 * What Telegram Desktop exports as JSON: one chat, or a whole account with all of its chats. Each
 * message with a text is a document.
 *
 * @see <a href="https://core.telegram.org/import-export">Telegram, import and export</a>
 */
public final class TelegramExport implements ContainerFormat {

  static final String WORD = "telegram";

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public boolean matches(Packed packed) {
    if (!packed.name().endsWith(".json")) {
      return false;
    }
    String text = Encoding.ofJson(packed.head(), null).head(packed.head()).stripLeading();
    JsonNode root = text.startsWith("{") ? JsonText.beginning(text) : JsonText.beginning("{}");
    return isChat(root) || isAccount(root);
  }

  private static boolean isChat(JsonNode root) {
    JsonNode message = root.path("messages").path(0);
    return root.has("type") && root.has("id") && message.has("id") && isMessageType(message);
  }

  private static boolean isMessageType(JsonNode message) {
    String type = message.path("type").asText();
    return type.equals("message") || type.equals("service");
  }

  /** The chats lie behind contacts and sessions, which may fill all that is seen of the file. */
  private static boolean isAccount(JsonNode root) {
    return isChat(root.path("chats").path("list").path(0))
        || (root.has("personal_information") && root.path("about").asText().contains("Telegram"));
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    return TelegramMessages.open(packed);
  }
}
