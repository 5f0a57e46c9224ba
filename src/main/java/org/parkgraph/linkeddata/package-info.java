/**
 * What the graph says about one resource: as triples for programs and as grouped facts for people.
 * Knows neither HTTP nor HTML.
 *
 * <p>May import {@code vocab}.
 */
@NullMarked
package org.parkgraph.linkeddata;

import org.jspecify.annotations.NullMarked;
