package org.urtext.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.Node;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;
import org.urtext.linking.UnseenOriginal;

/** Writes what the bench decided. */
final class DecisionRows {

  private final Handle handle;

  DecisionRows(Handle handle) {
    this.handle = handle;
  }

  /** Replaces what was decided before; the caller commits. */
  void replace(Decisions decisions, List<Conflict> identityConflicts) {
    handle.execute("delete from link");
    handle.execute("delete from family_place");
    handle.execute("delete from conflict");
    handle.execute("delete from article where version_id is null");
    insertUnseen(decisions.unseen());
    insertLinks(decisions.links());
    insertPlaces(decisions.places());
    List<Conflict> conflicts = new ArrayList<>(decisions.conflicts());
    conflicts.addAll(identityConflicts);
    conflicts.sort(null);
    insertConflicts(conflicts);
  }

  private void insertUnseen(List<UnseenOriginal> sources) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into article (article_id, kind, label, url, url_key, name, published,
              published_basis, language, outlet, sightings)
            values (:id, :kind, :label, :url, :url_key, :name, :published, :published_basis,
              :language, :outlet, 0)
            """);
    for (UnseenOriginal source : sources) {
      Node node = Node.of(source);
      batch
          .bind("id", node.id().value())
          .bind("kind", node.kind().name())
          .bind("label", label(node))
          .bind("url", Binding.text(node.address()))
          .bind("url_key", node.address() == null ? null : node.address().key())
          .bind("name", Binding.words(node.name()))
          .bind("published", Binding.text(node.published()))
          .bind(
              "published_basis", node.published() == null ? null : node.published().basis().name())
          .bind("language", node.language().value())
          .bind("outlet", Binding.words(node.outlet()))
          .add();
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }

  /** What {@link Node#label} will say once the name has come back from its column. */
  private static @Nullable String label(Node node) {
    return node.kind() == Node.Kind.NAMED_SOURCE ? Binding.words(node.label()) : node.label();
  }

  private void insertLinks(List<Link> links) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into link values (:article, :origin, :relation, :basis, :verdict, :confidence,
              :direction_confidence, :translation_basis, :declared_text, :declared_line,
              :declared_field, :covered_share, :evidence)
            """);
    for (Link link : links) {
      Link.Citation declared = link.declared();
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
          .add();
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }

  private void insertPlaces(List<FamilyPlace> places) {
    PreparedBatch batch =
        handle.prepareBatch("insert into family_place values (:article, :family, :root, :hops)");
    for (FamilyPlace place : places) {
      batch
          .bind("article", place.article().value())
          .bind("family", place.family().value())
          .bind("root", place.root() == null ? null : place.root().value())
          .bind("hops", place.hops())
          .add();
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }

  private void insertConflicts(List<Conflict> conflicts) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into conflict values (:article, :ordinal, :other, :kind, :statement)");
    ArticleId previous = null;
    int ordinal = 0;
    for (Conflict conflict : conflicts) {
      ordinal = conflict.article().equals(previous) ? ordinal + 1 : 0;
      previous = conflict.article();
      batch
          .bind("article", conflict.article().value())
          .bind("ordinal", ordinal)
          .bind("other", conflict.other() == null ? null : conflict.other().value())
          .bind("kind", conflict.kind())
          .bind("statement", Binding.words(conflict.statement()))
          .add();
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }
}
