/**
 * The sentences that a row of a SELECT rests on, found from the query itself: the query is
 * rewritten so that each row tells the solutions it was made of, each solution the triples it
 * matched, and each triple its sentences.
 *
 * <p>May import {@code vocab} and {@code source}.
 *
 * <p>Works on the syntax of the query and not on its algebra: every step is again a SPARQL query,
 * which any engine below the dataset can run and a reader can print.
 */
@NullMarked
package org.parkgraph.evidence;

import org.jspecify.annotations.NullMarked;
