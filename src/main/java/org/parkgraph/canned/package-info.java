/**
 * Answers at {@code /api} and {@code /queries}: canned queries for programs and for people.
 *
 * <p>May import {@code vocab}, {@code conneg}, {@code query}, {@code evidence}, {@code linkeddata},
 * {@code html}, {@code http} and {@code protocol}.
 */
@NullMarked
package org.parkgraph.canned;

import org.jspecify.annotations.NullMarked;
