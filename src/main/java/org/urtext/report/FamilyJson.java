package org.urtext.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.urtext.graph.Family;
import org.urtext.graph.Family.Member;
import org.urtext.graph.Family.Root;
import org.urtext.graph.Node;
import org.urtext.linking.Link;

/** A family of versions for programs; docs/answers.md names the fields. */
public final class FamilyJson {

  private FamilyJson() {}

  /** The family as a JSON object, indented, with a line end. */
  public static String of(Family family) {
    ObjectNode object = TraceJson.object();
    object.put("answer", String.join(" ", new FamilyTelling(family).answer()));
    object.put("article", family.asked().label());
    object.put("article_id", family.asked().id().value());
    family.earliestKnown().ifPresent(node -> object.put("earliest_known_id", node.id().value()));
    ArrayNode roots = object.putArray("roots");
    for (Root root : family.roots()) {
      ObjectNode each = roots.addObject();
      each.put("root", root.node().label());
      TraceJson.put(each, "root_language", Cells.language(root.node()));
      each.put("root_id", root.node().id().value());
      each.put("versions", root.versions());
    }
    ArrayNode members = object.putArray("members");
    for (Member member : family.members()) {
      ObjectNode each = members.addObject();
      TraceJson.node(member.node(), each);
      each.put("standing", member.standing().word());
      ArrayNode links = each.putArray("links");
      for (Link link : member.links()) {
        ObjectNode to = links.addObject();
        boolean from = link.article().equals(member.node().id());
        to.put(
            link.relation().leadsUpstream() ? "origin_id" : "other_id",
            (from ? link.origin() : link.article()).value());
        TraceJson.link(link, to);
      }
      ArrayNode siblings = each.putArray("sibling_ids");
      member.siblings().stream().map(Node::id).forEach(id -> siblings.add(id.value()));
    }
    return TraceJson.written(object);
  }
}
