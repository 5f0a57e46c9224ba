/**
 * Requests in, responses out: one handler for each kind of address, errors as problem documents.
 *
 * <p>May import {@code vocab}, {@code conneg}, {@code results}, {@code sparql}, {@code query},
 * {@code text}, {@code linkeddata}, {@code reconcile} and {@code html}.
 */
@NullMarked
package org.parkgraph.http;

import org.jspecify.annotations.NullMarked;
