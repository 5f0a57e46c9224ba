/**
 * Validates a graph against the shapes in {@code ontology/shapes}.
 *
 * <p>May import {@code source} and {@code dataset}.
 */
@NullMarked
package org.parkgraph.shacl;

import org.jspecify.annotations.NullMarked;
