package org.parkgraph.diagnose;

/**
 * A change that may make a query give rows.
 *
 * @param number of the piece of the text that it changes
 * @param text the whole text, changed
 * @param weight the smaller, the likelier
 */
record Candidate(int number, Change change, String text, int weight) {}
