package org.parkgraph.diagnose;

/**
 * One piece of a query in another form.
 *
 * @param mistake what is wrong with it
 * @param replace what stands in the query
 * @param with what to write for it
 * @param line where it stands, from 1
 * @param column from 1
 */
public record Change(Mistake mistake, String replace, String with, int line, int column) {}
