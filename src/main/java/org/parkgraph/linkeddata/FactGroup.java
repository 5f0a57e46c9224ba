package org.parkgraph.linkeddata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one property.
 *
 * @param property the property, named in the reader's language
 * @param incoming whether the edges point at the described resource
 * @param kind IRI of the class that all subjects of incoming edges have: one of {@link
 *     Description#KINDS}; null where they have none of these, and for outgoing edges
 */
public record FactGroup(
    Value property, boolean incoming, @Nullable String kind, List<Fact> facts) {}
