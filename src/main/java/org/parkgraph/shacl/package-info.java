/**
 * Validates a graph against shapes.
 *
 * <p>May import {@code vocab}.
 */
@NullMarked
package org.parkgraph.shacl;

import org.jspecify.annotations.NullMarked;
