/**
 * One handler for each kind of address: what it answers, from what, in which forms.
 *
 * <p>May import {@code http} and all that answers come from: {@code vocab}, {@code conneg}, {@code
 * columns}, {@code plan}, {@code sparql}, {@code catalog}, {@code dump}, {@code jsonld}, {@code
 * query}, {@code openapi}, {@code evidence}, {@code text}, {@code linkeddata}, {@code reconcile}
 * and {@code html}.
 */
@NullMarked
package org.parkgraph.endpoint;

import org.jspecify.annotations.NullMarked;
