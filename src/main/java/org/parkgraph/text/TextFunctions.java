package org.parkgraph.text;

import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.parkgraph.vocab.Park;

/**
 * Search from SPARQL: {@code text:query} for literals in jena-text's call forms, and {@code
 * park:search} for entities.
 */
public final class TextFunctions {

  /** The property of jena-text. */
  public static final String TEXT_QUERY = "http://jena.apache.org/text#query";

  private TextFunctions() {}

  /** Makes both properties known to the queries that use this registry. */
  public static void register(PropertyFunctionRegistry registry, TextIndex index) {
    registry.put(TEXT_QUERY, new TextQueryFactory(index));
    registry.put(Park.SEARCH.getURI(), new SearchFactory(index));
  }
}
