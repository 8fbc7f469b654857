package org.urtext.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.GivenReview;
import org.urtext.graph.ReviewEntry;
import org.urtext.linking.Claim;
import org.urtext.linking.Judgement;
import org.urtext.linking.Relation;
import org.urtext.linking.Review;

/** Keeps what people say of links: every verdict, in the order in which it was given. */
final class ReviewRows {

  private static final String WITHDRAWN = "WITHDRAWN";

  /** Each verdict with the ids that the two have now, and the digests of their texts now. */
  private static final String ALL =
      """
      select r.*, coalesce(aa.article_id, r.article_id) article_now,
        coalesce(oa.article_id, r.origin_id) origin_now,
        case when a.kind = 'TEXT' then av.text_digest end article_text_now,
        case when o.kind = 'TEXT' then ov.text_digest end origin_text_now
      from review r
      left join alias aa on aa.alias_id = r.article_id
      left join alias oa on oa.alias_id = r.origin_id
      left join article a on a.article_id = coalesce(aa.article_id, r.article_id)
      left join article o on o.article_id = coalesce(oa.article_id, r.origin_id)
      left join version av on av.version_id = a.version_id
      left join version ov on ov.version_id = o.version_id
      order by r.review_id
      """;

  private final Handle handle;

  ReviewRows(Handle handle) {
    this.handle = handle;
  }

  void insert(GivenReview review, long run) {
    handle
        .createUpdate(
            """
            insert into review (run_id, given, article_id, origin_id, article_label, origin_label,
              origin_url, relation, judgement, reviewer, note, article_text, origin_text)
            values (:run, :given, :article, :origin,
              coalesce((select label from article where article_id = :article), ''),
              coalesce((select label from article where article_id = :origin), :origin_url, ''),
              :origin_url, :relation, :judgement, :reviewer, :note,
              (select v.text_digest from article a join version v on v.version_id = a.version_id
                where a.article_id = :article and a.kind = 'TEXT'),
              (select v.text_digest from article a join version v on v.version_id = a.version_id
                where a.article_id = :origin and a.kind = 'TEXT'))
            """)
        .bind("run", run)
        .bind("given", OffsetDateTime.now(ZoneOffset.UTC))
        .bind("article", review.article().value())
        .bind("origin", review.origin().value())
        .bind("origin_url", Binding.text(review.originAddress()))
        .bind("relation", review.relation() == null ? null : review.relation().word())
        .bind("judgement", review.value() == null ? WITHDRAWN : review.value().name())
        .bind("reviewer", Binding.words(review.reviewer()))
        .bind("note", review.note())
        .execute();
  }

  private record Row(ReviewEntry entry, TreeSet<ArticleId> changed) {}

  private List<Row> rows() {
    return handle.createQuery(ALL).map((row, context) -> row(row)).list();
  }

  List<ReviewEntry> history() {
    List<Row> rows = rows();
    Map<Claim, Integer> last = lastOfEach(rows);
    List<ReviewEntry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ReviewEntry entry = rows.get(i).entry();
      boolean stands =
          entry.review().value() != null
              && Integer.valueOf(i).equals(last.get(entry.review().claim()));
      entries.add(
          new ReviewEntry(
              entry.review(),
              entry.articleLabel(),
              entry.originLabel(),
              entry.given(),
              entry.run(),
              stands));
    }
    return entries;
  }

  List<Review> standing() {
    List<Row> rows = rows();
    List<Review> standing = new ArrayList<>();
    for (int i : new TreeSet<>(lastOfEach(rows).values())) {
      GivenReview given = rows.get(i).entry().review();
      Judgement.Value value = given.value();
      if (value != null && !given.article().equals(given.origin())) {
        standing.add(
            new Review(
                given.article(),
                given.origin(),
                given.originAddress(),
                given.relation(),
                new Judgement(value, given.reviewer(), given.note()),
                rows.get(i).changed()));
      }
    }
    return standing;
  }

  private static Map<Claim, Integer> lastOfEach(List<Row> rows) {
    Map<Claim, Integer> last = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      last.put(rows.get(i).entry().review().claim(), i);
    }
    return last;
  }

  private static Row row(ResultSet row) throws SQLException {
    String relation = row.getString("relation");
    String judgement = row.getString("judgement");
    ArticleId article = new ArticleId(row.getString("article_now"));
    ArticleId origin = new ArticleId(row.getString("origin_now"));
    TreeSet<ArticleId> changed = new TreeSet<>();
    if (differ(row.getString("article_text"), row.getString("article_text_now"))) {
      changed.add(article);
    }
    if (differ(row.getString("origin_text"), row.getString("origin_text_now"))) {
      changed.add(origin);
    }
    return new Row(
        new ReviewEntry(
            new GivenReview(
                article,
                origin,
                Rows.address(row.getString("origin_url")),
                relation == null ? null : Relation.ofWord(relation),
                judgement.equals(WITHDRAWN) ? null : Judgement.Value.valueOf(judgement),
                row.getString("reviewer"),
                row.getString("note")),
            row.getString("article_label"),
            row.getString("origin_label"),
            row.getObject("given", OffsetDateTime.class).toInstant(),
            row.getLong("run_id"),
            false),
        changed);
  }

  /** A source that was unseen when it was judged has not changed by being seen. */
  private static boolean differ(@Nullable String judged, @Nullable String now) {
    return judged != null && now != null && !judged.equals(now);
  }
}
