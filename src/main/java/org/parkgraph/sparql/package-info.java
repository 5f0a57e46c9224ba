/**
 * What a SPARQL query may do here and for how long: allow lists of functions, limits, deadlines,
 * and the default graph that it sees. Knows no HTTP.
 *
 * <p>May import {@code vocab}.
 */
@NullMarked
package org.parkgraph.sparql;

import org.jspecify.annotations.NullMarked;
