package org.urtext.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a user has judged: CSV with a header (RFC 4180; commas, semicolons or tabs) or JSON
 * Lines, in UTF-8.
 */
public final class TruthFile {

  /** The columns, each with the names it goes by; values of all of them count together. */
  private enum Column {
    ARTICLE("article", "file"),
    DECLARES_ORIGIN("declares_origin", "polarity"),
    ORIGIN_URL("origin_url", "declared_origin_url"),
    ACCEPTABLE_URLS("acceptable_urls"),
    ORIGIN_NAME("origin_name", "declared_origin_name", "declared_origin_names", "acceptable_names"),
    DECLARES_TRANSLATION("declares_translation"),
    MACHINE_TRANSLATION("machine_translation"),
    ATTRIBUTIONS("attributions", "attributed_to");

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable.
    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }

    static Optional<Column> of(String name) {
      String plain = name.strip().toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
    }
  }

  private static final Map<String, Boolean> ANSWERS =
      Map.ofEntries(
          Map.entry("yes", true),
          Map.entry("true", true),
          Map.entry("1", true),
          Map.entry("pos", true),
          Map.entry("stated", true),
          Map.entry("traces", true),
          Map.entry("no", false),
          Map.entry("false", false),
          Map.entry("0", false),
          Map.entry("neg", false),
          Map.entry("", false));

  private final Path file;

  private TruthFile(Path file) {
    this.file = file;
  }

  /**
   * The articles in {@code file}, in order.
   *
   * @throws TruthFault if it cannot be read or understood
   */
  public static List<DeclaredTruth> declarations(Path file) throws TruthFault {
    return new TruthFile(file).read();
  }

  /** A record as it was found; a column that is not there is not in the map. */
  private record Entry(int number, Map<Column, List<String>> values) {}

  private List<DeclaredTruth> read() throws TruthFault {
    String text = text();
    List<Entry> entries = text.stripLeading().startsWith("{") ? jsonLines(text) : table(text);
    List<DeclaredTruth> truths = new ArrayList<>();
    for (Entry entry : entries) {
      truths.add(truth(entry));
    }
    if (truths.isEmpty()) {
      throw new TruthFault(file + " judges no article.");
    }
    return truths;
  }

  private String text() throws TruthFault {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new TruthFault(file + " is not in UTF-8; save it anew in that encoding.", notUtf8);
    } catch (IOException unreadable) {
      throw new TruthFault(
          file + " cannot be read; see that it is there and may be read.", unreadable);
    }
  }

  private List<Entry> jsonLines(String text) throws TruthFault {
    ObjectMapper mapper = new ObjectMapper();
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (!line.isBlank()) {
        entries.add(new Entry(number, valuesOf(object(mapper, line, number))));
      }
    }
    return entries;
  }

  private JsonNode object(ObjectMapper mapper, String line, int number) throws TruthFault {
    try {
      return mapper.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new TruthFault(file + ", line " + number + ", is not JSON.", broken);
    }
  }

  private static Map<Column, List<String>> valuesOf(JsonNode object) {
    Map<Column, List<String>> values = new TreeMap<>();
    object
        .properties()
        .forEach(
            property ->
                Column.of(property.getKey())
                    .filter(column -> !property.getValue().isNull())
                    .ifPresent(
                        column -> {
                          List<String> all = values.computeIfAbsent(column, c -> new ArrayList<>());
                          JsonNode value = property.getValue();
                          if (value.isArray()) {
                            value.forEach(each -> all.add(each.asText()));
                          } else {
                            all.add(value.asText());
                          }
                        }));
    return values;
  }

  private List<Entry> table(String text) throws TruthFault {
    String header = text.lines().findFirst().orElse("");
    char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
    List<Entry> entries = new ArrayList<>();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(text)) {
      while (rows.hasNext()) {
        Map<Column, List<String>> values = new TreeMap<>();
        rows.next()
            .forEach(
                (name, cell) ->
                    Column.of(name)
                        .ifPresent(
                            column ->
                                values
                                    .computeIfAbsent(column, c -> new ArrayList<>())
                                    .addAll(Arrays.asList(cell.split(" \\| ", -1)))));
        entries.add(new Entry(entries.size() + 1, values));
      }
    } catch (IOException | RuntimeException broken) {
      throw new TruthFault(
          file + " cannot be taken apart into cells behind row " + entries.size() + ".", broken);
    }
    return entries;
  }

  private DeclaredTruth truth(Entry entry) throws TruthFault {
    Set<String> article = words(entry, Column.ARTICLE);
    if (article.size() != 1) {
      throw fault(entry, "names no article; the column article, or file, holds its path");
    }
    Set<String> urls = words(entry, Column.ORIGIN_URL);
    if (!urls.isEmpty()) {
      urls.addAll(words(entry, Column.ACCEPTABLE_URLS));
    }
    Set<String> names = words(entry, Column.ORIGIN_NAME);
    Boolean declares = answer(entry, Column.DECLARES_ORIGIN);
    return new DeclaredTruth(
        article.iterator().next(),
        declares == null ? !urls.isEmpty() || !names.isEmpty() : declares,
        urls,
        names,
        answer(entry, Column.DECLARES_TRANSLATION),
        answer(entry, Column.MACHINE_TRANSLATION),
        entry.values().containsKey(Column.ATTRIBUTIONS) ? words(entry, Column.ATTRIBUTIONS) : null);
  }

  private static Set<String> words(Entry entry, Column column) {
    Set<String> words = new LinkedHashSet<>();
    for (String value : entry.values().getOrDefault(column, List.of())) {
      if (!value.isBlank()) {
        words.add(value.strip());
      }
    }
    return words;
  }

  /** Null if the column is not there. */
  private @Nullable Boolean answer(Entry entry, Column column) throws TruthFault {
    List<String> values = entry.values().get(column);
    if (values == null) {
      return null;
    }
    String written = values.isEmpty() ? "" : values.get(0).strip().toLowerCase(Locale.ROOT);
    Boolean answer = ANSWERS.get(written);
    if (answer == null) {
      throw fault(entry, "answers \"" + written + "\" where yes or no is wanted");
    }
    return answer;
  }

  private TruthFault fault(Entry entry, String what) {
    return new TruthFault(file + ", row " + entry.number() + ", " + what + ".");
  }
}
