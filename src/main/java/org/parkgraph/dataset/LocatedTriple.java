package org.parkgraph.dataset;

import org.apache.jena.graph.Triple;

/**
 * A triple and the line of its file on which it was written.
 *
 * @param line from 1
 */
public record LocatedTriple(Triple triple, long line) {}
