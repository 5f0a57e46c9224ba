package org.parkgraph.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parkgraph.evidence.EvidenceFixture.prefixed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkgraph.source.SourceTree;

class RowSourcesTest {

  private static final String DATA =
      """
      # plain edges, one said twice, one planned and so not in the graph
      :cafe a park:Facility {| park:evidence :p1 |} ;
        park:foundedBy :ann {| park:evidence :p2 , :p10 |} , :bob {| park:evidence :p3 |} ;
        skos:prefLabel "Cafe"@en {| park:evidence :p4 |} .
      :shop a park:Facility {| park:evidence :p5 |} ; park:foundedBy :ann {| park:evidence :p6 |} .
      << :cafe park:adjacentTo :shop >> park:modality modality:planned ; park:evidence :p7 .
      << :shop park:foundedBy :ann >> park:modality modality:hearsay ; park:evidence :p7 .

      # places within places: a chain of three, and a longer one
      :room park:locatedIn :house {| park:evidence :p11 |} .
      :house park:partOf :street {| park:evidence :p12 |} .
      :street park:partOf :town {| park:evidence :p13 |} .
      :town park:partOf :land {| park:evidence :p14 |} .
      :street park:partOf :quarter {| park:evidence :p15 |} .
      :quarter park:partOf :county {| park:evidence :p15 |} .
      :county park:partOf :land {| park:evidence :p15 |} .

      # two ways from e1 to e4, a longer one, and one back
      :e1 park:follows :e2 {| park:evidence :p25 |} , :e3 {| park:evidence :p28 |} .
      :e2 park:follows :e4 {| park:evidence :p26 |} , :e5 {| park:evidence :p30 |} .
      :e3 park:follows :e4 {| park:evidence :p29 |} .
      :e5 park:follows :e4 {| park:evidence :p30 |} .
      :e4 park:follows :e1 {| park:evidence :p27 |} , :e6 {| park:evidence :p8 |} .

      # what rules infer
      :east park:adjacentTo :west {| park:evidence :p16 |} .
      :firm park:headquarteredIn :town {| park:evidence :p17 |} .
      :scheme a park:Plan {| park:evidence :p18 |} .
      :post a park:Engagement ; org:member :ann ; org:organization :firm ; park:evidence :p19 .

      # claims: a figure with a bound, an event with an edge of its own sentence, an aim
      :size a park:Figure ; park:about :town ; park:value 40.0 ; park:hedge hedge:more-than ;
        park:evidence :p20 , :p21 .
      :fair a park:Event ; park:concerns :firm ; park:organizer :ann {| park:evidence :p22 |} ;
        park:evidence :p23 .
      :firm park:aim :goal .
      :goal a park:Aim ; park:evidence :p24 .
      """;

  private static DatasetGraph dataset;
  private static InferenceRules rules;

  @BeforeAll
  static void load() {
    dataset = EvidenceFixture.load(DATA);
    rules = InferenceRules.load(SourceTree.at(Path.of("")));
  }

