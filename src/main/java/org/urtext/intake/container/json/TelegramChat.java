package org.urtext.intake.container.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.UnitStream;

/**
 * A chat of an export.
 *
 * @param id as written; empty if it has none
 * @param name null for a chat whose account was deleted
 * @param offset of its first message, behind the opening bracket; -1 if it has no list of messages
 */
record TelegramChat(String id, @Nullable String name, long offset) {

  /**
   * Goes through the whole file, for a chat may be named behind its messages.
   *
   * @return the chats in order; one without an id of its own stands for a file with one chat
   */
  static List<TelegramChat> in(Path file, Encoding encoding) throws IOException {
    List<TelegramChat> chats = new ArrayList<>();
    try (UnitStream units = new UnitStream(Files.newInputStream(file), encoding)) {
      JsonOutline outline = new JsonOutline(units);
      TelegramChat whole = read(outline, encoding, chats);
      if (whole.offset >= 0) {
        chats.add(0, new TelegramChat("", whole.name, whole.offset));
      }
    }
    return chats;
  }

  /**
   * Reads a chat, or an account.
   *
   * @param inner where the account's chats go; null for a chat, which has none inside
   */
  private static TelegramChat read(
      JsonOutline outline, Encoding encoding, @Nullable List<TelegramChat> inner)
      throws IOException {
    String id = "";
    String name = null;
    long offset = -1;
    outline.take('{');
    for (String field = outline.name(); field != null; field = outline.name()) {
      if (field.equals("messages") && outline.ahead() == '[' && offset < 0) {
        offset = outline.units.position() + outline.units.width();
        outline.skipValue();
      } else if (inner != null
          && (field.equals("chats") || field.equals("left_chats"))
          && outline.ahead() == '{') {
        list(outline, encoding, inner);
      } else {
        String value = value(outline, encoding, field);
        id = field.equals("id") && value != null ? value : id;
        name = field.equals("name") ? value : name;
      }
    }
    return new TelegramChat(id, name, offset);
  }

  private static void list(JsonOutline outline, Encoding encoding, List<TelegramChat> chats)
      throws IOException {
    outline.take('{');
    for (String field = outline.name(); field != null; field = outline.name()) {
      if (!field.equals("list") || !outline.take('[')) {
        outline.skipValue();
        continue;
      }
      while (outline.ahead() == '{') {
        TelegramChat chat = read(outline, encoding, null);
        if (chat.offset >= 0) {
          chats.add(chat);
        }
        outline.take(',');
      }
      outline.take(']');
    }
  }

  /** The plain value of a field that tells of the chat; null for other fields. */
  private static @Nullable String value(JsonOutline outline, Encoding encoding, String field)
      throws IOException {
    outline.ahead();
    outline.units.keep(field.equals("id") || field.equals("name") ? 4_096 : 0);
    outline.skipValue();
    byte[] bytes = outline.units.kept(0);
    if (bytes == null || bytes.length == 0) {
      return null;
    }
    String written = new String(bytes, encoding.charset());
    try {
      byte[] wrapped = ("{\"value\":" + written + "}").getBytes(StandardCharsets.UTF_8);
      return JsonText.object(wrapped, Encoding.UTF_8).path("value").asText(null);
    } catch (JsonText.Unreadable malformed) {
      return null;
    }
  }
}
