package org.parkgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.source.SourceTree;

class QueryCatalogTest {

  private static final String GOOD =
      """
      #+ param: kind  iri  required  Kind of thing | 类别
      #+ param: words  text  default "two words"  Some words | 词语
      #+ param: most  integer  optional  Largest number | 最大值
      #+ example: kind=park:Policy
      #+ example: kind=park:Policy&words=a = b&most=3
      #+ columns: thing n
      #+ order: -n thing
      #+ rows: 1-5

      SELECT ?thing ?n
      WHERE { ?thing a ?kind ; <urn:n> ?n FILTER (?n < ?most && STR(?thing) != ?words) }
      ORDER BY DESC(?n) ?thing
      """;

  private final Path root;

  QueryCatalogTest(@TempDir Path root) {
    this.root = root;
  }

  private List<String> rules(String text) {
    return problems(text).stream().map(QueryProblem::rule).toList();
  }

  private List<QueryProblem> problems(String text) {
    return QueryCatalog.read(new QuerySources(root).query("bad", text).tree()).problems();
  }

  /** The good query with one thing changed. */
  private List<String> rulesWith(String part, String replacement) {
    assertTrue(GOOD.contains(part), part);
    return rules(GOOD.replace(part, replacement));
  }

  @Test
  void aSoundFileBecomesAQuery() {
    CannedQuery query =
        QueryCatalog.load(new QuerySources(root).query("good", GOOD).tree())
            .find("test/good")
            .orElseThrow();
    assertEquals(new Bilingual("A title", "标题"), query.title());
    assertEquals("标题", query.title().in("zh-Hans"));
    assertEquals(List.of("thing", "n"), query.columns());
    assertEquals(List.of("-n", "thing"), query.order());
    assertEquals(new RowRange(1, 5), query.rows());
    assertEquals("test", query.folder());
    assertEquals("https://w3id.org/parkgraph/query/test/good", query.iri());
    assertEquals(
        List.of(
            Map.of("kind", "park:Policy"),
            Map.of("kind", "park:Policy", "words", "a = b", "most", "3")),
        query.examples());
    assertEquals(
        List.of(
            new QueryParameter(
                "kind", ParameterType.IRI, null, true, null, new Bilingual("Kind of thing", "类别")),
            new QueryParameter(
                "words",
                ParameterType.TEXT,
                null,
                false,
                "two words",
                new Bilingual("Some words", "词语")),
            new QueryParameter(
                "most",
                ParameterType.INTEGER,
                null,
                false,
                null,
                new Bilingual("Largest number", "最大值"))),
        query.parameters());
  }

  @Test
  void aBrokenFileDoesNotHideTheOthers() {
    SourceTree tree =
        new QuerySources(root).query("good", GOOD).file("bad", "SELECT").query("Ugly", GOOD).tree();
    QueryCatalog catalog = QueryCatalog.read(tree);
    assertEquals(List.of("test/good"), catalog.all().stream().map(CannedQuery::name).toList());
    assertEquals(List.of("test"), List.copyOf(catalog.byFolder().keySet()));
    assertFalse(catalog.problems().isEmpty());
    assertTrue(catalog.find("test/bad").isEmpty());
    assertTrue(catalog.find("../../secret").isEmpty());
    assertThrows(BadQueryException.class, () -> QueryCatalog.load(tree));
  }

  @Test
  void aSyntaxErrorIsNamedWithItsLine() {
    QueryProblem problem =
        problems(GOOD.replace("WHERE { ?thing a ?kind", "WHERE { ?thing a a ?kind")).get(0);
    assertEquals("queries/test/bad.rq", problem.file());
    assertEquals("syntax", problem.rule());
    assertEquals(16, problem.line());
  }

  @Test
  void everyKeyOfTheHeaderIsChecked() {
    assertEquals(List.of("header-key"), rulesWith("#+ rows", "#+ colour: red\n#+ rows"));
    assertEquals(List.of("header-key"), rulesWith("#+ rows", "#+ rows: 1\n#+ rows"));
    assertEquals(List.of("header-line"), rulesWith("#+ rows", "#+ hello\n#+ rows"));
    assertEquals(List.of("header-line"), rulesWith("\nSELECT", "\nSELECT\n#+ version: 1\n"));
    assertEquals(List.of("header-key"), rulesWith("#+ rows", "#+ version: 2\n#+ rows"));
    assertEquals(List.of("rows", "header-missing"), rulesWith("1-5", "5-1"));
    assertEquals(List.of("header-missing"), rulesWith("#+ rows: 1-5\n", ""));
  }

