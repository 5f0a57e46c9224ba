/**
 * Makes the RDF dataset from the source files: reading, statement nodes, names for blank nodes,
 * inference, and what the canned queries say of themselves.
 *
 * <p>May import {@code vocab}, {@code source}, {@code columns}, {@code query} and {@code catalog}.
 *
 * <p>Files are written with the annotations of RDF 1.2 and served as RDF 1.1, because most tools,
 * Jena's own JSON-LD and RDF/XML writers among them, cannot read triple terms.
 */
@NullMarked
package org.parkgraph.dataset;

import org.jspecify.annotations.NullMarked;
