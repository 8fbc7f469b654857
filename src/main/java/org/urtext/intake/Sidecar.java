package org.urtext.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * A JSON file beside a document ({@code a.txt.json} beside {@code a.txt}) that says what the
 * document itself does not.
 *
 * @param hints what it says
 * @param digest SHA-256 of its bytes, in lower-case hexadecimal digits
 */
record Sidecar(Hints hints, String digest) {

  static final String SUFFIX = ".json";

  /** Ample for a few strings; a larger file is something else. */
  private static final int LARGEST = 1 << 20;

  /** A name with an extension of its own before {@code .json}. */
  private static final Pattern NAMED_LIKE_A_SIDECAR =
      Pattern.compile("(?s).+\\.[A-Za-z][A-Za-z0-9]{1,5}\\.json");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Thrown for a sidecar that cannot be understood; the message says what is wrong with it. */
  static final class Unusable extends Exception {
    Unusable(String message) {
      super(message);
    }
  }

  static boolean isNamedLikeOne(String name) {
    return NAMED_LIKE_A_SIDECAR.matcher(name).matches();
  }

  /** The name of the document that a sidecar of this name stands beside; null for other names. */
  static @Nullable String documentOf(String name) {
    return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
        ? name.substring(0, name.length() - SUFFIX.length())
        : null;
  }

  static Sidecar read(Path file) throws Unusable {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException notReadable) {
      throw new Unusable("could not be read");
    }
    if (bytes.length > LARGEST) {
      throw new Unusable("is larger than 1 MB");
    }
    JsonNode root;
    try {
      root = JSON.readTree(bytes);
    } catch (JsonProcessingException malformed) {
      long line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
      throw new Unusable("is not valid JSON (line " + Math.max(line, 1) + ")");
    } catch (IOException notJson) {
      throw new Unusable("is not valid JSON");
    }
    if (!root.isObject()) {
      throw new Unusable("is not a JSON object");
    }
    return new Sidecar(hintsIn(root), Hashing.sha256().hashBytes(bytes).toString());
  }

  private static Hints hintsIn(JsonNode root) throws Unusable {
    String url = text(root, "url");
    if (url != null && WebAddress.parse(url).isEmpty()) {
      throw new Unusable("gives a url that is no http or https address");
    }
    return new Hints(
        "sidecar",
        url,
        text(root, "title"),
        text(root, "published"),
        text(root, "captured"),
        text(root, "outlet"),
        authors(root),
        text(root, "language"),
        text(root, "charset"),
        List.of());
  }

  private static @Nullable String text(JsonNode root, String field) throws Unusable {
    JsonNode value = root.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Unusable("gives a " + field + " that is not a string");
    }
    return value.textValue().isBlank() ? null : value.textValue().strip();
  }

  private static List<String> authors(JsonNode root) throws Unusable {
    List<String> authors = new ArrayList<>();
    for (String field : List.of("author", "authors")) {
      JsonNode value = root.path(field);
      if (value.isArray()) {
        for (JsonNode each : value) {
          if (!each.isTextual()) {
            throw new Unusable("gives an " + field + " that is not a string");
          }
          authors.add(each.textValue());
        }
      } else {
        String single = text(root, field);
        if (single != null) {
          authors.add(single);
        }
      }
    }
    return authors.stream().map(String::strip).filter(a -> !a.isEmpty()).distinct().toList();
  }
}
