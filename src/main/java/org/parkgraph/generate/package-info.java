/**
 * Makes parks that do not exist, of any number, in the terms of our ontology: for measuring, and
 * for trying things out. What is made depends on the number of parks and the seed alone.
 *
 * <p>May import {@code vocab}, {@code source} and {@code dataset}.
 */
@NullMarked
package org.parkgraph.generate;

import org.jspecify.annotations.NullMarked;
