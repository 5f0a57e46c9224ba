/**
 * The benchmark: starts Parkgraph and its peers on the same data, asks all of them the same
 * questions in turn, holds their answers against each other and writes one table.
 *
 * <p>No part of the product: compiled by the launcher for {@code ./parkgraph bench} and with the
 * tests. Imports nothing of the product, which is measured from outside like its peers; but {@code
 * search}, which holds it against Lucene alone, does so inside.
 */
@NullMarked
package org.parkgraph.bench;

import org.jspecify.annotations.NullMarked;
