package org.urtext.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.linking.Judgement;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/**
 * Writes links. A link that stands as it did is left alone; one that does not is kept as it stood,
 * with the run that changed it.
 */
final class LinkRows {

  /** The columns that hold a link itself, as they stand in both tables. */
  static final String COLUMNS =
      """
      article_id, origin_id, relation, basis, verdict, confidence, direction_confidence,
      translation_basis, declared_text, declared_line, declared_field, covered_share, evidence,
      review, reviewed_by, review_note
      """;

  /**
   * The same, to be read. Of a large object in a result the database makes a copy of its own, which
   * costs more than all else about the row and stays in memory for minutes.
   */
  static final String READ =
      COLUMNS
          .replace("declared_text", "cast(declared_text as varchar) declared_text")
          .replace("evidence", "cast(evidence as varchar) evidence")
          .replace("review_note", "cast(review_note as varchar) review_note");

  private static final int PAGE = 500;

  private final Handle handle;
  private final long run;

  LinkRows(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
  }

  private record Key(ArticleId article, ArticleId origin, Relation relation)
      implements Comparable<Key> {

    static Key of(Link link) {
      return new Key(link.article(), link.origin(), link.relation());
    }

    @Override
    public int compareTo(Key that) {
      int byArticle = article.compareTo(that.article);
      int byOrigin = byArticle != 0 ? byArticle : origin.compareTo(that.origin);
      // The database sorts relations by their words.
      return byOrigin != 0 ? byOrigin : relation.word().compareTo(that.relation.word());
    }
  }

  /** Makes {@code links} the links that stand; the caller commits. */
  void replace(List<Link> links) {
    Map<Key, Link> wanted = new TreeMap<>();
    links.forEach(link -> wanted.put(Key.of(link), link));
    List<Key> outdated = new ArrayList<>();
    Key last = null;
    List<Link> page;
    do {
      page = after(last);
      for (Link stored : page) {
        last = Key.of(stored);
        if (stored.equals(wanted.get(last))) {
          wanted.remove(last);
        } else {
          outdated.add(last);
        }
      }
    } while (page.size() == PAGE);
    putAway(outdated);
    insert(wanted.values());
  }

  /** All links that stand, without what people say of them and without what only people say. */
  List<Link> decided() {
    List<Link> links = new ArrayList<>();
    Key last = null;
    List<Link> page;
    do {
      page = after(last);
      for (Link stored : page) {
        last = Key.of(stored);
        if (stored.basis() != Link.Basis.NEITHER) {
          links.add(stored.reviewed(null));
        }
      }
    } while (page.size() == PAGE);
    links.sort(Link.ORDER);
    return links;
  }

  private List<Link> after(@Nullable Key last) {
    return handle
        .createQuery(
            "select "
                + READ
                + """
                from link where article_id >= :article and (article_id > :article
                  or origin_id > :origin or (origin_id = :origin and relation > :relation))
                order by article_id, origin_id, relation fetch first :page rows only
                """)
        .bind("article", last == null ? "" : last.article().value())
        .bind("origin", last == null ? "" : last.origin().value())
        .bind("relation", last == null ? "" : last.relation().word())
        .bind("page", PAGE)
        .map((row, context) -> Rows.link(row))
        .list();
  }

  private void putAway(List<Key> keys) {
    String which = " where article_id = :article and origin_id = :origin and relation = :relation";
    each(
        keys,
        "insert into former_link ("
            + COLUMNS
            + ", since_run, until_run) select "
            + COLUMNS
            + ", since_run, "
            + run
            + " from link"
            + which);
    each(keys, "delete from link" + which);
  }

  private void each(List<Key> keys, String statement) {
    PreparedBatch batch = handle.prepareBatch(statement);
    for (Key key : keys) {
      batch
          .bind("article", key.article().value())
          .bind("origin", key.origin().value())
          .bind("relation", key.relation().word())
          .add();
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }

  private void insert(Iterable<Link> links) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into link ("
                + COLUMNS
                + """
                , since_run) values (:article, :origin, :relation, :basis, :verdict, :confidence,
                :direction_confidence, :translation_basis, :declared_text, :declared_line,
                :declared_field, :covered_share, :evidence, :review, :reviewed_by, :review_note,
                :run)
                """);
    for (Link link : links) {
      Link.Citation declared = link.declared();
      Judgement review = link.review();
      batch
          .bind("article", link.article().value())
          .bind("origin", link.origin().value())
          .bind("relation", link.relation().word())
          .bind("basis", link.basis().name())
          .bind("verdict", link.verdict().name())
          .bind("confidence", Binding.orNull(link.confidence()))
          .bind("direction_confidence", Binding.orNull(link.directionConfidence()))
          .bind(
              "translation_basis",
              link.translationBasis() == null ? null : link.translationBasis().name())
          .bind("declared_text", declared == null ? null : declared.text())
          .bind("declared_line", declared == null ? null : declared.line())
          .bind("declared_field", declared == null ? null : Binding.words(declared.field()))
          .bind("covered_share", Binding.orNull(link.coveredShare()))
          .bind(
              "evidence",
              Json.write(
                  new Json.WrittenEvidence(
                      Json.WrittenEvidence.VERSION, link.evidence(), link.score())))
          .bind("review", review == null ? null : review.value().name())
          .bind("reviewed_by", review == null ? null : review.reviewer())
          .bind("review_note", review == null ? null : review.note())
          .bind("run", run)
          .add();
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }
}
