package org.parkgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.vocab.Prefixes;

class TextFunctionsTest {

  private static TextIndex index;
  private static Dataset dataset;

  @BeforeAll
  static void build() {
    DatasetGraph data = Fixture.data();
    index = Fixture.index(data);
    dataset = registered(data, index);
  }

  private static Dataset registered(DatasetGraph data, TextIndex index) {
    PropertyFunctionRegistry registry = new PropertyFunctionRegistry();
    TextFunctions.register(registry, index);
    PropertyFunctionRegistry.set(data.getContext(), registry);
    return DatasetFactory.wrap(data);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  /** The rows of a query, sorted, their values between blanks. */
  private static List<String> rows(String pattern, String... variables) {
    return rows(dataset, pattern, variables);
  }

  private static List<String> rows(Dataset dataset, String pattern, String... variables) {
    String query =
        Prefixes.sparql()
            + "PREFIX ex: <http://example.org/> PREFIX g: <https://w3id.org/parkgraph/graph/> "
            + "SELECT * WHERE { "
            + pattern
            + " }";
    return Txn.calculateRead(
        dataset.asDatasetGraph(),
        () -> {
          try (QueryExecution run = QueryExecution.dataset(dataset).query(query).build()) {
            List<String> rows = new ArrayList<>();
            for (ResultSet results = run.execSelect(); results.hasNext(); ) {
              QuerySolution row = results.next();
              rows.add(
                  List.of(variables).stream()
                      .map(v -> shown(row.get(v)))
                      .collect(Collectors.joining(" ")));
            }
            rows.sort(null);
            return rows;
          }
        });
  }

  private static String shown(RDFNode node) {
    return node.isURIResource()
        ? Prefixes.shorten(node.asResource().getURI())
        : node.isAnon() ? "_" : node.asLiteral().getLexicalForm();
  }

  @Test
  void wordsAreFoundInTheLiteralsOfAllGraphsEachTripleOnce() {
    assertEquals(
        List.of("id:inno-way Inno Way"),
        rows("(?s ?score ?l) text:query (skos:prefLabel 'inno')", "s", "l"));
  }

  @Test
  void whereTheGraphIsAskedForEachGraphIsARow() {
    assertEquals(
        List.of(
            "https://w3id.org/parkgraph/graph/doc2 skos:prefLabel",
            "https://w3id.org/parkgraph/graph/names skos:prefLabel"),
        rows("(?s ?score ?l ?g ?p) text:query (skos:prefLabel 'inno')", "g", "p"));
  }

  @Test
  void insideAGraphOnlyItsLiteralsAreFound() {
    assertEquals(List.of("id:inno-way"), rows("GRAPH g:doc2 { ?s text:query 'inno way' }", "s"));
    assertEquals(List.of(), rows("GRAPH g:ontology { ?s text:query 'inno' }", "s"));
    assertEquals(
        List.of("g:doc2", "g:names"),
        rows("GRAPH ?g { ?s text:query (skos:prefLabel 'inno') }", "g").stream()
            .map(g -> g.replace("https://w3id.org/parkgraph/graph/", "g:"))
            .toList());
  }

  @Test
  void propertiesNarrowOneByOneAndTogether() {
    assertEquals(1, rows("?s text:query (skos:altLabel 'street')", "s").size());
    assertEquals(2, rows("?s text:query (skos:altLabel skos:definition 'street')", "s").size());
  }

  @Test
  void theLanguageNarrowsAndCoversItsRegionsAndScripts() {
    String anyChinese = "(?s ?score ?l) text:query ('创业大街' 'lang:zh')";
    assertEquals(List.of("创业大街", "创业大街是海淀的创业者街区。", "第一个创业大街项目"), rows(anyChinese, "l"));
    for (String tag : List.of("ZH-HANS", "zh-CN", "zh-Hant", "zh-TW")) {
      String traditional = anyChinese.replace("创业大街", "創業大街").replace("lang:zh", "lang:" + tag);
      assertEquals(3, rows(traditional, "l").size(), tag);
    }
    assertEquals(List.of(), rows(anyChinese.replace("lang:zh", "lang:en"), "l"));
    assertEquals(
        List.of("a blank comment"), rows("(?s ?score ?l) text:query ('blank' 'lang:en')", "l"));
    assertEquals(
        List.of("ex"), rows("?s text:query ('centres' 'lang:none') BIND('ex' AS ?found)", "found"));
  }

  @Test
  void theLimitMayStandBeforeAndAfterTheLanguage() {
    assertEquals(2, rows("?s text:query ('street' 2 'lang:en')", "s").size());
    assertEquals(2, rows("?s text:query ('street' 'lang:en' 2)", "s").size());
    assertEquals(0, rows("?s text:query ('street' 0)", "s").size());
    assertTrue(rows("?s text:query ('street' -1)", "s").size() > 2);
  }

  @Test
  void englishIsStemmedAndOtherLanguagesAreTakenAsTheyAre() {
    assertEquals(List.of("Zentrum"), rows("(?s ?score ?l) text:query 'ZENTRUM'", "l"));
    assertEquals(1, rows("?s text:query (skos:definition 'rebuild OR streets')", "s").size());
    assertEquals(
        List.of("plain words about centres"), rows("(?s ?score ?l) text:query 'centres'", "l"));
  }

  @Test
  void nothingIsGuessedAtInLiterals() {
    assertEquals(List.of(), rows("?s text:query 'manufactoring'", "s"));
    assertEquals(List.of(), rows("?s text:query '街业'", "s"));
    assertEquals(List.of(), rows("?s text:query '智'", "s"));
  }

  @Test
  void theQueryLanguageIsThatOfTheSearchPage() {
    assertEquals(1, rows("?s text:query (skos:prefLabel 'way -inno' 'lang:en')", "s").size());
    assertEquals(1, rows("?s text:query (skos:prefLabel 'inno AND way')", "s").size());
    assertEquals(0, rows("?s text:query (skos:prefLabel '\"way inno\"')", "s").size());
    assertEquals(2, rows("?s text:query (skos:prefLabel 'makers* keq*')", "s").size());
    assertEquals(0, rows("?s text:query 'uri:* OR *:* OR /.*/'", "s").size());
  }

  @Test
  void foundWordsAreMarkedWithTheStringsGivenAsTheyAre() {
    assertEquals(
        List.of("Street <em>Development</em> Plan"),
        rows("(?s ?sc ?l) text:query (skos:prefLabel 'development' 'highlight:')", "l"));
    assertEquals(
        List.of("Street ((a+)+Development( Plan"),
        rows(
            "(?s ?sc ?l) text:query (skos:prefLabel 'development' 'highlight:s:((a+)+|e:(')", "l"));
    assertEquals(
        List.of("第一个[创业大街]项目"),
        rows("(?s ?sc ?l) text:query (dcterms:title '创业大街' 'highlight:s:[ | e:]')", "l"));
    assertEquals(
        List.of("plain words about $1centres\\"),
        rows("(?s ?sc ?l) text:query (rdfs:comment 'centres' 'highlight:s:$1|e:\\\\')", "l"));
  }

  @Test
  void aMarkedLiteralKeepsItsLanguage() {
    String pattern =
        "(?s ?sc ?l) text:query (skos:prefLabel 'plan' 'highlight:') BIND(LANG(?l) AS ?lang)";
    assertEquals(List.of("en"), rows(pattern, "lang"));
  }

  @Test
  void aBoundSubjectIsCheckedAndABlankOneFound() {
    assertEquals(
        List.of("id:im-way"),
        rows("GRAPH g:doc1 { ?s a park:Street } ?s text:query 'manufacturing OR M'", "s"));
    assertEquals(
        List.of("_"), rows("?s text:query (rdfs:comment 'blank') . GRAPH ?g { ?s ?p ?o }", "s"));
    assertEquals(List.of(), rows("BIND('x' AS ?s) ?s text:query 'street'", "s"));
  }

  @Test
  void boundValuesOnTheLeftFilter() {
    assertEquals(
        1,
        rows("BIND(g:doc2 AS ?g) (?s ?sc ?l ?g) text:query (skos:prefLabel 'inno')", "s").size());
    assertEquals(
        List.of(), rows("BIND('no'@en AS ?l) (?s ?sc ?l) text:query (skos:prefLabel 'inno')", "s"));
  }

  @Test
  void thereIsNoCapOnTheNumberOfHits() {
    StringBuilder triples = new StringBuilder(":many {");
    for (int i = 0; i < 12_000; i++) {
      triples
          .append(" ex:m")
          .append(i)
          .append(" rdfs:comment \"multitude ")
          .append(i)
          .append("\" .");
    }
    DatasetGraph data = Fixture.data(triples.append("}").toString());
    try (TextIndex many = Fixture.index(data)) {
      Dataset dataset = registered(data, many);
      assertEquals(
          List.of("12000"),
          rows(dataset, "{ SELECT (COUNT(*) AS ?n) { ?s text:query 'multitude' } }", "n"));
    }
  }

  @Test
  void entitiesAreSearchedAsOnTheSearchPage() {
    List<String> expected =
        index
            .search(
                new SearchRequest(
                    "innoway", null, "https://w3id.org/parkgraph/ontology#Street", 1, 10))
            .hits()
            .stream()
            .map(h -> Prefixes.shorten(h.iri()))
            .toList();
    assertEquals(
        expected, rows("?s park:search 'innoway' . GRAPH g:doc1 { ?s a park:Street }", "s"));
    assertEquals(
        List.of("id:inno-way 创业大街"),
        rows("(?s ?score ?label) park:search ('Inno Way' 'lang:zh' 1)", "s", "label"));
    assertEquals(List.of("id:space"), rows("?s park:search ('maker space' 1)", "s"));
  }

  @Test
  void entitiesComeWithWhatShowsTheWords() {
    assertEquals(
        List.of("id:inno-way <em>Inno</em> Way"),
        rows("(?s ?score ?label ?snippet) park:search ('inno' 1)", "s", "snippet"));
    assertEquals(
        List.of("id:premier-visit He visited the café there in [May]."),
        rows(
            "(?s ?score ?label ?snippet) park:search ('May' 1 'highlight:s:[ | e:]')",
            "s",
            "snippet"));
  }

  @Test
  void withoutALimitAllEntitiesAreFound() {
    long total =
        index.search(new SearchRequest("street way", null, null, 1, 100)).of(Facet.TYPE).stream()
            .filter(c -> c.value().endsWith("Street"))
            .findFirst()
            .orElseThrow()
            .count();
    assertEquals(
        total, rows("?s park:search 'street way' GRAPH g:doc1 { ?s a park:Street }", "s").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s text:query 5",
        "?s text:query ()",
        "?s text:query (rdfs:label)",
        "?s text:query ?unbound",
        "?s text:query ('a' 'b')",
        "?s text:query ('a' rdfs:label)",
        "?s text:query ('a' 'highlight:q:x')",
        "?s text:query ('a' 'highlight:m:-1')",
        "?s text:query ('a' 'highlight:z:many')",
        "?s text:query 'a a a a a a a a a a a a a a a a a'",
        "(?a ?b ?c ?d ?e ?f) text:query 'a'",
        "() text:query 'a'",
        "?s park:search (rdfs:label 'a')",
        "?s park:search ('a' 'highlight:')",
        "(?a ?b ?c ?d ?e) park:search 'a'"
      })
  void wrongArgumentsAreToldInOneLine(String pattern) {
    TextQueryException e = assertThrows(TextQueryException.class, () -> rows(pattern));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.length() < 200 && !message.contains("\n"), message);
  }
}
