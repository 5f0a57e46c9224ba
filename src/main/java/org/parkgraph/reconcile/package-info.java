/**
 * Finds the things that other people's names stand for, and says in words why: what a service of
 * the W3C's Reconciliation API 0.2 answers with. Names are found by the text index and then scored
 * by pure functions; types and properties narrow and weigh.
 *
 * <p>May import {@code vocab}, {@code chinese}, {@code text} and {@code linkeddata}. Knows nothing
 * of HTTP.
 */
@NullMarked
package org.parkgraph.reconcile;

import org.jspecify.annotations.NullMarked;
