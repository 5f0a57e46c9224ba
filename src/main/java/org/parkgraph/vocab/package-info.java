/**
 * Terms of the ontology, names of graphs, prefixes: constants and nothing else.
 *
 * <p>Imports nothing of Parkgraph.
 */
@NullMarked
package org.parkgraph.vocab;

import org.jspecify.annotations.NullMarked;
