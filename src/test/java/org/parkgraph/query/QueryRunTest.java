package org.parkgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.evidence.InferenceRules;
import org.parkgraph.source.SourceTree;

/** What a parameter does at each place of a query where a variable can stand. */
class QueryRunTest {

  private static final DatasetGraph DATA =
      RDFParser.fromString(
              """
              PREFIX : <http://example.org/>
              :a :n 1 , 2 ; :next :b ; :name "en a"@en , "zh a"@zh .
              :b :n 3 ; :next :c .
              :c :n 5 .
              """,
              Lang.TURTLE)
          .toDatasetGraph();

  private static final Bilingual NO_TEXT = new Bilingual("", "");

  private static CannedQuery query(String text) {
    return new CannedQuery(
        "test/query",
        NO_TEXT,
        NO_TEXT,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        1,
        text,
        QueryFactory.create("PREFIX : <http://example.org/> " + text),
        "test.rq");
  }

  private static QueryRun run(String text, Map<Var, Node> terms, Page page) {
    return new QueryRun(DATA, query(text), terms, page, ARQ.getContext().copy());
  }

  private static String answer(String text, Node p) {
    return answer(text, Map.of(Var.alloc("p"), p), Page.ALL);
  }

  private static String answer(String text, Map<Var, Node> terms, Page page) {
    try (QueryRun run = run(text, terms, page)) {
      RowSet rows = run.rows();
      List<String> lines = new ArrayList<>();
      rows.forEachRemaining(
          row ->
              lines.add(
                  rows.getResultVars().stream()
                      .map(v -> row.get(v) == null ? "-" : shown(row.get(v)))
                      .collect(Collectors.joining(" "))));
      return String.join(", ", lines);
    }
  }

