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
      EnumSet.complementOf(EnumSet.of(Part.SINCE_RUN)),
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
      EnumSet.complementOf(EnumSet.of(Part.SINCE_RUN)),
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
  CHANGES(
      "What was changed on the way?",
      "a claimed link between two texts of the collection",
      EnumSet.complementOf(EnumSet.of(Part.SINCE_RUN)),
      ChangesReport::new,
      """
      select article, relation, origin, covered_share
      from v_link where verdict = 'linked' order by article, article_id, origin, origin_id
      """),
  FAILURES(
      "What did not become an article, and why?",
      "a document that was skipped or failed",
      EnumSet.noneOf(Part.class),
      filter -> new FailuresReport(),
      """
      select article, outcome, stage, reason, detail from v_failure order by article
      """),
  FLOWS(
      "From which outlets, networks and languages did text go where?",
      "a pair of outlets and languages between which there is a linked text",
      EnumSet.complementOf(EnumSet.of(Part.SINCE_RUN)),
      FlowsReport::new,
      """
      select origin_outlet, origin_language, article_outlet, article_language,
        count(distinct article_id) articles
      from v_link
      where relation in ('translation-of', 'copy-of', 'derived-from', 'script-variant-of')
        and (verdict = 'linked' or review = 'confirmed')
      group by origin_outlet, origin_language, article_outlet, article_language
      order by articles desc
      """),
  OUTLETS(
      "How much of what an outlet published came from elsewhere, and did it say so?",
      "an outlet",
      EnumSet.of(Part.SINCE, Part.UNTIL, Part.TO),
      OutletsReport::new,
      """
      select outlet, count(*) articles, count(machine_translation) machine_translated
      from v_article group by outlet order by articles desc, outlet
      """),
  FAMILIES(
      "Which texts exist in several versions, and which one is the earliest known?",
      "a family of two versions or more",
      EnumSet.of(Part.SINCE, Part.UNTIL, Part.FROM, Part.TO),
      FamiliesReport::new,
      """
      select family_id, count(*) versions, count(distinct language) languages, max(root) root
      from v_family group by family_id having count(*) > 1 order by family_id
      """),
  CONFLICTS(
      "What contradicts itself?",
      "a contradiction",
      EnumSet.of(Part.SINCE, Part.UNTIL, Part.TO),
      ConflictsReport::new,
      """
      select article, kind, statement, other from v_conflict order by article, article_id, kind
      """),
  UNSEEN(
      "Which originals are declared and not in the collection?",
      "a page that an article names as its source, those named most often first",
      EnumSet.of(Part.SINCE, Part.UNTIL, Part.FROM, Part.TO),
      UnseenReport::new,
      """
      select u.origin, count(distinct l.article_id) wanted_by
      from v_unseen u join v_link l on l.origin_id = u.article_id
      where u.kind = 'page' and l.relation <> 'cites' and coalesce(l.review, '') <> 'rejected'
      group by u.article_id, u.origin order by wanted_by desc, u.origin
      """),
  NEWS(
      "Which links are new, gone or otherwise since a run?",
      "a link that changed",
      EnumSet.allOf(Part.class),
      NewsReport::new,
      """
      select l.article, l.relation, l.origin, l.basis, l.verdict, l.since_run
      from v_link l where l.since_run > 0 order by l.since_run desc, l.article, l.origin
      """),
  RUNS(
      "Which runs decided on links, and how?",
      "a run",
      EnumSet.noneOf(Part.class),
      filter -> new RunsReport(),
      """
      select run_id, decided, tool_version, settings from v_run where decided is not null
      order by run_id
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
