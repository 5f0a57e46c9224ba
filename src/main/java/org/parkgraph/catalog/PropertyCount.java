package org.parkgraph.catalog;

import org.apache.jena.graph.Node;

/**
 * How often a property is used.
 *
 * @param triples how many triples have it
 * @param subjects how many different subjects these have
 * @param objects how many different objects these have
 */
public record PropertyCount(Node property, int triples, int subjects, int objects) {}
