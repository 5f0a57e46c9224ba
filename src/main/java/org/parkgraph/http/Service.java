package org.parkgraph.http;

import java.net.URI;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.evidence.InferenceRules;
import org.parkgraph.html.Originals;
import org.parkgraph.html.Tiles;
import org.parkgraph.jsonld.JsonLd;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.linkeddata.Names;
import org.parkgraph.linkeddata.Sentences;
import org.parkgraph.query.QueryCatalog;
import org.parkgraph.sparql.SparqlService;
import org.parkgraph.text.TextIndex;

/**
 * What the handlers answer from.
 *
 * @param sparql the dataset and its query engine
 * @param queries the canned queries
 * @param rules what follows from what, to find the sentences behind an inference
 * @param text the full-text index
 * @param version the data version: equal for equal data
 * @param publicUrl what the service calls itself in descriptions, without a slash at the end; null
 *     where each request's own host is meant
 * @param originals the sentences of the sources, where the operator has copies
 * @param answers those made before
 * @param jsonld writes with the context of the dataset
 * @param tiles pictures under the maps, or null where they are plain
 * @param contact where readers report errors; null where the operator does not say
 */
public record Service(
    SparqlService sparql,
    QueryCatalog queries,
    InferenceRules rules,
    TextIndex text,
    String version,
    @Nullable URI publicUrl,
    Originals originals,
    Answers answers,
    JsonLd jsonld,
    @Nullable Tiles tiles,
    @Nullable URI contact) {

  /** The name of a thing in a language, or something else where it has none. */
  public String label(String iri, String lang, String otherwise) {
    sparql.dataset().begin(TxnType.READ);
    try {
      return Names.of(sparql.dataset(), NodeFactory.createURI(iri), lang, otherwise);
    } finally {
      sparql.dataset().end();
    }
  }

  /** Whether a thing is a class of the ontology or has members. */
  public boolean isClass(String iri) {
    sparql.dataset().begin(TxnType.READ);
    try {
      Graph all = sparql.dataset().getUnionGraph();
      Node type = NodeFactory.createURI(iri);
      return all.contains(type, RDF.type.asNode(), OWL2.Class.asNode())
          || all.contains(Node.ANY, RDF.type.asNode(), type);
    } finally {
      sparql.dataset().end();
    }
  }

  /** A sentence by its place, or null where the data have none there. */
  public @Nullable Evidence sentence(String document, int paragraph, int sentence, String lang) {
    sparql.dataset().begin(TxnType.READ);
    try {
      List<Evidence> found =
          new Sentences(sparql.dataset(), lang).find(document + "/" + paragraph + "/" + sentence);
      return found.isEmpty() ? null : found.get(0);
    } finally {
      sparql.dataset().end();
    }
  }
}
