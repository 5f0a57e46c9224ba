/**
 * Pages that draw: a comparison of figures, a timeline, a map. Each is a canned query and a way to
 * show its rows, so that whoever doubts the picture can ask the query.
 *
 * <p>May import {@code vocab}, {@code conneg}, {@code query}, {@code evidence}, {@code linkeddata},
 * {@code html} and {@code http}.
 */
@NullMarked
package org.parkgraph.views;

import org.jspecify.annotations.NullMarked;
