package org.parkgraph.catalog;

import org.apache.jena.graph.Node;

/**
 * A term and how often it is used.
 *
 * @param uses members of a class, triples of a property, concepts of a scheme
 */
public record TermCount(Node term, int uses) {}
