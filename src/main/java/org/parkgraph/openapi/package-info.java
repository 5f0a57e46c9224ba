/**
 * The canned queries and the search as an OpenAPI document: what does not change in a resource, the
 * queries with their parameters and rows from the catalogue and the graph. Knows nothing of
 * requests.
 *
 * <p>May import {@code conneg} and {@code query}.
 */
@NullMarked
package org.parkgraph.openapi;

import org.jspecify.annotations.NullMarked;
