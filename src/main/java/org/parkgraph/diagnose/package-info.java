/**
 * Why a query gives no rows: the pattern at which they end, and what was probably meant. Knows no
 * HTTP and changes nothing.
 *
 * <p>May import {@code vocab}, {@code columns} and {@code sparql}.
 *
 * <p>A query is read twice: as it is, and with each constant in its text replaced by a mark. The
 * parser gives both the same shape, so that each constant of a pattern is known by its place in the
 * text, and a correction changes nothing but that place.
 */
@NullMarked
package org.parkgraph.diagnose;

import org.jspecify.annotations.NullMarked;
