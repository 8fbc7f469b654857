package org.urtext.graph;

import org.urtext.linking.FamilyPlace;

/**
 * A version of a text.
 *
 * @param place where it stands in its family
 * @param node the version
 */
public record FamilyMember(FamilyPlace place, Node node) {}
