/**
 * The catalogue of canned queries: files that are read, checked, given their parameters and run.
 * Knows neither HTTP nor the command line.
 *
 * <p>May import {@code vocab}, {@code source} and {@code evidence}.
 *
 * <p>Values of parameters are RDF terms that take the place of variables in the parsed query
 * (Jena's {@code QueryTransformOps.replaceVars}); no text is put together. That reaches every place
 * where a variable can stand: patterns, paths, filters, EXISTS, sub-selects, aggregates, and the
 * columns, which keep it as {@code (value AS ?name)}. Three places where it would go wrong are
 * refused by {@link org.parkgraph.query.QueryChecks}: a variable that the query itself assigns,
 * MINUS (which depends on shared variables), and a second HAVING condition (which Jena 5.6 does not
 * reach).
 */
@NullMarked
package org.parkgraph.query;

import org.jspecify.annotations.NullMarked;
