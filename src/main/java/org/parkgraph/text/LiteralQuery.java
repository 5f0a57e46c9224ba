package org.parkgraph.text;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A search for literals.
 *
 * @param properties those that the literal may be a value of; none: any
 * @param lang language tag, of which the literal's is a case; {@code none}: no tag; null: any
 * @param graph the graph of the triple; null: any
 * @param subject the subject of the triple; null: any
 * @param eachGraph whether a triple counts once for each graph that holds it
 */
record LiteralQuery(
    Query words,
    List<String> properties,
    @Nullable String lang,
    @Nullable Node graph,
    @Nullable Node subject,
    boolean eachGraph) {

  Query whole() {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    all.add(new TermQuery(new Term(Fields.KIND, Fields.LITERAL)), Occur.FILTER);
    if (!properties.isEmpty()) {
      List<BytesRef> terms = properties.stream().map(BytesRef::new).toList();
      all.add(new TermInSetQuery(Fields.PROPERTY, terms), Occur.FILTER);
    }
    if (lang != null) {
      // Which Chinese a literal is tagged as says little; all of it is found in either script.
      String tag = GraphReader.isChinese(lang) ? "zh" : lang;
      all.add(new TermQuery(new Term(Fields.LANG, tag)), Occur.FILTER);
    }
    if (graph != null) {
      String name = LiteralDocuments.name(graph);
      all.add(new TermQuery(new Term(Fields.GRAPH, name)), Occur.FILTER);
    }
    if (subject != null) {
      String name = LiteralDocuments.name(subject);
      all.add(new TermQuery(new Term(Fields.SUBJECT, name)), Occur.FILTER);
    }
    return all.build();
  }

  /** Whether one triple can be found more than once. */
  boolean repeats() {
    return graph == null && !eachGraph;
  }
}
