/**
 * Full-text search in English and Chinese over entities, passages and every other literal: one
 * Lucene index, a small query language of its own, and the SPARQL properties that reach it.
 *
 * <p>The only package that touches Lucene. Imports {@code vocab}, {@code chinese} and {@code plan}.
 */
@NullMarked
package org.parkgraph.text;

import org.jspecify.annotations.NullMarked;
