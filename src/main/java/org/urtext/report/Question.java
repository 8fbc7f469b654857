package org.urtext.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.urtext.report.filter.Filter;
import org.urtext.report.filter.Filter.Part;

/** The questions that tables answer, by the names of the tables. */
public enum Question {
  PROVENANCE(
      "Where did each text come from?",
      "an article, with its strongest link",
      EnumSet.allOf(Part.class),
      ProvenanceReport::new,
      """
      select a.article, l.relation, l.origin, l.basis, l.verdict, l.confidence, f.root, f.hops
      from v_article a
      left join v_family f on f.article_id = a.article_id
      left join v_link l on l.article_id = a.article_id
      order by a.article, a.article_id, l.origin
      """),
  LINKS(
      "Which texts are linked, how, and on what evidence?",
      "a link",
      EnumSet.allOf(Part.class),
      LinksReport::new,
      """
      select article, relation, origin, basis, verdict, confidence, evidence
      from v_link order by article, article_id, origin, origin_id
      """),
  DECLARATIONS(
      "What do the texts themselves say of their origin, word for word?",
      "a declaration",
      EnumSet.of(Part.SINCE, Part.UNTIL, Part.FROM, Part.TO),
      DeclarationsReport::new,
      """
      select article, kind, role, origin_url, origin_name, declared_text, rule
      from v_declaration order by article, article_id, ordinal
      """),
  ARTICLES(
      "What was read?",
      "an article",
      EnumSet.of(Part.SINCE, Part.UNTIL, Part.TO),
      ArticlesReport::new,
      """
      select article, article_id, url, title, published, outlet, language, sha256
      from v_article order by article, article_id
      """),
  FAILURES(
      "What did not become an article, and why?",
      "a document that was skipped or failed",
      EnumSet.noneOf(Part.class),
      filter -> new FailuresReport(),
      """
      select article, outcome, stage, reason, detail from v_failure order by article
      """);

  private final String sentence;
  private final String row;

  @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it.
  private final Set<Part> parts;

  @SuppressWarnings("ImmutableEnumChecker") // A constructor holds nothing.
  private final Function<Filter, Report> report;

  private final String query;

  Question(
      String sentence, String row, Set<Part> parts, Function<Filter, Report> report, String query) {
    this.sentence = sentence;
    this.row = row;
    this.parts = parts;
    this.report = report;
    this.query = query;
  }

  /** The question that a table's name stands for. */
  public static Optional<Question> ofWord(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** The table's name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The question itself. */
  public String sentence() {
    return sentence;
  }

  /** What a row is. */
  public String row() {
    return row;
  }

  /** The parts of a filter that mean something to it. */
  public Set<Part> parts() {
    return parts;
  }

  /** SQL over the documented views that gets what the table is made from. */
  public String query() {
    return query;
  }

  /**
   * The table that answers it.
   *
   * @throws IllegalArgumentException with a sentence if {@code filter} has a part that means
   *     nothing to it
   */
  public Report answeredFor(Filter filter) {
    for (Part part : filter.parts()) {
      if (!parts.contains(part)) {
        throw new IllegalArgumentException(
            part.option() + " means nothing to `report " + word() + "`, " + understood());
      }
    }
    return report.apply(filter);
  }

  private String understood() {
    return parts.isEmpty()
        ? "which takes no filter"
        : "which takes " + String.join(", ", parts.stream().map(Part::option).toList());
  }
}