  /** The column {@code sources}, as paragraph numbers; checks that the rows are the query's own. */
  private static List<String> sources(String select) {
    Query query = QueryFactory.create(prefixed(select), Syntax.syntaxSPARQL_11);
    List<List<Node>> plain = new ArrayList<>();
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
      exec.select()
          .forEachRemaining(
              row -> plain.add(query.getProjectVars().stream().map(row::get).toList()));
    }
    List<List<Node>> sourced = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    try (RowSources rowSources = new RowSources(query, dataset, rules, ARQ.getContext().copy())) {
      RowSet rows = rowSources.rows();
      rows.forEachRemaining(
          row -> {
            sourced.add(query.getProjectVars().stream().map(row::get).toList());
            sources.add(
                row.get(RowSources.COLUMN)
                    .getLiteralLexicalForm()
                    .replaceAll("d\\.txt/(\\d+)/1", "$1"));
          });
      List<Var> columns = new ArrayList<>(query.getProjectVars());
      columns.add(RowSources.COLUMN);
      assertEquals(columns, rows.getResultVars());
    }
    assertEquals(plain, sourced);
    return sources;
  }

  @Test
  void sourcesAreWrittenAsDocumentParagraphAndSentence() {
    Query query =
        QueryFactory.create(prefixed("SELECT ?x { :cafe park:foundedBy ?x } ORDER BY ?x"));
    try (RowSources rowSources = new RowSources(query, dataset, rules, ARQ.getContext().copy())) {
      assertEquals(
          "d.txt/2/1 d.txt/10/1",
          rowSources.rows().next().get(RowSources.COLUMN).getLiteralLexicalForm());
    }
  }

  @Test
  void aRowRestsOnAllItsEdgesSortedByNumber() {
    assertEquals(
        List.of("1 2 10", "1 3"),
        sources("SELECT ?x { :cafe a park:Facility ; park:foundedBy ?x } ORDER BY ?x"));
  }

  @Test
  void aToldStatementDoesNotSupportAnAssertedEdge() {
    assertEquals(List.of("6"), sources("SELECT ?x { :shop park:foundedBy ?x } ORDER BY ?x"));
  }

  @Test
  void labelsFetchedByNameAreShownOnly() {
    assertEquals(
        List.of("1"),
        sources("SELECT ?l { :cafe a park:Facility ; skos:prefLabel ?l } ORDER BY ?l"));
    assertEquals(
        List.of("1"),
        sources("SELECT ?l { :cafe a park:Facility ; rdfs:label|skos:prefLabel ?l } GROUP BY ?l"));
  }

  @Test
  void aLabelFoundAsAnyPropertyKeepsItsSentence() {
    assertEquals(
        List.of("4"),
        sources("SELECT ?p { :cafe ?p \"Cafe\"@en FILTER (?p = skos:prefLabel) } ORDER BY ?p"));
  }

  @Test
  void anOptionalPartCountsWhereItMatched() {
    assertEquals(
        List.of("1", "5 6"),
        sources(
            """
            SELECT ?x ?y { ?x a park:Facility
              OPTIONAL { ?x park:foundedBy ?y . FILTER (?x = :shop) } } ORDER BY ?x"""));
  }

  @Test
  void anOptionalPartWithoutNewVariablesCountsWhereItMatched() {
    assertEquals(
        List.of("1 3", "5"),
        sources(
            """
            SELECT ?x { ?x a park:Facility
              OPTIONAL { ?x park:foundedBy :bob } } ORDER BY ?x"""));
  }

  @Test
  void onlyTheBranchOfAUnionThatMatchedCounts() {
    assertEquals(
        List.of("1", "5", "3", "2 10", "6"),
        sources(
            """
            SELECT ?x ?y {
              { ?x a park:Facility } UNION { ?x park:foundedBy :bob . BIND (1 AS ?y) }
              UNION { ?x park:foundedBy :ann . BIND (2 AS ?y) } } ORDER BY ?y ?x"""));
  }

  @Test
  void equalRowsOfDifferentSolutionsKeepTheirOwnSources() {
    assertEquals(
        List.of("2 10", "3"),
        sources("SELECT ?x { ?x park:foundedBy ?y FILTER (?x = :cafe) } ORDER BY ?x ?y"));
  }

  @Test
  void aRowOfDistinctRestsOnAllSolutionsItMerges() {
    assertEquals(
        List.of("2 3 10", "6"), sources("SELECT DISTINCT ?x { ?x park:foundedBy ?y } ORDER BY ?x"));
    assertEquals(
        List.of("6"),
        sources("SELECT DISTINCT ?x { ?x park:foundedBy ?y } ORDER BY ?x LIMIT 1 OFFSET 1"));
    assertEquals(
        List.of("6", "2 3 10"),
        sources("SELECT DISTINCT ?k { ?x park:foundedBy ?y BIND (?x = :cafe AS ?k) } ORDER BY ?k"));
    assertEquals(
        List.of("5", "1 3"),
        sources(
            """
            SELECT DISTINCT ?y { ?x a park:Facility
              OPTIONAL { ?x park:foundedBy ?y FILTER (?y = :bob) } } ORDER BY ?y"""));
  }

  @Test
  void aValueIsNotAssumedBeforeAnOptionalPart() {
    assertEquals(
        List.of("1 2 5 6 10", "1 3"),
        sources(
            """
            SELECT DISTINCT ?y { ?x a park:Facility
              OPTIONAL { ?x park:foundedBy ?y } ?z park:foundedBy ?y } ORDER BY ?y"""));
  }

  @Test
  void anAggregateRestsOnItsGroup() {
    assertEquals(
        List.of("2 6 10", "3"),
        sources("SELECT ?y (COUNT(?x) AS ?n) { ?x park:foundedBy ?y } GROUP BY ?y ORDER BY ?y"));
    assertEquals(List.of("2 3 6 10"), sources("SELECT (COUNT(*) AS ?n) { ?x park:foundedBy ?y }"));
    assertEquals(List.of(""), sources("SELECT (COUNT(*) AS ?n) { ?x park:foundedBy :nobody }"));
  }

  @Test
  void groupsWithAHiddenOrComputedKeyAreToldApart() {
    assertEquals(
        List.of("3", "2 6 10"),
        sources("SELECT (COUNT(?x) AS ?n) { ?x park:foundedBy ?y } GROUP BY ?y ORDER BY ?n"));
    assertEquals(
        List.of("6", "2 3 10"),
        sources(
            """
            SELECT ?k (COUNT(?y) AS ?n) { ?x park:foundedBy ?y }
            GROUP BY (?x = :cafe AS ?k) ORDER BY ?k"""));
  }

  @Test
  void havingAndOptionalKeysChooseTheGroup() {
    assertEquals(
        List.of("2 3 10"),
        sources(
            """
            SELECT ?x { ?x park:foundedBy ?y } GROUP BY ?x HAVING (COUNT(?y) > 1)"""));
    assertEquals(
        List.of("5", "1 3"),
        sources(
            """
            SELECT ?y (COUNT(?x) AS ?n) { ?x a park:Facility
              OPTIONAL { ?x park:foundedBy ?y FILTER (?y = :bob) } } GROUP BY ?y ORDER BY ?y"""));
  }

  @Test
  void aSubSelectIsFollowed() {
    assertEquals(
        List.of("1 2 3 10", "5 6"),
        sources(
            """
            SELECT ?x ?n { ?x a park:Facility
              { SELECT ?x (COUNT(?y) AS ?n) { ?x park:foundedBy ?y } GROUP BY ?x } }
            ORDER BY ?x"""));
  }

  @Test
  void selectStarHasTheColumnsItHadBefore() {
    String both =
        "{ ?x park:foundedBy :bob } UNION { ?x park:foundedBy :ann . ?x a park:Facility }";
    assertEquals(
        List.of("1 2 3 10", "5 6"), sources("SELECT DISTINCT * { " + both + " } ORDER BY ?x"));
    assertEquals(
        List.of("1 2 3 10", "5 6"),
        sources("SELECT ?x { { SELECT DISTINCT * { " + both + " } } } ORDER BY ?x"));
  }

  @Test
  void aSubSelectWithALimitCountsOnlyWhatItChose() {
    assertEquals(
        List.of("1 3"),
        sources(
            """
            SELECT ?x { ?x a park:Facility
              { SELECT ?x { ?x park:foundedBy ?y } ORDER BY DESC(?y) ?x LIMIT 1 } }
            ORDER BY ?x"""));
  }

  @Test
  void whatAFilterFindsToExistCounts() {
    assertEquals(
        List.of("1 3"),
        sources(
            "SELECT ?x { ?x a park:Facility FILTER EXISTS { ?x park:foundedBy :bob } } ORDER BY ?x"));
    assertEquals(
        List.of("1 3", "5"),
        sources(
            """
            SELECT ?x { ?x a park:Facility
              FILTER (?x = :shop || EXISTS { ?x park:foundedBy ?y FILTER (?y = :bob && ?x = :cafe) }) }
            ORDER BY ?x"""));
  }

  @Test
  void whatIsExcludedDoesNotCount() {
    assertEquals(
        List.of("5"),
        sources(
            """
            SELECT ?x { ?x a park:Facility FILTER NOT EXISTS { ?x park:foundedBy :bob } }
            ORDER BY ?x"""));
    assertEquals(
        List.of("5"),
        sources("SELECT ?x { ?x a park:Facility MINUS { ?x park:foundedBy :bob } } ORDER BY ?x"));
    assertEquals(
        List.of("5"),
        sources(
            """
            SELECT ?x { ?x a park:Facility FILTER (!EXISTS { ?x park:foundedBy :bob }) }
            ORDER BY ?x"""));
  }

  @Test
  void whatHoldsWithoutNeedBesideAnotherConditionDoesNotCount() {
    assertEquals(
        List.of("1", "5"),
        sources(
            """
            SELECT ?x { ?x a park:Facility
              FILTER (?x = :cafe || NOT EXISTS { ?x park:foundedBy :bob }) } ORDER BY ?x"""));
    assertEquals(
        List.of("1 3"),
        sources(
            """
            SELECT ?x { ?x a park:Facility
              FILTER (!NOT EXISTS { ?x park:foundedBy :bob }) } ORDER BY ?x"""));
  }

  @Test
  void aPathRestsOnItsEdges() {
    assertEquals(
        List.of("11 12"),
        sources("SELECT ?x { :room park:locatedIn/park:partOf ?x FILTER (?x = :street) }"));
    assertEquals(
        List.of("16"), sources("SELECT ?x { :west ^park:adjacentTo ?x FILTER (?x = :east) }"));
    assertEquals(
        List.of("", "1"),
        sources(
            """
            SELECT ?x { VALUES ?x { :cafe park:Facility } :cafe rdf:type? ?x }
            ORDER BY (?x != :cafe)"""));
    assertEquals(
        List.of("17"), sources("SELECT ?x { :firm (park:partOf|park:headquarteredIn) ?x }"));
    assertEquals(
        List.of("24"),
        sources(
            "SELECT ?x { :firm !(park:headquarteredIn|park:operatesIn|org:memberOf|^park:concerns) ?x FILTER (?x = :goal) }"));
  }

  @Test
  void aChainRestsOnTheShortestWay() {
    String chain = "SELECT ?x { :e1 park:follows%s ?x FILTER (?x = :e4) }";
    assertEquals(List.of("25 26 28 29"), sources(chain.formatted("+")));
    assertEquals(List.of("25 26 28 29"), sources(chain.formatted("*")));
    assertEquals(
        List.of("25 26 27 28 29"), sources("SELECT ?x { :e1 park:follows+ ?x FILTER (?x = :e1) }"));
    assertEquals(List.of(""), sources("SELECT ?x { :e1 park:follows* ?x FILTER (?x = :e1) }"));
  }

  @Test
  void aChainStopsWhereItBegan() {
    assertEquals(
        List.of("8 25 26 28 29"), sources("SELECT ?x { :e1 park:follows+ ?x FILTER (?x = :e6) }"));
  }

  @Test
  void aSequenceRestsOnAllWaysThrough() {
    assertEquals(
        List.of("25 26 28 29"),
        sources("SELECT DISTINCT ?x { :e1 park:follows/park:follows ?x FILTER (?x = :e4) }"));
  }

  @Test
  void anInferredEdgeRestsOnItsPremises() {
    assertEquals(List.of("11 12 13 14"), sources("SELECT ?x { ?x park:locatedIn :land }"));
    assertEquals(List.of("16"), sources("SELECT ?x { :west park:adjacentTo ?x }"));
    assertEquals(List.of("17"), sources("SELECT ?x { :firm park:operatesIn ?x }"));
    assertEquals(List.of("18"), sources("SELECT ?x { ?x a park:Policy }"));
    assertEquals(List.of("18"), sources("SELECT ?x { ?x a prov:Entity FILTER (?x = :scheme) }"));
    assertEquals(List.of("19"), sources("SELECT ?x { ?x org:memberOf :firm }"));
    assertEquals(List.of("20 21"), sources("SELECT ?b { :size park:lowerBound ?b }"));
  }

  @Test
  void aClaimGivesItsEdgesItsEvidenceUnlessAnEdgeHasItsOwn() {
    assertEquals(List.of("20 21"), sources("SELECT ?v { :size park:value ?v }"));
    assertEquals(List.of("23"), sources("SELECT ?x { :fair park:concerns ?x }"));
    assertEquals(List.of("22"), sources("SELECT ?x { :fair park:organizer ?x }"));
    assertEquals(List.of("22"), sources("SELECT ?x { :fair park:participant ?x }"));
    assertEquals(List.of("24"), sources("SELECT ?x { :firm park:aim ?x }"));
  }

  @Test
  void aStatementAskedForGivesThePassagesBound() {
    String statement =
        "?st rdf:subject :cafe ; rdf:predicate park:foundedBy ; rdf:object :ann ; park:modality ?m";
    assertEquals(List.of("2 10"), sources("SELECT ?m { " + statement + " } ORDER BY ?m"));
    assertEquals(
        List.of("10", "2"),
        sources(
            "SELECT ?p { "
                + statement
                + " ; park:evidence ?p . ?p park:paragraph ?n }"
                + " ORDER BY DESC(?n)"));
    assertEquals(
        List.of("7"),
        sources(
            "SELECT ?st { ?st rdf:subject :cafe ; park:modality modality:planned } ORDER BY ?st"));
  }

  @Test
  void aPassageAskedForIsItsOwnSource() {
    assertEquals(List.of("9"), sources("SELECT ?n { :p9 park:paragraph ?n }"));
    assertEquals(List.of("20"), sources("SELECT ?f { ?f park:evidence :p20 }"));
  }

  @Test
  void aNamedGraphIsFollowed() {
    assertEquals(
        List.of("1 3"),
        sources(
            """
            SELECT ?g { GRAPH ?g { :cafe a park:Facility
              { SELECT ?x { ?x park:foundedBy :bob } } FILTER EXISTS { ?x park:foundedBy+ :bob } } }
            """));
  }

  @Test
  void whatNobodyStatedRestsOnNothing() {
    assertEquals(
        List.of(""),
        sources("SELECT ?x { park:Plan rdfs:subClassOf ?x FILTER (?x = park:Policy) }"));
    assertEquals(List.of(""), sources("SELECT ?x { BIND (1 AS ?x) }"));
    assertEquals( // a function in the place of a property, on a claim
        List.of(""),
        sources("SELECT ?x { ?x <http://jena.apache.org/ARQ/property#assign> :size }"));
  }

  @Test
  void aCancelledRunEndsTheSearchForEvidence() {
    Context context = ARQ.getContext().copy();
    AtomicBoolean cancel = new AtomicBoolean();
    context.set(ARQConstants.symCancelQuery, cancel);
    Evaluation evaluation = new Evaluation(dataset, context);
    Query query = QueryFactory.create(prefixed("SELECT ?x { ?x a ?y }"));
    evaluation.checkCancelled();
    cancel.set(true);
    assertThrows(QueryCancelledException.class, evaluation::checkCancelled);
    assertThrows(QueryCancelledException.class, () -> evaluation.select(query, row -> {}));
    assertThrows(
        QueryCancelledException.class,
        () -> evaluation.match(query.getQueryPattern(), Binding.noParent, row -> {}));
  }

  @Test
  void theDeadlineOfTheRowsHoldsForTheSearchForEvidence() {
    Context context = ARQ.getContext().copy();
    AtomicBoolean cancel = new AtomicBoolean();
    context.set(ARQConstants.symCancelQuery, cancel);
    Query query = QueryFactory.create(prefixed("SELECT ?x { :cafe park:foundedBy ?x }"));
    try (RowSources rowSources = new RowSources(query, dataset, rules, context)) {
      RowSet rows = rowSources.rows();
      rows.next();
      cancel.set(true);
      assertThrows(QueryCancelledException.class, rows::next);
    }
  }
}
