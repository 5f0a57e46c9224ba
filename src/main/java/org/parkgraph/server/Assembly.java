package org.parkgraph.server;

import java.net.URI;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.dataset.DataVersion;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.evidence.InferenceRules;
import org.parkgraph.http.Service;
import org.parkgraph.linkeddata.Overview;
import org.parkgraph.query.QueryCatalog;
import org.parkgraph.source.SourceTree;
import org.parkgraph.sparql.SparqlService;
import org.parkgraph.text.TextFunctions;
import org.parkgraph.text.TextIndex;

/** The parts that answer, made from the sources: dataset, engine, text index, canned queries. */
public final class Assembly implements AutoCloseable {

  private final SparqlService sparql;
  private final TextIndex text;
  private final QueryCatalog queries;
  private final InferenceRules rules;
  private final String version;

  private Assembly(
      SparqlService sparql,
      TextIndex text,
      QueryCatalog queries,
      InferenceRules rules,
      String version) {
    this.sparql = sparql;
    this.text = text;
    this.queries = queries;
    this.rules = rules;
    this.version = version;
  }

  /** Loads everything. */
  public static Assembly of(SourceTree sources) {
    DatasetGraph dataset = SourceLoader.load(sources);
    SparqlService sparql = new SparqlService(dataset, ServerConfig.DEADLINE);
    TextIndex text =
        Txn.calculateRead(dataset, () -> TextIndex.build(dataset, new ByteBuffersDirectory()));
    TextFunctions.register(sparql.propertyFunctions(), text);
    return new Assembly(
        sparql,
        text,
        QueryCatalog.load(sources),
        InferenceRules.load(sources),
        DataVersion.of(sources));
  }

  public SparqlService sparql() {
    return sparql;
  }

  public TextIndex text() {
    return text;
  }

  public QueryCatalog queries() {
    return queries;
  }

  public InferenceRules rules() {
    return rules;
  }

  /** What the handlers answer from. */
  public Service service(@Nullable URI publicUrl) {
    return new Service(sparql, queries, rules, text, version, publicUrl);
  }

  /** What is in the dataset, counted. */
  public Overview overview() {
    DatasetGraph dataset = sparql.dataset();
    return Txn.calculateRead(dataset, () -> Overview.of(dataset, "en"));
  }

  @Override
  public void close() {
    text.close();
  }
}
