/**
 * JSON-LD in the short terms of our vocabulary: the context that says what they stand for, and the
 * writer that uses them.
 *
 * <p>May import {@code vocab} and {@code columns}.
 *
 * <p>Decision: a writer of our own in place of a general compaction. It groups triples by subject
 * and looks each term up once, where the general algorithm compares every value with every term.
 */
@NullMarked
package org.parkgraph.jsonld;

import org.jspecify.annotations.NullMarked;
