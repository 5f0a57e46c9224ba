package org.parkgraph.bench;

/** How an engine is asked for text; everything else is the same SPARQL for all. */
enum Dialect {
  /** {@code text:query}, as Fuseki's jena-text has it. */
  JENA(".rq"),
  /** {@code bif:contains}. */
  VIRTUOSO(".virtuoso.rq"),
  /** {@code search:matches} of the LuceneSail. */
  RDF4J(".rdf4j.rq"),
  /** No text index: shapes that search for text are left out. */
  NO_TEXT(".none.rq");

  private final String ending;

  Dialect(String ending) {
    this.ending = ending;
  }

  /** What the file of a shape ends in when it is written for this dialect. */
  String ending() {
    return ending;
  }
}
