package org.parkgraph.dataset;

import org.parkgraph.columns.ColumnDataset;

/**
 * A dataset with files of the reader's own in it.
 *
 * @param digest of the contents of those files, see {@link RdfFiles#read}
 */
public record LoadedDataset(ColumnDataset dataset, String digest) {}
