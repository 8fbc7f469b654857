package org.urtext.linking;

import java.util.List;

/**
 * All that the bench decided about a collection. Every list is in a fixed order.
 *
 * @param links by article, origin and relation
 * @param unseen the sources that are known only by declaration, by id
 * @param conflicts by article, kind and statement
 * @param places where each article stands in its family, by article id
 */
public record Decisions(
    List<Link> links,
    List<UnseenOriginal> unseen,
    List<Conflict> conflicts,
    List<FamilyPlace> places) {}
