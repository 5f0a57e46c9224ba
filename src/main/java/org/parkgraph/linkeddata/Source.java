package org.parkgraph.linkeddata;

import java.util.List;

/**
 * A document that sentences are taken from.
 *
 * @param document the document, named in the reader's language
 * @param when when it was issued, where that is known
 * @param publishers who published it
 */
public record Source(Value document, When when, List<Value> publishers) {}
