/**
 * Puts the service together and runs it on an embedded Fuseki.
 *
 * <p>May import {@code vocab}, {@code source}, {@code config}, {@code dataset}, {@code sparql},
 * {@code query}, {@code text}, {@code originals}, {@code http} and {@code endpoint}, among others.
 */
@NullMarked
package org.parkgraph.server;

import org.jspecify.annotations.NullMarked;
