/**
 * The whole dataset in one file, in an order that the data alone decide.
 *
 * <p>May import {@code vocab} and {@code columns}.
 *
 * <p>Decision: terms are sorted once, as N-Triples writes them; quads are then brought into order
 * by numbers, subject by subject, so that no quad is held as text.
 */
@NullMarked
package org.parkgraph.dump;

import org.jspecify.annotations.NullMarked;
