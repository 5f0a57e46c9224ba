/**
 * Short links to queries, without a memory: the link is the query itself, packed.
 *
 * <p>May import nothing of ours.
 *
 * <p>Decision: links stand in papers, so what one version wrote every later one reads. The
 * dictionary {@code 1.txt} is therefore never changed, not by a byte; a better one becomes {@code
 * 2.txt}, and the first character of a code says which was used.
 */
@NullMarked
package org.parkgraph.shortlink;

import org.jspecify.annotations.NullMarked;
