package org.parkgraph.dataset;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A dataset with files of the reader's own in it.
 *
 * @param digest of the contents of those files, see {@link RdfFiles#read}
 */
public record LoadedDataset(DatasetGraph dataset, String digest) {}
