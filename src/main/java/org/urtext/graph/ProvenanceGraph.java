package org.urtext.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.linking.FamilyPlace;
import org.urtext.origin.Declaration;

/**
 * The provenance graph as readers see it. Nothing here changes it.
 *
 * <p>Streams hold a few rows at a time, come in a fixed order and must be closed. Not thread-safe.
 */
public interface ProvenanceGraph extends Neighbourhood {

  /** The articles and unseen pages whose ids begin with {@code prefix}, at most a handful. */
  List<ArticleId> idsBeginningWith(String prefix);

  /** The article or unseen page at an address. */
  Optional<ArticleId> atAddress(WebAddress address);

  /** The articles that lie at {@code path} in any collection. */
  List<ArticleId> atPath(String path);

  /** The article read from the file {@code realPath}. */
  Optional<ArticleId> atRealPath(String realPath);

  /** The articles whose full text is exactly {@code text}. */
  List<ArticleId> withText(String text);

  /** The full text of an article's current version, in which offsets count; empty if none. */
  Optional<String> fullText(ArticleId id);

  /**
   * The article proper in its current version: title, navigation and furniture left out as far as
   * that is known, its parts on lines of their own; empty if there is no text.
   */
  Optional<String> bodyText(ArticleId id);

  /** Where in the full text the article proper stands, in order; empty if that is not known. */
  List<Span> bodyOf(ArticleId id);

  /** What the article's current version declares, in the order of the text. */
  List<Declaration> declarationsOf(ArticleId id);

  /** Where the article stands in its family. */
  Optional<FamilyPlace> familyPlaceOf(ArticleId id);

  /**
   * The articles and unseen pages that are versions of one text with {@code id}, itself included,
   * by id; itself alone if there are no others.
   */
  List<ArticleId> familyOf(ArticleId id);

  /** The texts of all articles that have one, by label and id; one at a time in memory. */
  Stream<StoredText> texts();

  /** All nodes, unseen ones included, by label and id. */
  Stream<Node> nodes();

  /** All nodes, unseen ones included, by label and id, each with what stands around it. */
  default Stream<Surroundings> surroundings() {
    return nodes().map(node -> Surroundings.of(this, node));
  }

  /** All that stand in a family, by family and id: one family's members after the other's. */
  Stream<FamilyMember> familyMembers();

  /** What can be checked again, by collection and path; what was removed is not there. */
  Stream<Custody> custody();

  /** Where an article lies or lay, those places last that hold it no more. */
  List<Custody> custodyOf(ArticleId id);

  /** The raw bytes of an article's current version, if they were kept. */
  Optional<byte[]> rawBytes(ArticleId id);

  /** All verdicts that people ever gave, in the order in which they did. */
  List<ReviewEntry> reviewHistory();

  /** The runs that decided on links, in order. */
  List<DecidingRun> decidingRuns();

  /**
   * How links differ now from how they stood when a run had decided, by article, origin and
   * relation. What changed and changed back is not told; an article that has another id now is
   * taken for the same.
   */
  Stream<LinkChange> linkChangesSince(long run);

  /**
   * The graph with the links and conflicts that stood when a run had decided. Articles are told as
   * they are now.
   */
  ProvenanceGraph asOf(long run);

  /**
   * The rows of a table as they were {@linkplain ProvenanceRecorder#finish finished}; empty if they
   * never were in this edition, or the graph has changed since.
   */
  default Optional<Stream<List<@Nullable String>>> finishedRows(String table, String edition) {
    return Optional.empty();
  }

  /** All documents that did not become articles, by path and collection. */
  Stream<Outcome> outcomes();
}
