package org.urtext.intake.container.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Databases that write an article as named fields, of which one is its text.
 *
 * @param mark where {@code line} stands
 * @param line what divides the articles
 * @param needed a field without which a stretch is none of the database's articles
 * @param names the names of each field, the first that has a value counting
 */
record FieldedShape(Mark mark, Pattern line, Pattern needed, Names names) implements PressShape {

  /**
   * What the database calls its fields.
   *
   * @param ignored fields of its own, which are no part of an article
   * @param text the field that the text follows; none if it follows no field
   */
  record Names(
      List<String> title,
      List<String> outlet,
      List<String> published,
      List<String> authors,
      List<String> language,
      List<String> owner,
      List<String> text,
      List<String> ignored) {}

  /** ProQuest divides by a ruled line. */
  static final FieldedShape PROQUEST =
      new FieldedShape(
          Mark.BEFORE,
          Pattern.compile("_{20,200}\\s*"),
          Pattern.compile("(?m)^(?:Document URL|ProQuest document ID):\\s*\\S"),
          new Names(
              List.of("Title"),
              List.of("Publication title"),
              List.of("Publication date", "Publication info"),
              List.of("Author"),
              List.of("Language of publication", "Language"),
              List.of("Copyright"),
              List.of("Full text"),
              List.of(
                  "Abstract",
                  "Subject",
                  "Location",
                  "People",
                  "Company / organization",
                  "Links",
                  "Publication year",
                  "Publication subject",
                  "Section",
                  "First page",
                  "Pages",
                  "Place of publication",
                  "Country of publication",
                  "Publisher",
                  "ISSN",
                  "Source type",
                  "Document type",
                  "ProQuest document ID",
                  "Document URL",
                  "Last updated",
                  "Database",
                  "Dateline",
                  "Identifier / keyword",
                  "Classification",
                  "Volume",
                  "Issue",
                  "Column",
                  "Word count",
                  "Credit")));

  /** GBI-Genios and WISO end with the document's lasting address and whose it is. */
  static final FieldedShape GENIOS =
      new FieldedShape(
          Mark.AFTER,
          Pattern.compile("\\s*(?:©|\\u00C2\\u00A9|\\(c\\)) ?GBI-Genios .{0,100}"),
          Pattern.compile("(?m)^\\s*(?:Dauerhafte Adresse des Dokuments|Dokumentnummer|Quelle):"),
          new Names(
              List.of("Titel", "Überschrift"),
              List.of("Quelle", "Zeitung"),
              List.of("Datum", "Quelle"),
              List.of("Autor", "Autoren", "Verfasser"),
              List.of("Sprache"),
              List.of("Alle Rechte vorbehalten"),
              List.of("Text", "Volltext"),
              List.of(
                  "Dokumentnummer",
                  "Dauerhafte Adresse des Dokuments",
                  "ISSN",
                  "Ressort",
                  "Rubrik",
                  "Seite",
                  "Ausgabe",
                  "Branche",
                  "Land",
                  "Firma",
                  "Schlagwörter",
                  "Dokumententyp",
                  "Serie")));

  private static final Pattern FIELD = Pattern.compile("([\\p{L}][\\p{L} /-]{1,40}):(?:\\s+(.*))?");

  @Override
  public boolean isMark(String written) {
    return line.matcher(written).matches();
  }

  @Override
  public boolean isPlausible(String text) {
    return needed.matcher(text).find();
  }

  @Override
  public int fewest(String written) {
    return mark == Mark.BEFORE ? 2 : 1;
  }

  @Override
  public PressArticle read(List<String> written) {
    if (!isPlausible(String.join("\n", written))) {
      return new PressArticle(null, null, null, List.of(), null, "");
    }
    List<String> fields = new ArrayList<>();
    List<String> head = new ArrayList<>();
    List<String> marked = new ArrayList<>();
    boolean inText = false;
    boolean inField = false;
    for (String each : PressArticle.stripped(written)) {
      if (isMark(each)) {
        continue;
      }
      Matcher field = FIELD.matcher(each);
      boolean isField = field.matches() && isKnown(field.group(1));
      if (isField && names.text.contains(field.group(1))) {
        inText = true;
        marked.add(Optional.ofNullable(field.group(2)).orElse(""));
      } else if (isField) {
        inText = false;
        inField = true;
        fields.add(each);
      } else if (inText) {
        marked.add(each);
      } else if (each.isEmpty()) {
        inField = false;
        head.add(each);
      } else if (inField) {
        fields.set(fields.size() - 1, fields.get(fields.size() - 1) + " " + each);
      } else {
        head.add(each);
      }
    }
    return article(fields, head, marked);
  }

  private PressArticle article(List<String> fields, List<String> head, List<String> marked) {
    @Nullable String title = value(fields, names.title).orElse(null);
    if (title == null) {
      title = head.stream().filter(each -> !each.isEmpty()).findFirst().orElse(null);
      head.remove(title);
    }
    Optional<String> outlet = value(fields, names.outlet);
    return new PressArticle(
        title,
        outlet.map(FieldedShape::withoutIssue).orElse(null),
        names.published.stream()
            .flatMap(name -> PressArticle.value(fields, name).stream())
            .flatMap(told -> PressWords.day(told).stream())
            .findFirst()
            .orElse(null),
        PressArticle.names(value(fields, names.authors).orElse(null)),
        PressWords.language(value(fields, names.language).orElse(null)),
        PressArticle.text(
            title,
            String.join("", marked).isBlank() ? head : marked,
            value(fields, names.owner).stream().toList()));
  }

  private static Optional<String> value(List<String> fields, List<String> names) {
    return names.stream().flatMap(name -> PressArticle.value(fields, name).stream()).findFirst();
  }

  /** {@code Hafenblatt Nr. 233 vom 02.12.2024 Seite 12} is of the Hafenblatt. */
  private static String withoutIssue(String outlet) {
    return outlet
        .split(";|,? Nr\\. ?\\d|,? vom \\d|,? \\d{1,2}\\.\\d{1,2}\\.\\d{4}|, S\\. ?\\d", 2)[0]
        .strip();
  }

  private boolean isKnown(String name) {
    return names.title.contains(name)
        || names.outlet.contains(name)
        || names.published.contains(name)
        || names.authors.contains(name)
        || names.language.contains(name)
        || names.owner.contains(name)
        || names.text.contains(name)
        || names.ignored.contains(name);
  }
}
