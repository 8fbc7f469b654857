package org.urtext.intake.container.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Reason;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.RecordContainer;

/** Parses one record of JSON, or as much of one as there is. */
final class JsonText {

  /** Objects and arrays in one another; records of articles have a handful. */
  static final int DEEPEST = 200;

  /** Stands for a string that is cut off. */
  static final String CUT = "…";

  /** A field given twice counts as it was given last, and numbers have at most 1,000 digits. */
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(RecordContainer.LARGEST_RECORD)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonText() {}

  /** Thrown for what is no JSON object; the message says why, as the end of a sentence. */
  static final class Unreadable extends Exception {
    final Reason reason;

    Unreadable(Reason reason, String message) {
      super(message);
      this.reason = reason;
    }
  }

  static JsonNode object(byte[] record, Encoding encoding) throws Unreadable {
    JsonNode root;
    try {
      root = JSON.readTree(encoding.text(record));
    } catch (CharacterCodingException misfit) {
      throw new Unreadable(
          Reason.DAMAGED, "is not written in " + encoding.charset().name() + " throughout");
    } catch (StreamConstraintsException tooMuch) {
      // The library has one exception for all its limits, and tells them apart by words.
      throw tooMuch.getOriginalMessage().contains("nesting depth")
          ? new Unreadable(
              Reason.NESTED_TOO_DEEP, "nests objects or arrays more than " + DEEPEST + " deep")
          : new Unreadable(Reason.DAMAGED, "holds a number or a name of absurd length");
    } catch (JsonEOFException cut) {
      throw new Unreadable(
          Reason.DAMAGED, "is cut off: a bracket or a quotation mark is not closed");
    } catch (JsonProcessingException malformed) {
      throw new Unreadable(Reason.DAMAGED, "is not valid JSON" + where(malformed));
    }
    if (!root.isObject()) {
      throw new Unreadable(Reason.DAMAGED, "is no JSON object");
    }
    return root;
  }

  private static String where(JsonProcessingException malformed) {
    JsonLocation location = malformed.getLocation();
    return location == null ? "" : " (at its character " + location.getCharOffset() + ")";
  }

  /** Reads {@code text} as far as it goes: what is cut off or malformed ends what is read. */
  static JsonNode beginning(String text) {
    Deque<JsonNode> open = new ArrayDeque<>();
    JsonNode root = JsonNodeFactory.instance.missingNode();
    String name = null;
    try (JsonParser parser = JSON.getFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          name = parser.currentName();
          add(open.peek(), name, JsonNodeFactory.instance.textNode(CUT));
          continue;
        }
        if (token.isStructEnd()) {
          open.pop();
        } else {
          JsonNode value = value(parser, token);
          add(open.peek(), name, value);
          if (token.isStructStart()) {
            root = open.isEmpty() ? value : root;
            open.push(value);
          }
        }
        if (open.isEmpty()) {
          return root;
        }
      }
    } catch (IOException cutOrMalformed) {
      return root;
    }
    return root;
  }

  private static JsonNode value(JsonParser parser, JsonToken token) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (token) {
      case START_OBJECT -> nodes.objectNode();
      case START_ARRAY -> nodes.arrayNode();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> nodes.textNode(parser.getText());
      default -> nodes.nullNode();
    };
  }

  private static void add(@Nullable JsonNode parent, @Nullable String name, JsonNode value) {
    if (parent instanceof ArrayNode array) {
      array.add(value);
    } else if (parent instanceof ObjectNode object && name != null) {
      object.set(name, value);
    }
  }
}