  private static String shown(Node node) {
    return node.isURI()
        ? node.getURI().replace("http://example.org/", ":")
        : node.getLiteralLexicalForm();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pattern, projected   | SELECT ?p ?v { ?p :n ?v }                                                   | :a 1, :a 2",
        "filter               | SELECT ?s ?v { ?s :n ?v FILTER (?s = ?p) }                                  | :a 1, :a 2",
        "bound                | SELECT ?v { ?s :n ?v FILTER (BOUND(?p) && ?s = ?p) }                        | 1, 2",
        "bind                 | SELECT DISTINCT ?x { ?s :n ?v BIND (STR(?p) AS ?x) }                        | http://example.org/a",
        "select expression    | SELECT DISTINCT (STR(?p) AS ?x) { ?s :n ?v }                                | http://example.org/a",
        "exists               | SELECT ?s { ?s :next ?o FILTER EXISTS { ?s :n ?w FILTER (?s = ?p) } }       | :a",
        "not exists           | SELECT ?s { ?s :next ?o FILTER NOT EXISTS { ?p :next ?o } }                 | :b",
        "path                 | SELECT ?o { ?p :next+ ?o }                                                  | :b, :c",
        "path to              | SELECT ?s { ?s :next* ?p }                                                  | :a",
        "optional             | SELECT ?s ?o { ?s :next ?x OPTIONAL { ?p :next ?o FILTER (?s = ?p) } }      | :a :b, :b -",
        "union                | SELECT ?v { { ?p :next ?v } UNION { ?p :n ?v } }                            | :b, 1, 2",
        "values beside        | SELECT ?v { VALUES ?s { :a :b } ?s :n ?v FILTER (?s = ?p) }                 | 1, 2",
        "sub-select           | SELECT ?v { { SELECT ?v { ?p :n ?v } } }                                    | 1, 2",
        "sub-select, projected| SELECT ?p ?v { { SELECT ?p ?v { ?p :n ?v } } }                              | :a 1, :a 2",
        "sub-select, grouped  | SELECT ?p ?v ?o { { SELECT ?p (MAX(?w) AS ?v) { ?p :n ?w } GROUP BY ?p } ?p :next ?o } | :a 2 :b",
        "group key            | SELECT ?p (SUM(?v) AS ?n) { ?p :n ?v } GROUP BY ?p                          | :a 3",
        "computed group key   | SELECT ?k (COUNT(*) AS ?n) { ?s :n ?v } GROUP BY (?s = ?p AS ?k)            | false 2, true 2",
        "aggregate            | SELECT ?s (SUM(IF(?s = ?p, ?v, 0)) AS ?n) { ?s :n ?v } GROUP BY ?s          | :a 3, :b 0, :c 0",
        "having               | SELECT ?s { ?s :n ?v } GROUP BY ?s HAVING (SUM(?v) > 4 && ?s != ?p)         | :c",
        "aggregate in having  | SELECT ?s { ?s :n ?v } GROUP BY ?s HAVING (SUM(IF(?s = ?p, 1, 0)) > 0)      | :a",
        "order                | SELECT ?v { ?s :n ?v } ORDER BY (?s = ?p) ?v                                | 3, 5, 1, 2",
        "distinct             | SELECT DISTINCT ?p { ?p :n ?v }                                             | :a",
        "property             | SELECT ?v { ?s ?q ?v FILTER (?q = :n && ?s = ?p) }                          | 1, 2",
        "not there            | SELECT ?s { ?s :next ?o }                                                   | :a, :b"
      })
  void aParameterReachesEveryPlace(String place, String text, String rows) {
    assertEquals(rows, answer(text, NodeFactory.createURI("http://example.org/a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\" } } DROP ALL #",
        "\"@en . } UNION { ?s ?p ?o } #",
        "?s",
        "_:b0",
        "$this",
        "\\u0022 } #",
        "\\"
      })
  void aTextIsATermWhateverItHolds(String text) {
    String query = "SELECT ?s ?p { ?s :name ?name FILTER (STR(?name) = ?p || ?name = ?p) }";
    assertEquals("", answer(query, NodeFactory.createLiteralString(text)));
    assertEquals(":a en a", answer(query, NodeFactory.createLiteralString("en a")));
  }

  @Test
  void aLanguageIsCompared() {
    assertEquals(
        "zh a",
        answer(
            "SELECT ?n { ?s :name ?n FILTER (LANGMATCHES(LANG(?n), ?p)) }",
            NodeFactory.createLiteralString("zh")));
  }

  @Test
  void aParameterNotGivenStaysAVariable() {
    assertEquals(
        ":a 1, :a 2, :b 3, :c 5",
        answer("SELECT ?p ?v { ?p :n ?v FILTER (!BOUND(?q) || ?v > ?q) }", Map.of(), Page.ALL));
  }

  @Test
  void rowsThatOrderByLeavesEqualAreSortedByTheirColumns() {
    assertEquals(
        ":a 1, :a 2, :b 3, :c 5",
        answer("SELECT ?s ?v { ?s :n ?v } ORDER BY (1)", Map.of(), Page.ALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                 | 9223372036854775807 | 0 | 1, 2, 3, 5",
        "                 | 2 | 0 | 1, 2",
        "                 | 2 | 1 | 2, 3",
        "                 | 0 | 0 | ''",
        "LIMIT 2 OFFSET 1 | 9223372036854775807 | 0 | 2, 3",
        "LIMIT 2 OFFSET 1 | 9 | 1 | 3",
        "LIMIT 2 OFFSET 1 | 1 | 0 | 2",
        "LIMIT 2 OFFSET 1 | 9 | 7 | ''",
        "LIMIT 3          | 2 | 2 | 3"
      })
  void aPageIsCutFromTheRowsOfTheQuery(String own, long limit, long offset, String rows) {
    String text = "SELECT ?v { ?s :n ?v } ORDER BY ?v " + (own == null ? "" : own);
    assertEquals(rows, answer(text, Map.of(), new Page(limit, offset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e9", "1 OFFSET 5", "99999999999999999999", "", "٣"})
  void whatIsNoNumberOfRowsIsRefused(String text) {
    for (boolean limit : List.of(true, false)) {
      Optional<String> given = Optional.of(text);
      BadParameterException e =
          assertThrows(
              BadParameterException.class,
              () -> Page.parse(limit ? given : Optional.empty(), limit ? Optional.empty() : given));
      assertEquals(limit ? "limit" : "offset", e.parameter());
    }
    assertEquals(new Page(20, 40), Page.parse(Optional.of("20"), Optional.of("40")));
    assertEquals(Page.ALL, Page.parse(Optional.empty(), Optional.empty()));
  }

  @Test
  void aConstructGivesTriplesAndNoSources() {
    String text = "CONSTRUCT { ?s :val ?v } WHERE { ?s :n ?v } ORDER BY ?v";
    try (QueryRun run = run(text, Map.of(), new Page(3, 0))) {
      assertEquals(3, Iter.count(run.triples()));
    }
    try (QueryRun run = run(text, Map.of(), Page.ALL)) {
      InferenceRules rules = InferenceRules.load(SourceTree.at(Path.of("")));
      BadParameterException e =
          assertThrows(BadParameterException.class, () -> run.rowsWithSources(rules));
      assertEquals("sources", e.parameter());
    }
  }

  @Test
  void theQueryOfTheCatalogueIsNotChangedByARun() {
    CannedQuery query = query("SELECT ?p ?v { ?p :n ?v } ORDER BY ?v");
    String before = query.query().toString();
    Map<Var, Node> terms = Map.of(Var.alloc("p"), NodeFactory.createURI("http://example.org/a"));
    try (QueryRun run = new QueryRun(DATA, query, terms, new Page(1, 1), ARQ.getContext().copy())) {
      assertEquals(1, Iter.count(run.rows()));
    }
    assertEquals(before, query.query().toString());
  }

  @Test
  void anAbortedRunFailsAtItsNextRow() {
    try (QueryRun run = run("SELECT ?v { ?s :n ?v }", Map.of(), Page.ALL)) {
      RowSet rows = run.rows();
      rows.next();
      run.abort();
      assertThrows(QueryCancelledException.class, rows::next);
    }
  }

  @Test
  void aTimeoutOfTheContextEndsARun() {
    Context context = ARQ.getContext().copy().set(ARQ.queryTimeout, "1");
    CannedQuery query =
        query(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q ."
                + " ?r ?s ?t . ?u ?v ?w . ?x ?y ?z }");
    try (QueryRun run = new QueryRun(DATA, query, Map.of(), Page.ALL, context)) {
      assertThrows(QueryCancelledException.class, () -> run.rows().next());
    }
  }

  @Test
  void aPageOfAGraphIsOneOfTheSolutions() {
    String text = "CONSTRUCT { ?s :has ?v } { ?s :n ?v }";
    Set<Triple> whole = new HashSet<>();
    try (QueryRun run = run(text, Map.of(), Page.ALL)) {
      run.triples().forEachRemaining(whole::add);
    }
    Set<Triple> joined = new HashSet<>();
    for (int offset = 0; offset < 4; offset += 3) {
      try (QueryRun run = run(text, Map.of(), new Page(3, offset))) {
        List<Triple> page = Iter.toList(run.triples());
        assertEquals(offset == 0 ? 3 : 1, page.size());
        joined.addAll(page);
      }
    }
    assertEquals(4, whole.size());
    assertEquals(whole, joined);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?v { ?s :n ?v } ORDER BY ?v | 4",
        "SELECT ?v { ?s :n ?v } ORDER BY ?v LIMIT 3 | 3",
        "SELECT ?v { ?s :n ?v } ORDER BY ?v OFFSET 3 | 1",
        "SELECT DISTINCT ?s { ?s :n ?v } ORDER BY ?s | 3",
        "SELECT ?s (COUNT(?v) AS ?n) { ?s :n ?v } GROUP BY ?s ORDER BY DESC(COUNT(?v)) | 3",
        "SELECT ?v { ?s :nothing ?v } ORDER BY ?v | 0",
        "CONSTRUCT { ?s :has ?v . ?v :of ?s } { ?s :n ?v } | 4"
      })
  void theWholeAnswerIsCounted(String text, long rows) {
    try (QueryRun run = run(text, Map.of(), Page.ALL)) {
      assertEquals(rows, run.count());
    }
  }
}
