/**
 * Answers by the protocols of SPARQL 1.1: queries, service description and graph store; and the
 * editor, which is what {@code /sparql} shows to people.
 *
 * <p>May import {@code vocab}, {@code conneg}, {@code plan}, {@code sparql}, {@code diagnose},
 * {@code catalog}, {@code query}, {@code linkeddata}, {@code shortlink}, {@code html} and {@code
 * http}.
 */
@NullMarked
package org.parkgraph.protocol;

import org.jspecify.annotations.NullMarked;
