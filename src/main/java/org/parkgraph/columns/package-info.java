/**
 * The read-only dataset in memory: terms are numbers, triples are three sorted permutations of
 * number columns. It imports nothing of ours. Decision: every pattern is one run of one
 * permutation, so that it is found, and counted exactly, in logarithmic time.
 */
@NullMarked
package org.parkgraph.columns;

import org.jspecify.annotations.NullMarked;
