/**
 * The dataset about itself: exact counts of what is in it, and their description in VoID.
 *
 * <p>May import {@code vocab} and {@code columns}.
 *
 * <p>Decision: counts are those that a query without GRAPH gives, over all graphs together and each
 * triple once, so that anybody can hold a description against the service.
 */
@NullMarked
package org.parkgraph.catalog;

import org.jspecify.annotations.NullMarked;
