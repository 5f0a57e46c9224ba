package org.parkgraph.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The triples that a row rests on are enough: asked of them alone, the query gives the row. */
class MatchedTriplesTest {

  private static final DatasetGraph DATA =
      RDFParser.fromString(
              """
              PREFIX : <http://example.org/>
              :a :p :b , :c ; :q 1 , 2 ; :r :d .
              :b :p :c ; :q 2 ; :s "b" .
              :c :p :a , :d ; :q 3 ; :r :a .
              :d :q 3 ; :s "d"@en , "b" .
              :g { :a :p :d ; :q 9 . :d :p :a . :d :r :b . }
              :h { :b :q 9 ; :r :a . }
              """,
              Lang.TRIG)
          .toDatasetGraph();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?x ?y { ?x :p/:p ?y }",
        "SELECT DISTINCT ?x { ?x :p+ ?y . ?y :r ?z }",
        "SELECT ?x ?y { ?x (:p|^:r)+ ?y ; :q ?n FILTER (?n > 1) }",
        "SELECT ?x ?y { ?x !(:p|:q) ?y }",
        "SELECT ?x ?y { ?x ^:p/:r? ?y . ?x :q 3 }",
        "SELECT ?x ?y ?z { ?x :q ?y OPTIONAL { ?x :r ?z OPTIONAL { ?z :s ?w } FILTER (?y < 3) } }",
        "SELECT ?x ?w { ?x :q ?y OPTIONAL { ?x :p ?z . ?z :s ?w } }",
        "SELECT ?x { { ?x :p :c } UNION { ?x :r ?y } UNION { { ?x :s ?y } UNION { ?x :q 1 } } }",
        "SELECT DISTINCT ?y { { ?x :p ?y } UNION { ?y :p ?x } }",
        "SELECT ?x (SUM(?n) AS ?sum) { ?x :q ?n } GROUP BY ?x",
        "SELECT (MAX(?n) AS ?most) { ?x :p ?y . ?y :q ?n } GROUP BY ?x",
        "SELECT ?even (COUNT(*) AS ?n) { ?x :q ?v } GROUP BY (?v = 2 AS ?even)",
        "SELECT ?k (COUNT(*) AS ?n) { ?x :q ?v BIND (?v * 2 AS ?k) } GROUP BY ?k HAVING (?n > 1)",
        "SELECT DISTINCT (COUNT(*) AS ?n) { ?x :p ?y } GROUP BY ?x",
        "SELECT ?x ?n { ?x :r ?y { SELECT ?x (COUNT(*) AS ?n) { ?x :p ?z } GROUP BY ?x } }",
        "SELECT ?x { ?x :p ?y { SELECT DISTINCT ?y { ?y :q ?n } ORDER BY ?y LIMIT 2 } }",
        "SELECT ?x { { SELECT ?x { { SELECT ?x ?n { ?x :q ?n } } FILTER (?n = 3) } } ?x :s ?l }",
        "SELECT ?x { ?x :q ?n FILTER EXISTS { ?x :p ?y . ?y :q ?m FILTER (?m > ?n) } }",
        "SELECT ?x { ?x :q ?n FILTER (EXISTS { ?x :r ?y } || EXISTS { ?x :s ?y }) }",
        "SELECT ?x ?b { ?x :q ?n BIND (EXISTS { ?x :r ?y } AS ?b) FILTER (?b) }",
        "SELECT ?x { ?x :q ?n FILTER EXISTS { { SELECT ?x { ?x :p :d } } } }",
        "SELECT ?x { ?x :q ?n FILTER NOT EXISTS { ?x :s ?l } MINUS { ?x :r :d } }",
        "SELECT ?g ?x ?y { GRAPH ?g { ?x :p ?y ; :q ?n } }",
        "SELECT ?g ?x { GRAPH ?g { ?x :p+ ?y . { SELECT ?y { ?y :r ?z } } FILTER EXISTS { ?y :p ?x } } }",
        "SELECT ?x ?y { VALUES ?x { :a :b } ?x ?y [ :q 3 ] }",
        "SELECT * { ?x :p ?y OPTIONAL { ?y :s ?l } }",
        "SELECT ?x ?y { ?x :p ?y } ORDER BY ?x ?y LIMIT 2 OFFSET 1"
      })
  void theTriplesOfARowGiveTheRow(String text) {
    Query query =
        QueryFactory.create("PREFIX : <http://example.org/> " + text, Syntax.syntaxSPARQL_11);
    TracedSelect select = new TracedSelect(BranchMarks.in(query));
    Evaluation evaluation = new Evaluation(DATA, ARQ.getContext().copy());
    MatchedTriples matchedTriples = new MatchedTriples(evaluation);
    List<Binding> rows = new ArrayList<>();
    evaluation.select(select.mergesRows() ? query : select.rows(), rows::add);
    assertTrue(!rows.isEmpty(), "a query without rows tests nothing");
    query.setOffset(Query.NOLIMIT);
    for (Binding row : rows) {
      Set<Triple> matched = new HashSet<>();
      Consumer<Binding> add = s -> matched.addAll(matchedTriples.of(select.pattern(), s));
      if (select.mergesRows()) {
        select.solutionsAgreeing(row, evaluation, add);
      } else {
        select.solutions(row, evaluation, add);
      }
      List<String> alone = new ArrayList<>();
      new Evaluation(only(matched), ARQ.getContext().copy())
          .select(query, r -> alone.add(shown(query, r)));
      assertTrue(alone.contains(shown(query, row)), () -> shown(query, row) + " from " + matched);
    }
  }

  private static String shown(Query query, Binding row) {
    return query.getProjectVars().stream().map(v -> v + "=" + row.get(v)).toList().toString();
  }

  private static DatasetGraph only(Set<Triple> triples) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Graph plain = dataset.getDefaultGraph();
    triples.forEach(plain::add);
    DATA.listGraphNodes()
        .forEachRemaining(
            g ->
                triples.stream()
                    .filter(t -> DATA.contains(Quad.create(g, t)))
                    .forEach(t -> dataset.add(Quad.create(g, t))));
    return dataset;
  }
}