  @Test
  void titleDescriptionVersionAndExampleAreNeeded() {
    List<QueryProblem> problems =
        QueryCatalog.read(
                new QuerySources(root)
                    .file(
                        "bad",
                        "#+ columns: x\n#+ order: x\n#+ rows: 1\n"
                            + "SELECT ?x { ?x a ?y } ORDER BY ?x")
                    .tree())
            .problems();
    assertEquals(
        List.of(
            "the header lacks title",
            "the header lacks title-zh",
            "the header lacks description",
            "the header lacks description-zh",
            "the header lacks example; an empty one calls without parameters",
            "the header lacks version"),
        problems.stream().map(QueryProblem::message).toList());
  }

  @Test
  void parametersAreChecked() {
    assertEquals(List.of("param", "example", "example"), rulesWith("kind  iri ", "kind  uri "));
    assertEquals(
        List.of("param", "example"),
        rulesWith("words  text  default \"two words\" ", "words  date  default x "));
    assertEquals(
        List.of("param"), rulesWith("#+ rows", "#+ param: most integer optional A | B\n#+ rows"));
    assertEquals(
        List.of("param"), rulesWith("#+ rows", "#+ param: limit integer optional A | B\n#+ rows"));
    assertEquals(
        List.of("param"), rulesWith("#+ rows", "#+ param: odd integer optional A\n#+ rows"));
    assertEquals(
        List.of("param"), rulesWith("#+ rows", "#+ param: unused integer optional A | B\n#+ rows"));
  }

  @Test
  void aParameterThatTheQueryAssignsIsRefused() {
    assertEquals(List.of("param"), rulesWith("FILTER", "BIND (1 AS ?most) FILTER"));
    assertEquals(List.of("param"), rulesWith("FILTER", "VALUES ?most { 1 } FILTER"));
    assertEquals(
        List.of("param"),
        rulesWith("FILTER", "{ SELECT (COUNT(*) AS ?most) { ?a ?b ?c } } FILTER"));
  }

  @Test
  void examplesMustBind() {
    assertEquals(List.of("example"), rulesWith("&most=3", "&most=three"));
    assertEquals(List.of("example"), rulesWith("&most=3", "&more=3"));
    assertEquals(List.of("example"), rulesWith("&most=3", "&most"));
  }

  @Test
  void columnsAndOrderMustBeThoseOfTheQuery() {
    assertEquals(List.of("columns"), rulesWith("columns: thing n", "columns: n thing"));
    assertEquals(List.of("columns"), rulesWith("SELECT ?thing ?n", "SELECT *"));
    assertEquals(
        List.of("columns"),
        rules(
            GOOD.replace("columns: thing n", "columns: thing n sources")
                .replace("SELECT ?thing ?n", "SELECT ?thing ?n ?sources")));
    assertEquals(List.of("order"), rulesWith("order: -n thing", "order: n thing"));
    assertEquals(List.of("order"), rulesWith("ORDER BY DESC(?n) ?thing", ""));
  }

  @Test
  void whatCannedQueriesMayNotDoIsRefused() {
    assertEquals(List.of("service"), rulesWith("FILTER", "SERVICE <urn:x> { ?a ?b ?c } FILTER"));
    assertEquals(
        List.of("service"),
        rulesWith("FILTER", "FILTER EXISTS { SERVICE <urn:x> { ?a ?b ?c } } FILTER"));
    assertEquals(
        List.of("service"),
        rulesWith("FILTER", "{ SELECT ?a { SERVICE <urn:x> { ?a ?b ?c } } } FILTER"));
    assertEquals(
        List.of("exists"),
        rulesWith("ORDER BY DESC(?n)", "ORDER BY EXISTS { ?thing ?a ?b } DESC(?n)").stream()
            .filter("exists"::equals)
            .toList());
    assertEquals(
        List.of("exists"),
        rulesWith(
            "FILTER", "{ SELECT (SUM(IF(EXISTS { ?a ?b ?c }, 1, 0)) AS ?s) { ?a ?b ?c } } FILTER"));
    assertEquals(List.of("minus"), rulesWith("FILTER", "MINUS { ?thing <urn:n> ?most } FILTER"));
    assertEquals(List.of("from"), rulesWith("WHERE", "FROM <urn:g> WHERE"));
    assertEquals(
        List.of("having"),
        rulesWith("\nORDER", "\nGROUP BY ?thing ?n HAVING (?n > 1) (?n < 5)\nORDER"));
    assertEquals(List.of("form"), rules("#+ example:\nASK { ?a ?b ?c }"));
    assertEquals(List.of("form"), rules("#+ example:\nDESCRIBE <urn:x>"));
    assertEquals(List.of("syntax"), rules("#+ example:\nLOAD <urn:x>"));
  }

  @Test
  void aConstructHasNeitherColumnsNorRows() {
    assertEquals(List.of(), rules("#+ example:\nCONSTRUCT WHERE { ?a ?b ?c }"));
    assertEquals(
        List.of("columns"), rules("#+ example:\n#+ columns: a\nCONSTRUCT WHERE { ?a ?b ?c }"));
  }
}
