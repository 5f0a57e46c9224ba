/**
 * Finds and reads the files of ontology, data and queries, on disk or in the jar.
 *
 * <p>Imports nothing of Parkgraph.
 */
@NullMarked
package org.parkgraph.source;

import org.jspecify.annotations.NullMarked;
