/**
 * How the service is set up: the file of {@code --config}.
 *
 * <p>May import {@code sparql}.
 */
@NullMarked
package org.parkgraph.config;

import org.jspecify.annotations.NullMarked;
