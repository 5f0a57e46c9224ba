package org.parkgraph.linkeddata;

import java.util.List;

/**
 * The facts of one property.
 *
 * @param property the property, named in the reader's language
 * @param incoming whether the edges point at the described resource
 */
public record FactGroup(Value property, boolean incoming, List<Fact> facts) {}
