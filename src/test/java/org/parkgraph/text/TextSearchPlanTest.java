package org.parkgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.plan.Explanation;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.sparql.Limits;
import org.parkgraph.sparql.SparqlService;

/** Text searches in planned queries: what is expected of them, and that a row finds what it is. */
class TextSearchPlanTest {

  private static final int THINGS = 2000;
  private static final String PREFIXES =
      "PREFIX ex: <http://example.org/> PREFIX text: <http://jena.apache.org/text#> "
          + "PREFIX park: <https://w3id.org/parkgraph/ontology#> ";

  private static TextIndex index;
  private static SparqlService planned;
  private static DatasetGraph plain;

  @BeforeAll
  static void build() {
    plain = DatasetGraphFactory.create();
    ColumnBuilder columns = new ColumnBuilder();
    RDFParser.fromString(data(), Lang.TRIG)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                plain.add(quad);
                plain.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
                columns.add(quad);
              }
            });
    planned = new SparqlService(columns.build(), DefaultGraph.UNION, Limits.DEFAULTS);
    index = Fixture.index(planned.dataset());
    TextFunctions.register(planned.propertyFunctions(), index);
    PropertyFunctionRegistry registry = new PropertyFunctionRegistry();
    TextFunctions.register(registry, index);
    PropertyFunctionRegistry.set(plain.getContext(), registry);
  }

  /** Things in two graphs, of which few are rare; they have three texts, one in both graphs. */
  private static String data() {
    StringBuilder trig = new StringBuilder("@prefix ex: <http://example.org/> .\n");
    for (int i = 0; i < THINGS; i++) {
      String text = " ex:note \"common number n" + i + "\"@en .\n";
      trig.append("ex:g1 { ex:t").append(i).append(text);
      trig.append("ex:t").append(i).append(i % 500 == 0 ? " a ex:Rare }\n" : " a ex:Thing }\n");
      trig.append("ex:g2 { ex:t").append(i).append(i % 2 == 0 ? text : " ex:also \"common\" . ");
      trig.append("ex:t").append(i).append(" ex:part \"piece\" }\n");
    }
    return trig + "ex:g1 { ex:t0 ex:zh \"共同的\"@zh . _:b a ex:Rare ; ex:note \"common\"@en }";
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private record Answer(List<String> rows, String plan) {}

  private static Answer ask(String pattern) {
    Explanation explanation = new Explanation();
    planned.dataset().begin(TxnType.READ);
    try (QueryExec exec = planned.exec(planned.parse(query(pattern)), null)) {
      exec.getContext().set(Explanation.SYMBOL, explanation);
      return new Answer(rows(exec.select()), explanation.text());
    } finally {
      planned.dataset().end();
    }
  }

  private static List<String> asWritten(String pattern) {
    try (QueryExec exec =
        QueryExec.dataset(plain).query(QueryFactory.create(query(pattern))).build()) {
      return rows(exec.select());
    }
  }

  private static String query(String pattern) {
    return PREFIXES + "SELECT * WHERE { " + pattern + " }";
  }

  private static List<String> rows(RowSet found) {
    List<String> rows = new ArrayList<>();
    found.forEachRemaining(
        row ->
            rows.add(
                found.getResultVars().stream()
                    .map(
                        v ->
                            row.get(v) == null ? "-" : row.get(v).isBlank() ? "_" : "" + row.get(v))
                    .toList()
                    .toString()));
    return rows.stream().sorted().toList();
  }

  /** What the plan expects of its text search. */
  private static int expected(String pattern) {
    String plan = ask(pattern).plan();
    Matcher line = Pattern.compile(" +\\d+ +(\\d+) +.*(?:text:query|park:search)").matcher(plan);
    assertTrue(line.find(), plan);
    return Integer.parseInt(line.group(1));
  }

  private static boolean isByRow(String plan) {
    return plan.lines().anyMatch(l -> l.matches(" +\\d+ +\\d+  \\S.*text:query.*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s a ex:Rare . ?s text:query 'common'",
        "?s text:query 'common' . ?s a ex:Rare",
        "?s a ex:Rare . (?s ?score ?text) text:query (ex:note 'common')",
        "?s a ex:Rare . (?s ?score ?text ?graph ?property) text:query 'common'",
        "?s a ex:Rare . (?s ?score ?text) text:query ('common' 'lang:en') . ?s ex:note ?text",
        "VALUES ?s { ex:t0 ex:t1 ex:t500 } GRAPH ex:g2 { ?s text:query 'common' }",
        "VALUES ?s { 'common' 1 ex:t1 ex:absent } (?s ?score) text:query 'common'",
        "VALUES ?text { 'common' } VALUES ?s { ex:t1 ex:t3 } (?s ?score ?text) text:query 'common'",
      })
  void eachRowFindsTheHitsOfItsSubject(String pattern) {
    Answer answer = ask(pattern);
    assertTrue(isByRow(answer.plan()), answer.plan());
    assertEquals(asWritten(pattern), answer.rows());
    assertFalse(answer.rows().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?s ?score) text:query ('common' 1500) . ?s a ex:Rare",
        "(?s ?score) text:query 'piece' . ?s a ex:Thing",
        "(?s ?score) text:query 'n7' . ?s a ex:Thing",
        "?s text:query 'common' . OPTIONAL { ?s a ex:Rare }",
      })
  void hitsWithALimitOrFewerThanRowsAreComputedApart(String pattern) {
    Answer answer = ask(pattern);
    assertFalse(isByRow(answer.plan()), answer.plan());
    assertEquals(asWritten(pattern), answer.rows());
  }

  @Test
  void aSearchIsExpectedToFindWhatItFinds() {
    assertEquals(4001, expected("?s text:query 'common'"));
    assertEquals(1000, expected("?s text:query (ex:also 'common')"));
    assertEquals(2001, expected("GRAPH ex:g1 { ?s text:query 'common' }"));
    assertEquals(1, expected("?s text:query ('共同' 'lang:zh')"));
    assertEquals(0, expected("?s text:query 'nowhere'"));
    assertEquals(7, expected("?s text:query ('common' 7)"));
    assertEquals(1, expected("?s text:query ('n7' 7)"));
  }

  @Test
  void whatCannotBeCountedIsPlannedAllTheSame() {
    assertEquals(
        4,
        ask("?s a ex:Rare . FILTER isIRI(?s) VALUES ?w { 'common' } ?s text:query ?w")
            .rows()
            .stream()
            .distinct()
            .count());
  }
}
