/**
 * Content negotiation as pure functions: which of the media types on offer an Accept header wants.
 *
 * <p>Imports nothing of Parkgraph and nothing of Jena, whose own negotiation (5.6.0) matches ranges
 * with {@code q=0} and answers with a default where 406 is due.
 */
@NullMarked
package org.parkgraph.conneg;

import org.jspecify.annotations.NullMarked;
