package org.urtext.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.urtext.article.ArticleId;
import org.urtext.graph.Node;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Conflict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;

/** Reads what stands around nodes, a page of them by one query each kind. */
final class SurroundingRows {

  private final Handle handle;

  SurroundingRows(Handle handle) {
    this.handle = handle;
  }

  /** The nodes of a page, in their order, with what stands around them. */
  List<Surroundings> around(List<Node> page) {
    List<ArticleId> ids = page.stream().map(Node::id).toList();
    Map<ArticleId, List<Link>> from =
        grouped(
            "select " + LinkRows.READ + " from link where article_id = any(:ids)",
            ids,
            (row, context) -> Rows.link(row),
            Link::article);
    Map<ArticleId, List<Link>> parallels =
        grouped(
            "select "
                + LinkRows.READ
                + " from link where origin_id = any(:ids) and relation = 'parallel-to'",
            ids,
            (row, context) -> Rows.link(row),
            Link::origin);
    Map<ArticleId, List<FamilyPlace>> places =
        grouped(
            "select * from family_place where article_id = any(:ids)",
            ids,
            (row, context) -> Rows.familyPlace(row),
            FamilyPlace::article);
    Map<ArticleId, List<Conflict>> conflicts =
        grouped(
            StoredGraph.CONFLICT + "and article_id = any(:ids) order by article_id, ordinal",
            ids,
            (row, context) -> Rows.conflict(row),
            Conflict::article);
    Map<ArticleId, Node> others = others(page, from, parallels, places, conflicts);
    return page.stream()
        .map(
            node ->
                new Surroundings(
                    node,
                    strongestFirst(from, node),
                    strongestFirst(parallels, node),
                    others,
                    places.getOrDefault(node.id(), List.of()).stream().findFirst().orElse(null),
                    conflicts.getOrDefault(node.id(), List.of())))
        .toList();
  }

  private Map<ArticleId, Node> others(
      List<Node> page,
      Map<ArticleId, List<Link>> from,
      Map<ArticleId, List<Link>> parallels,
      Map<ArticleId, List<FamilyPlace>> places,
      Map<ArticleId, List<Conflict>> conflicts) {
    Map<ArticleId, Node> nodes = new HashMap<>();
    page.forEach(node -> nodes.put(node.id(), node));
    TreeSet<ArticleId> wanted = new TreeSet<>();
    from.values().forEach(links -> links.forEach(link -> wanted.add(link.origin())));
    parallels.values().forEach(links -> links.forEach(link -> wanted.add(link.article())));
    for (List<FamilyPlace> each : places.values()) {
      ArticleId root = each.get(0).root();
      if (root != null) {
        wanted.add(root);
      }
    }
    for (List<Conflict> each : conflicts.values()) {
      each.stream().map(Conflict::other).filter(Objects::nonNull).forEach(wanted::add);
    }
    wanted.removeAll(nodes.keySet());
    of(NodeRows.NODE + "where a.article_id = any(:ids)", wanted, (row, context) -> Rows.node(row))
        .forEach(node -> nodes.put(node.id(), node));
    return nodes;
  }

  private static List<Link> strongestFirst(Map<ArticleId, List<Link>> links, Node node) {
    return links.getOrDefault(node.id(), List.of()).stream()
        .sorted(Link.STRENGTH.thenComparing(Link.ORDER))
        .toList();
  }

  private <T> Map<ArticleId, List<T>> grouped(
      String query, Collection<ArticleId> ids, RowMapper<T> mapper, Function<T, ArticleId> key) {
    Map<ArticleId, List<T>> groups = new HashMap<>();
    of(query, ids, mapper)
        .forEach(
            each -> groups.computeIfAbsent(key.apply(each), id -> new ArrayList<>()).add(each));
    return groups;
  }

  private <T> List<T> of(String query, Collection<ArticleId> ids, RowMapper<T> mapper) {
    return ids.isEmpty()
        ? List.of()
        : handle
            .createQuery(query)
            .bindArray("ids", String.class, ids.stream().map(ArticleId::value).toList())
            .map(mapper)
            .list();
  }
}
