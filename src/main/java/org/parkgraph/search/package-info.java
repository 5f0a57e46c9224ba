/**
 * Answers at {@code /search} and {@code /suggest}: what a request asks the text index, and its hits
 * as a page or as JSON.
 *
 * <p>May import {@code vocab}, {@code conneg}, {@code query}, {@code text}, {@code linkeddata},
 * {@code html} and {@code http}.
 */
@NullMarked
package org.parkgraph.search;

import org.jspecify.annotations.NullMarked;
