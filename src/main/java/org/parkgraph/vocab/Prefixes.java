package org.parkgraph.vocab;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.jspecify.annotations.Nullable;

/** The prefixes that Parkgraph itself writes with, and the short form of an IRI under them. */
public final class Prefixes {

  private static final Map<String, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("park", Park.NS),
              Map.entry("id", Park.BASE + "id/"),
              Map.entry("scheme", Park.BASE + "scheme/"),
              Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
              Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
              Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
              Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
              Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
              Map.entry("dcterms", "http://purl.org/dc/terms/"),
              Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
              Map.entry("void", "http://rdfs.org/ns/void#"),
              Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
              Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
              Map.entry("org", "http://www.w3.org/ns/org#"),
              Map.entry("prov", "http://www.w3.org/ns/prov#"),
              Map.entry("schema", "http://schema.org/"),
              Map.entry("sh", "http://www.w3.org/ns/shacl#"),
              Map.entry("text", "http://jena.apache.org/text#"),
              Map.entry("vann", "http://purl.org/vocab/vann/")));

  private Prefixes() {}

  /** All prefixes with their namespaces, sorted by prefix. */
  public static Map<String, String> all() {
    return ALL;
  }

  /** The prefixes as a fresh prefix map, to be handed to a writer. */
  public static PrefixMap map() {
    PrefixMap map = PrefixMapFactory.create();
    ALL.forEach(map::add);
    return map;
  }

  /** The lines with which a SPARQL query begins that uses these prefixes. */
  public static String sparql() {
    StringBuilder lines = new StringBuilder();
    ALL.forEach(
        (p, ns) -> lines.append("PREFIX ").append(p).append(": <").append(ns).append(">\n"));
    return lines.toString();
  }

  /** The IRI as {@code prefix:name} where a prefix fits, else as it is. */
  public static String shorten(String iri) {
    String best = null;
    for (Map.Entry<String, String> e : ALL.entrySet()) {
      if (iri.startsWith(e.getValue()) && (best == null || e.getValue().length() > ns(best))) {
        best = e.getKey();
      }
    }
    return best == null ? iri : best + ":" + iri.substring(ns(best));
  }

  /** The IRI that a prefixed name stands for, or null where the prefix is none of ours. */
  public static @Nullable String expand(String name) {
    int colon = name.indexOf(':');
    String ns = colon < 0 ? null : ALL.get(name.substring(0, colon));
    return ns == null ? null : ns + name.substring(colon + 1);
  }

  private static int ns(String prefix) {
    return java.util.Objects.requireNonNull(ALL.get(prefix)).length();
  }
}
