package org.urtext.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.extraction.CharsetBasis;
import org.urtext.graph.Custody;
import org.urtext.graph.Node;
import org.urtext.graph.Outcome;
import org.urtext.graph.StoredText;
import org.urtext.linking.Conflict;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Judgement;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.origin.Declaration;
import org.urtext.origin.MachineTranslation;
import org.urtext.origin.Testimony;
import org.urtext.origin.Testimony.Trace;

/** Reads rows of the archive into the records of the rooms they came from. */
final class Rows {

  private Rows() {}

  static Node node(ResultSet row) throws SQLException {
    String collection = row.getString("collection");
    return new Node(
        new ArticleId(row.getString("article_id")),
        Node.Kind.valueOf(row.getString("kind")),
        collection == null ? null : new Place(collection, row.getString("path")),
        address(row.getString("url")),
        row.getString("name"),
        time(row.getString("published"), row.getString("published_basis")),
        new LanguageTag(row.getString("language")),
        row.getString("outlet"),
        row.getString("country"),
        row.getObject("version_id") == null ? null : reading(row));
  }

  private static Node.Reading reading(ResultSet row) throws SQLException {
    return new Node.Reading(
        row.getString("title"),
        Json.strings(row.getString("authors")),
        optional(row, "language_confidence"),
        new LanguageTag(row.getString("runner_up")),
        row.getString("declared_language"),
        row.getString("script"),
        row.getInt("characters"),
        row.getString("media_type"),
        row.getString("charset"),
        charsetBasis(row),
        row.getInt("sightings"),
        row.getBoolean("removed"),
        time(row.getString("captured"), PublicationTime.Basis.CAPTURE.name()),
        row.getString("captured_basis"),
        row.getString("raw_sha256"),
        MachineTranslation.valueOf(row.getString("machine_translation")),
        Json.passages(row.getString("passages")));
  }

  static @Nullable CharsetBasis charsetBasis(ResultSet row) throws SQLException {
    String name = row.getString("charset_basis");
    return name == null ? null : CharsetBasis.valueOf(name);
  }

  static StoredText text(Node node, ResultSet row) throws SQLException {
    String text = row.getString("full_text");
    List<Span> body = Json.spans(row.getString("body"));
    return new StoredText(
        node.id(),
        node.language(),
        text,
        body.isEmpty() ? List.of(new Span(0, text.length())) : body);
  }

  static Declaration declaration(ResultSet row) throws SQLException {
    Integer start = row.getObject("start_offset", Integer.class);
    return new Declaration(
        Declaration.Kind.valueOf(row.getString("kind")),
        Declaration.Role.valueOf(row.getString("role")),
        address(row.getString("origin_url")),
        row.getString("origin_name"),
        language(row.getString("origin_language")),
        row.getString("origin_outlet"),
        row.getString("origin_country"),
        time(row.getString("origin_published"), row.getString("origin_published_basis")),
        row.getString("translator"),
        row.getBoolean("declares_translation"),
        MachineTranslation.valueOf(row.getString("machine_translation")),
        row.getString("declared_text"),
        start == null ? null : new Span(start, row.getInt("end_offset")),
        row.getString("field"),
        row.getString("rule"));
  }

  static Link link(ResultSet row) throws SQLException {
    Json.WrittenEvidence written = Json.read(row.getString("evidence"), Json.WrittenEvidence.class);
    if (written.version() != Json.WrittenEvidence.VERSION) {
      throw new SQLException("evidence of an unknown version: " + written.version());
    }
    String declared = row.getString("declared_text");
    String translation = row.getString("translation_basis");
    String review = row.getString("review");
    return new Link(
        new ArticleId(row.getString("article_id")),
        new ArticleId(row.getString("origin_id")),
        Relation.ofWord(row.getString("relation")),
        Link.Basis.valueOf(row.getString("basis")),
        Verdict.valueOf(row.getString("verdict")),
        optional(row, "confidence"),
        optional(row, "direction_confidence"),
        translation == null ? null : Link.TranslationBasis.valueOf(translation),
        declared == null
            ? null
            : new Link.Citation(
                declared, row.getInt("declared_line"), row.getString("declared_field")),
        optional(row, "covered_share"),
        written.items(),
        written.score(),
        review == null
            ? null
            : new Judgement(
                Judgement.Value.valueOf(review),
                row.getString("reviewed_by"),
                row.getString("review_note")));
  }

  static Conflict conflict(ResultSet row) throws SQLException {
    String other = row.getString("other_id");
    return new Conflict(
        new ArticleId(row.getString("article_id")),
        other == null ? null : new ArticleId(other),
        row.getString("kind"),
        row.getString("statement"));
  }

  static FamilyPlace familyPlace(ResultSet row) throws SQLException {
    String root = row.getString("root_id");
    return new FamilyPlace(
        new ArticleId(row.getString("article_id")),
        new ArticleId(row.getString("family_id")),
        root == null ? null : new ArticleId(root),
        row.getInt("hops"));
  }

  static Custody custody(ResultSet row) throws SQLException {
    String collection = row.getString("collection");
    String container = row.getString("container");
    return new Custody(
        new Place(collection, row.getString("path")),
        row.getString("real_path"),
        container == null ? null : new Place(collection, container),
        row.getString("container_sha256"),
        row.getString("raw_sha256"));
  }

  static Outcome outcome(ResultSet row) throws SQLException {
    return new Outcome(
        new Place(row.getString("collection"), row.getString("path")),
        Outcome.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("stage"),
        row.getString("reason"),
        row.getString("detail"));
  }

  static List<Trace> traces(String json) {
    return Json.list(json, new TypeReference<>() {});
  }

  static List<Testimony.Contradiction> contradictions(String json) {
    return Json.list(json, new TypeReference<>() {});
  }

  static OptionalDouble optional(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static @Nullable WebAddress address(@Nullable String url) {
    return url == null ? null : WebAddress.ofNormalised(url).orElse(null);
  }

  static @Nullable LanguageTag language(@Nullable String tag) {
    return tag == null ? null : new LanguageTag(tag);
  }

  static @Nullable PublicationTime time(@Nullable String written, @Nullable String basis) {
    return Optional.ofNullable(written)
        .flatMap(
            text ->
                PublicationTime.parse(
                    text,
                    PublicationTime.Basis.valueOf(
                        basis == null ? PublicationTime.Basis.METADATA.name() : basis)))
        .orElse(null);
  }
}
