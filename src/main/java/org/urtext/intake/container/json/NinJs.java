package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;
import org.urtext.intake.Hints;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.ArticleRecord;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordField;

/**
 * News items in ninjs, versions 1 to 3, as agencies send them: a single item, an array, or a line
 * each. The versions differ in whether names have capitals inside, and texts stand in lists.
 *
 * @see <a href="https://iptc.org/std/ninjs/">IPTC, ninjs</a>
 */
public final class NinJs implements ContainerFormat, JsonReading {

  static final String WORD = "ninjs";

  private static final Set<String> BODIES =
      Set.of("bodytext", "bodyxhtml", "bodies", "headline", "headlines");

  private static final Set<String> MARKS = Set.of("type", "versioncreated", "pubstatus");

  /** What the author withdrew, or has not yet released. */
  private static final Set<String> UNUSABLE = Set.of("canceled", "cancelled", "withheld");

  /** How an item relates to what it was translated from. */
  private static final Pattern TRANSLATED = Pattern.compile("(?i)translation_?of|translated_?from");

  /** How items relate that are translations, whichever is the original. */
  private static final Pattern TRANSLATION = Pattern.compile("(?i)translat");

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public boolean matches(Packed packed) {
    return shape(packed) != null;
  }

  private static @Nullable JsonShape shape(Packed packed) {
    return JsonShape.of(packed, NinJs::isItem, NinJs::isItem, false);
  }

  private static boolean isItem(JsonNode object) {
    boolean uri = false;
    boolean body = false;
    boolean mark = false;
    for (var field : object.properties()) {
      String name = RecordField.plain(field.getKey());
      uri |= name.equals("uri") && field.getValue().isTextual();
      body |= BODIES.contains(name);
      mark |= MARKS.contains(name);
    }
    return uri && body && mark;
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    return JsonRecords.open(packed, shape(packed), FieldMapping.NONE, this);
  }

  @Override
  public @Nullable ArticleRecord read(JsonNode object) {
    Item item = new Item(object);
    String status = item.text("pubstatus");
    String type = item.text("type");
    boolean article = type == null || type.equals("text") || type.equals("composite");
    boolean usable = status == null || !UNUSABLE.contains(status.toLowerCase(Locale.ROOT));
    if (!article || !usable) {
      return null;
    }
    String uri = item.text("uri");
    Hints hints =
        Hints.toldBy(WORD)
            .withUrl(uri != null && WebAddress.parse(uri).isPresent() ? uri : null)
            .withTitle(first(item.text("headline"), item.form("headlines", "plain", false)))
            .withPublished(
                first(
                    item.text("versioncreated"),
                    first(item.text("contentcreated"), item.text("firstcreated"))))
            .withOutlet(item.text("copyrightholder"))
            .withAuthors(authors(item))
            .withLanguage(item.text("language"))
            .withFields(fields(item));
    String html = first(item.text("bodyxhtml"), item.form("bodies", "html", true));
    String text = first(item.text("bodytext"), item.form("bodies", "plain", false));
    ArticleRecord record = new ArticleRecord(hints, html == null ? text : null, html);
    return record.isNothing() ? null : record;
  }

  private static List<String> authors(Item item) {
    String signed = first(item.text("byline"), item.text("by"));
    return signed == null ? List.of() : List.of(signed);
  }

  private static List<Hints.Field> fields(Item item) {
    List<Hints.Field> fields = new ArrayList<>();
    add(fields, "uri", item.text("uri"));
    add(fields, "located", item.text("located"));
    for (JsonNode source : item.list("infosource", "infosources")) {
      add(fields, "infosource", first(text(source, "name"), text(source, "literal")));
    }
    for (JsonNode associated : item.list("associations", "associations")) {
      String relation = text(associated, "rel");
      if (relation != null && TRANSLATED.matcher(relation).find()) {
        add(fields, "translation_of", text(associated, "uri"));
      } else if (relation != null && TRANSLATION.matcher(relation).find()) {
        add(fields, "alternates", text(associated, "uri"));
      }
    }
    return fields;
  }

  private static void add(List<Hints.Field> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.add(new Hints.Field(WORD + ":" + name, value));
    }
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static @Nullable String text(JsonNode object, String name) {
    String text = object.path(name).asText("");
    return text.isBlank() ? null : text.strip();
  }

  /** An item whose names are compared without capitals and underscores. */
  private record Item(JsonNode object) {

    JsonNode get(String plain) {
      for (var field : object.properties()) {
        if (RecordField.plain(field.getKey()).equals(plain)) {
          return field.getValue();
        }
      }
      return object.path("");
    }

    @Nullable String text(String plain) {
      JsonNode value = get(plain);
      return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }

    /** The elements of a list, or the values of an object that serves as one (version 1). */
    List<JsonNode> list(String plain, String orPlain) {
      JsonNode value = get(plain).isContainerNode() ? get(plain) : get(orPlain);
      List<JsonNode> elements = new ArrayList<>();
      if (value.isContainerNode()) {
        value.forEach(elements::add);
      }
      return elements;
    }

    /**
     * A text of a list, the main one first.
     *
     * @param type a word in the media type that is wanted
     * @param strictly whether a text without a media type will not do
     */
    @Nullable String form(String plain, String type, boolean strictly) {
      String found = null;
      for (JsonNode each : list(plain, plain)) {
        Item form = new Item(each);
        String media = form.text("contenttype");
        boolean fits = media == null ? !strictly : media.contains(type);
        boolean main = "main".equals(form.text("role"));
        if (fits && form.text("value") != null && (found == null || main)) {
          found = form.text("value");
        }
        if (found != null && main) {
          break;
        }
      }
      return found;
    }
  }
}
