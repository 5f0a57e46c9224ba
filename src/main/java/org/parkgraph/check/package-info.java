/**
 * Validates ontology, data, shapes, rules and queries, and names file, line and rule of each fault.
 *
 * <p>May import {@code vocab}, {@code source}, {@code dataset}, {@code shacl} and {@code query}.
 */
@NullMarked
package org.parkgraph.check;

import org.jspecify.annotations.NullMarked;
