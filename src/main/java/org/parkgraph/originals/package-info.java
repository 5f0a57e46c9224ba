/**
 * The sentences of the source documents, from copies that the reader has: the texts are other
 * people's and are not shipped.
 *
 * <p>Imports nothing of Parkgraph.
 */
@NullMarked
package org.parkgraph.originals;

import org.jspecify.annotations.NullMarked;
