package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.ArticleRecord;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.RecordContents;
import org.urtext.intake.container.record.UnitStream;

/**
 * The messages of a Telegram export, chat by chat, placed by their ids; behind the chat's id where
 * a whole account was exported.
 */
final class TelegramMessages extends RecordContents {

  private final UnitStream units;
  private final Encoding encoding;
  private final Iterator<TelegramChat> chats;
  private @Nullable TelegramChat chat;
  private JsonElements elements;
  private long others;
  private boolean ended;

  private long highest = Long.MIN_VALUE;

  private TelegramMessages(
      RecordContainer container, UnitStream units, Encoding encoding, List<TelegramChat> chats) {
    super(container);
    this.units = units;
    this.encoding = encoding;
    this.chats = chats.iterator();
    this.elements = new JsonElements(new JsonOutline(units), true);
  }

  static TelegramMessages open(Packed packed) throws IOException {
    Encoding encoding = Encoding.ofJson(packed.head(), null);
    List<TelegramChat> chats = TelegramChat.in(packed.file(), encoding);
    UnitStream units = new UnitStream(Files.newInputStream(packed.file()), encoding);
    return new TelegramMessages(
        RecordContainer.of(packed, FieldMapping.NONE), units, encoding, chats);
  }

  @Override
  protected @Nullable Arrival advance() throws IOException {
    while (!ended) {
      TelegramChat current = chat;
      if (current == null) {
        if (!enterNext()) {
          ended = true;
          return others == 0
              ? null
              : container.others(
                  others, "messages in it have no text, or tell of the chat itself.");
        }
        continue;
      }
      JsonElements.Element element = elements.next();
      Arrival arrival = element == null ? leave(current) : arrival(element, current);
      if (arrival != null) {
        return arrival;
      }
    }
    return null;
  }

  private boolean enterNext() throws IOException {
    if (!chats.hasNext()) {
      return false;
    }
    chat = chats.next();
    units.skip(chat.offset() - units.position());
    elements = new JsonElements(new JsonOutline(units), true);
    highest = Long.MIN_VALUE;
    return true;
  }

  private @Nullable Arrival leave(TelegramChat left) {
    chat = null;
    return elements.isClosed()
        ? null
        : Reason.DAMAGED.arrival(
            container.place(),
            "The messages"
                + (left.name() == null ? "" : " of " + left.name())
                + " in "
                + container.place().path()
                + " are cut off behind the "
                + elements.count()
                + "th; export them again.");
  }

  private @Nullable Arrival arrival(JsonElements.Element element, TelegramChat current) {
    String number = "Message " + element.number();
    byte[] bytes = element.bytes();
    if (element.cut()) {
      // Said once, when the list is found not to be closed.
      return null;
    }
    if (bytes == null) {
      return container.tooLarge(entry(current, "n" + element.number()), number);
    }
    try {
      JsonNode message = JsonText.object(bytes, encoding);
      ArticleRecord record = TelegramMessage.read(message, current);
      if (record == null) {
        others++;
        return null;
      }
      String entry = entry(current, idOf(message, element.number()));
      return container.document(entry, element.offset(), bytes, record);
    } catch (JsonText.Unreadable unreadable) {
      return container.refused(
          entry(current, "n" + element.number()),
          unreadable.reason,
          number
              + " of "
              + container.place().path()
              + " "
              + unreadable.getMessage()
              + "; mend or remove it and run again.");
    }
  }

  /**
   * The message's id. Exports are in the order of ids; where one is not, its number stands behind
   * it, for the same id may have been given before.
   */
  private String idOf(JsonNode message, long number) {
    JsonNode id = message.path("id");
    if (!id.canConvertToLong() || !id.isIntegralNumber()) {
      return "n" + number;
    }
    long value = id.asLong();
    boolean ordered = value > highest;
    highest = Math.max(highest, value);
    return ordered ? Long.toString(value) : value + "n" + number;
  }

  private static String entry(TelegramChat chat, String id) {
    return chat.id().isEmpty() ? id : chat.id() + "/" + id;
  }

  @Override
  public long position() {
    return units.position();
  }

  @Override
  public void close() throws IOException {
    units.close();
  }
}
