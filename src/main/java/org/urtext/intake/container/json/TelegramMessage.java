package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Hints;
import org.urtext.intake.container.record.ArticleRecord;
import org.urtext.intake.container.record.CountedTime;

/** Tells what one message of an export says. */
final class TelegramMessage {

  private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*");

  private TelegramMessage() {}

  /** What {@code message} says; null if it is no message or has no text, as pictures do. */
  static @Nullable ArticleRecord read(JsonNode message, TelegramChat chat) {
    if (!message.path("type").asText().equals("message")) {
      return null;
    }
    String html = html(message);
    if (html == null) {
      return null;
    }
    List<Hints.Field> fields = new ArrayList<>();
    if (chat.name() != null) {
      fields.add(new Hints.Field("telegram:chat", chat.name()));
    }
    String forwarded = message.path("forwarded_from").asText("");
    if (!forwarded.isBlank()) {
      fields.add(new Hints.Field("telegram:forwarded_from", forwarded));
    }
    Hints hints =
        Hints.toldBy(TelegramExport.WORD)
            .withPublished(published(message))
            .withOutlet(chat.name())
            .withAuthors(authors(message))
            .withFields(fields);
    return new ArticleRecord(hints, null, html);
  }

  private static @Nullable String published(JsonNode message) {
    JsonNode counted = message.path("date_unixtime");
    return counted.isValueNode() && !counted.asText().isBlank()
        ? CountedTime.iso(counted.asText(), true)
        : message.path("date").asText(null);
  }

  /** Who signed the post, or else who sent it. */
  private static List<String> authors(JsonNode message) {
    String signed = message.path("author").asText("");
    String name = signed.isBlank() ? message.path("from").asText("") : signed;
    return name.isBlank() ? List.of() : List.of(name.strip());
  }

  /** The text as markup, in which links still lead where they led; null if there is none. */
  private static @Nullable String html(JsonNode message) {
    JsonNode entities = message.path("text_entities");
    JsonNode parts = entities.isArray() && !entities.isEmpty() ? entities : message.path("text");
    StringBuilder body = new StringBuilder();
    if (parts.isArray()) {
      parts.forEach(part -> append(body, part));
    } else {
      append(body, parts);
    }
    String text = body.toString().strip();
    if (text.isEmpty()) {
      return null;
    }
    String lines =
        text.replaceAll("(?:[ \t]*\r?\n[ \t]*){2,}", "</p>\n<p>")
            .replaceAll("(?<!</p>)\n", "<br>\n");
    return "<!DOCTYPE html>\n<html><body><article>\n<p>"
        + lines
        + "</p>\n</article></body></html>\n";
  }

  private static void append(StringBuilder body, JsonNode part) {
    String text = part.isObject() ? part.path("text").asText("") : part.asText("");
    String target =
        switch (part.path("type").asText("")) {
          case "link" -> text;
          case "text_link" -> part.path("href").asText("");
          default -> "";
        };
    String escaped = Entities.escape(text);
    if (target.isBlank() || text.isBlank()) {
      body.append(escaped);
      return;
    }
    String address = SCHEME.matcher(target).matches() ? target : "https://" + target;
    boolean other = target.contains(":") && !SCHEME.matcher(target).matches();
    body.append(
        other ? escaped : "<a href=\"" + Entities.escape(address) + "\">" + escaped + "</a>");
  }
}
