/**
 * Writes rows in the SPARQL results formats, row by row as they come.
 *
 * <p>Imports nothing of Parkgraph. Jena's own writers (5.6.0) of JSON and XML go character by
 * character, which takes ten times as long as finding the rows, and its CSV has blank nodes without
 * {@code _:}; for tab-separated values and truth values they are used.
 */
@NullMarked
package org.parkgraph.results;

import org.jspecify.annotations.NullMarked;
