package org.urtext.intake.container.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;
import org.urtext.intake.Hints;

/** Tells what a record says of an article, by the names of its fields. Immutable. */
public final class RecordReading {

  /** Looks up what a record holds under a name, as {@link RecordField#plain} writes names. */
  public interface Lookup {
    /** The values in order, as written; none if there is no such field. */
    List<String> under(String name);
  }

  /** Under these names stands markup as often as text. */
  private static final Set<String> PERHAPS_MARKUP =
      Set.of("content", "body", "article", "articlebody", "postcontent", "contenttext");

  private static final Pattern MARKUP = Pattern.compile("(?i)<p[\\s>]|</");

  /** {@code ['Mara Vogt', 'Jo Lind']}, as a table that Python wrote holds lists. */
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  private static final Pattern NUMBER = Pattern.compile("[\\d\\s.]*");

  private static final int MOST_ALTERNATES = 300;

  private final String word;
  private final Map<RecordField, List<String>> mapped;

  /**
   * Reads records of a format.
   *
   * @param word the format's, as hints and their fields name it
   * @param mapping which names count in place of the usual ones
   */
  public RecordReading(String word, FieldMapping mapping) {
    this.word = word;
    this.mapped = mapping.names();
  }

  /** The names under which to look for a field, in order. */
  public List<String> namesOf(RecordField field) {
    return mapped.getOrDefault(field, field.names());
  }

  /** What {@code record} says; nothing if it has none of the fields. */
  public ArticleRecord read(Lookup record) {
    String html = first(record, RecordField.HTML);
    String text = null;
    for (String name : namesOf(RecordField.TEXT)) {
      String value = joined(record.under(name));
      boolean markup =
          value != null && PERHAPS_MARKUP.contains(name) && MARKUP.matcher(value).find();
      if (markup && html == null) {
        html = value;
      } else if (value != null && !markup && text == null) {
        text = value;
      }
    }
    return ArticleRecord.of(hints(record), text, html);
  }

  private Hints hints(Lookup record) {
    String sourceUrl = first(record, RecordField.SOURCE_URL);
    String url = address(record);
    if (url == null && sourceUrl != null && !mapped.containsKey(RecordField.SOURCE_URL)) {
      // Where no other address is given, the source is the page that the record was taken from.
      url = WebAddress.parse(sourceUrl).isPresent() ? sourceUrl : null;
      sourceUrl = null;
    }
    return Hints.toldBy(word)
        .withUrl(url)
        .withTitle(first(record, RecordField.TITLE))
        .withPublished(time(record, RecordField.PUBLISHED))
        .withCaptured(time(record, RecordField.CAPTURED))
        .withOutlet(outlet(record))
        .withAuthors(authors(record))
        .withLanguage(first(record, RecordField.LANGUAGE))
        .withFields(fields(record, sourceUrl));
  }

  private @Nullable String address(Lookup record) {
    for (String name : namesOf(RecordField.URL)) {
      for (String value : record.under(name)) {
        if (WebAddress.parse(value).isPresent()) {
          return value.strip();
        }
      }
    }
    if (!mapped.containsKey(RecordField.URL)) {
      // One extractor gives the page's own address as its source.
      for (String value : record.under("source")) {
        if (isAddress(value)) {
          return value.strip();
        }
      }
    }
    return null;
  }

  private static boolean isAddress(String value) {
    return value.contains("://") && WebAddress.parse(value).isPresent();
  }

  private @Nullable String outlet(Lookup record) {
    for (String name : namesOf(RecordField.OUTLET)) {
      for (String value : record.under(name)) {
        if (!value.isBlank() && !isAddress(value)) {
          return value.strip();
        }
      }
    }
    return null;
  }

  private @Nullable String time(Lookup record, RecordField field) {
    for (String name : namesOf(field)) {
      String value = single(record.under(name));
      if (value != null) {
        return CountedTime.iso(value, name.equals("dategmt"));
      }
    }
    return null;
  }

  private List<String> authors(Lookup record) {
    for (String name : namesOf(RecordField.AUTHOR)) {
      Set<String> authors = new LinkedHashSet<>();
      for (String value : record.under(name)) {
        for (String author : listed(value)) {
          // Content systems give a person's number where they have no name.
          if (!NUMBER.matcher(author).matches()) {
            authors.add(author.strip());
          }
        }
      }
      if (!authors.isEmpty()) {
        return List.copyOf(authors);
      }
    }
    return List.of();
  }

  private static List<String> listed(String value) {
    if (value.startsWith("['") || value.startsWith("[\"")) {
      List<String> quoted = new ArrayList<>();
      Matcher each = QUOTED.matcher(value);
      while (each.find()) {
        quoted.add(each.group(1) == null ? each.group(2) : each.group(1));
      }
      return quoted;
    }
    return List.of(value.split("[;|]"));
  }

  private List<Hints.Field> fields(Lookup record, @Nullable String sourceUrl) {
    List<Hints.Field> fields = new ArrayList<>();
    add(fields, "source_url", sourceUrl);
    add(fields, "source_title", first(record, RecordField.SOURCE_TITLE));
    add(fields, "canonical", first(record, RecordField.CANONICAL));
    for (String name : namesOf(RecordField.ALTERNATES)) {
      for (String value : record.under(name)) {
        for (String alternate : Alternates.in(value)) {
          if (fields.size() < MOST_ALTERNATES) {
            add(fields, "alternates", alternate);
          }
        }
      }
    }
    return fields;
  }

  private void add(List<Hints.Field> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.add(new Hints.Field(word + ":" + name, value));
    }
  }

  private @Nullable String first(Lookup record, RecordField field) {
    for (String name : namesOf(field)) {
      String value = single(record.under(name));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String single(List<String> values) {
    return values.stream().filter(v -> !v.isBlank()).map(String::strip).findFirst().orElse(null);
  }

  private static @Nullable String joined(List<String> values) {
    String joined = String.join("\n", values);
    return joined.isBlank() ? null : joined;
  }
}
