package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.extraction.CharsetBasis;
import org.urtext.extraction.Extraction;

/** Documents on invented news, built around the words a test is about. */
final class Witness {

  static final Interview INTERVIEW = new Interview(Registries.ofTheProgram());

  /** Enough paragraphs for a text to have a head, a middle and a tail. */
  static final List<String> PARAGRAPHS =
      List.of(
          "Der alte Wasserturm von Brennfeld bekommt nach vierzig Jahren wieder ein Uhrwerk, das"
              + " zwei Lehrlinge aus Messing gefeilt haben.",
          "Zur Einweihung kamen am Sonntag rund dreihundert Menschen, obwohl der Regen erst am"
              + " späten Nachmittag aufhörte.",
          "Die Zeiger sind aus Lindenholz und wiegen zusammen weniger als ein voller Wassereimer,"
              + " sagte die Glockengießerin.",
          "Im Herbst soll unter der Uhr eine kleine Bücherei öffnen, in der auch Werkzeug"
              + " ausgeliehen werden kann.");

  private String text = String.join("\n", PARAGRAPHS);
  private String language = "de";
  private @Nullable String title;
  private @Nullable WebAddress address;
  private final List<String> authors = new ArrayList<>();
  private final List<Extraction.PageField> fields = new ArrayList<>();
  private final List<Extraction.Hyperlink> links = new ArrayList<>();

  /** An article that closes with {@code tail}. */
  static Witness closingWith(String tail) {
    Witness witness = new Witness();
    witness.text = witness.text + "\n" + tail;
    return witness;
  }

  /** An article that opens with {@code head} under its title. */
  static Witness openingWith(String head) {
    Witness witness = new Witness();
    witness.title = "Ein Turm schlägt wieder die Stunde";
    witness.text = witness.title + "\n" + head + "\n" + witness.text;
    return witness;
  }

  /** An article with {@code line} between its paragraphs. */
  static Witness interruptedBy(String line) {
    Witness witness = new Witness();
    witness.text =
        PARAGRAPHS.get(0)
            + "\n"
            + PARAGRAPHS.get(1)
            + "\n"
            + line
            + "\n"
            + PARAGRAPHS.get(2)
            + "\n"
            + PARAGRAPHS.get(3);
    return witness;
  }

  static Witness saying(String text) {
    Witness witness = new Witness();
    witness.text = text;
    return witness;
  }

  /** What stands above the title, as navigation does. */
  Witness under(String navigation) {
    text = navigation + "\n" + text;
    return this;
  }

  /** Another line behind the last one. */
  Witness plus(String line) {
    text = text + "\n" + line;
    return this;
  }

  Witness in(String language) {
    this.language = language;
    return this;
  }

  Witness at(String url) {
    this.address = WebAddress.parse(url).orElseThrow();
    return this;
  }

  Witness by(String author) {
    authors.add(author);
    return this;
  }

  Witness with(String field, String value) {
    fields.add(new Extraction.PageField(field, value));
    return this;
  }

  /** The last occurrence of {@code words} is a link to {@code url}. */
  Witness linking(String words, String url) {
    int start = text.lastIndexOf(words);
    links.add(
        new Extraction.Hyperlink(
            new Span(start, start + words.length()), WebAddress.parse(url).orElseThrow()));
    return this;
  }

  Extraction.Read read() {
    return new Extraction.Read(
        text,
        List.of(),
        title,
        authors,
        null,
        null,
        null,
        null,
        address,
        null,
        fields,
        links,
        "text/plain",
        "UTF-8",
        CharsetBasis.UTF_8,
        null);
  }

  Testimony testimony() {
    return INTERVIEW.hear(read(), LanguageTag.parse(language).orElse(LanguageTag.UNDETERMINED));
  }

  List<Declaration> declarations(Declaration.Role role) {
    return testimony().declarations().stream().filter(d -> d.role() == role).toList();
  }

  List<Declaration> origins() {
    return declarations(Declaration.Role.ORIGIN);
  }

  /** The one origin that is declared. */
  Declaration origin() {
    List<Declaration> origins = origins();
    if (origins.size() != 1) {
      throw new AssertionError("expected one origin in <" + text + "> but heard " + origins);
    }
    return origins.get(0);
  }
}
