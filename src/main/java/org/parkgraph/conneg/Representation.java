package org.parkgraph.conneg;

import java.util.List;

/**
 * One form in which a resource is on offer.
 *
 * @param mediaType its media type, lower case, without parameters
 * @param extension the ending that asks for it in an address or a {@code format} parameter
 */
public record Representation(String mediaType, String extension) {

  public static final Representation HTML = new Representation("text/html", "html");
  public static final Representation TURTLE = new Representation("text/turtle", "ttl");
  public static final Representation JSON_LD = new Representation("application/ld+json", "jsonld");
  public static final Representation N_TRIPLES = new Representation("application/n-triples", "nt");
  public static final Representation RDF_XML = new Representation("application/rdf+xml", "rdf");
  public static final Representation TRIG = new Representation("application/trig", "trig");
  public static final Representation N_QUADS = new Representation("application/n-quads", "nq");
  public static final Representation RESULTS_JSON =
      new Representation("application/sparql-results+json", "json");
  public static final Representation RESULTS_XML =
      new Representation("application/sparql-results+xml", "xml");
  public static final Representation CSV = new Representation("text/csv", "csv");
  public static final Representation TSV = new Representation("text/tab-separated-values", "tsv");

  /** What descriptions of a resource come in, the preferred first. */
  public static final List<Representation> DESCRIPTIONS =
      List.of(HTML, TURTLE, JSON_LD, N_TRIPLES, RDF_XML);

  /** JSON-LD for clients that ask for JSON. */
  public static final Representation JSON_GRAPH = new Representation("application/json", "jsonld");

  /** RDF/XML for clients that ask for XML. */
  public static final Representation XML_GRAPH = new Representation("application/xml", "rdf");

  public static final Representation JSON = new Representation("application/json", "json");

  /** Whether it is a form of datasets, graphs with names. */
  public boolean isOfDatasets() {
    return extension.equals("trig") || extension.equals("nq");
  }

  /** Whether it is written triple by triple, in full. */
  public boolean isOfLines() {
    return extension.equals("nt") || extension.equals("nq");
  }
}
