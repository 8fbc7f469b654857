package org.urtext.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.urtext.article.ArticleId;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.linking.Conflict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;
import org.urtext.origin.Declaration;
import org.urtext.origin.Testimony.Trace;

/**
 * A graph of which only some nodes are told. What is asked of a single node is answered from the
 * whole graph, so that links that lead out of the part can be told.
 */
public final class PartOfGraph implements ProvenanceGraph {

  private final ProvenanceGraph whole;
  private final Map<ArticleId, Node> part = new TreeMap<>();

  public PartOfGraph(ProvenanceGraph whole, Collection<Node> part) {
    this.whole = whole;
    part.forEach(node -> this.part.put(node.id(), node));
  }

  @Override
  public Stream<Node> nodes() {
    return part.values().stream().sorted(Comparator.comparing(Node::label).thenComparing(Node::id));
  }

  @Override
  public Stream<StoredText> texts() {
    return whole.texts().filter(text -> part.containsKey(text.id()));
  }

  @Override
  public Stream<FamilyMember> familyMembers() {
    return whole.familyMembers().filter(member -> part.containsKey(member.node().id()));
  }

  @Override
  public Stream<Custody> custody() {
    return part.keySet().stream().flatMap(id -> whole.custodyOf(id).stream());
  }

  @Override
  public Stream<Outcome> outcomes() {
    return Stream.empty();
  }

  @Override
  public List<ReviewEntry> reviewHistory() {
    return whole.reviewHistory().stream()
        .filter(
            entry ->
                part.containsKey(entry.review().article())
                    || part.containsKey(entry.review().origin()))
        .toList();
  }

  @Override
  public Stream<LinkChange> linkChangesSince(long run) {
    return whole
        .linkChangesSince(run)
        .filter(
            change ->
                part.containsKey(change.article().id()) || part.containsKey(change.origin().id()));
  }

  @Override
  public ProvenanceGraph asOf(long run) {
    return new PartOfGraph(whole.asOf(run), part.values());
  }

  @Override
  public List<DecidingRun> decidingRuns() {
    return whole.decidingRuns();
  }

  @Override
  public Optional<Node> node(ArticleId id) {
    return whole.node(id);
  }

  @Override
  public List<Link> linksFrom(ArticleId id) {
    return whole.linksFrom(id);
  }

  @Override
  public List<Link> linksTo(ArticleId id) {
    return whole.linksTo(id);
  }

  @Override
  public List<Conflict> conflictsOf(ArticleId id) {
    return whole.conflictsOf(id);
  }

  @Override
  public List<Trace> tracesOf(ArticleId id) {
    return whole.tracesOf(id);
  }

  @Override
  public Optional<Measurement> measured() {
    return whole.measured();
  }

  @Override
  public List<ArticleId> idsBeginningWith(String prefix) {
    return whole.idsBeginningWith(prefix);
  }

  @Override
  public Optional<ArticleId> atAddress(WebAddress address) {
    return whole.atAddress(address);
  }

  @Override
  public List<ArticleId> atPath(String path) {
    return whole.atPath(path);
  }

  @Override
  public Optional<ArticleId> atRealPath(String realPath) {
    return whole.atRealPath(realPath);
  }

  @Override
  public List<ArticleId> withText(String text) {
    return whole.withText(text);
  }

  @Override
  public Optional<String> fullText(ArticleId id) {
    return whole.fullText(id);
  }

  @Override
  public Optional<String> bodyText(ArticleId id) {
    return whole.bodyText(id);
  }

  @Override
  public List<Span> bodyOf(ArticleId id) {
    return whole.bodyOf(id);
  }

  @Override
  public List<Declaration> declarationsOf(ArticleId id) {
    return whole.declarationsOf(id);
  }

  @Override
  public Optional<FamilyPlace> familyPlaceOf(ArticleId id) {
    return whole.familyPlaceOf(id);
  }

  @Override
  public List<ArticleId> familyOf(ArticleId id) {
    return whole.familyOf(id);
  }

  @Override
  public List<Custody> custodyOf(ArticleId id) {
    return whole.custodyOf(id);
  }

  @Override
  public Optional<byte[]> rawBytes(ArticleId id) {
    return whole.rawBytes(id);
  }
}
