package org.parkgraph.html;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.parkgraph.linkeddata.Describer;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.linkeddata.Readings;
import org.parkgraph.vocab.Park;

/** Small pages of every kind, with all that is hostile in their texts. */
final class Samples {

  static final String SCRIPT = "<script>alert(1)</script>";

  static final Site SITE = new Site(Park.BASE, "http://localhost:3030", "v1", Originals.NONE);
  static final Frame ENGLISH = new Frame(SITE, Language.ENGLISH, false, "/page/street");
  static final Frame CHINESE = new Frame(SITE, Language.CHINESE, true, "/page/street");

  static final Evidence SENTENCE =
      new Evidence(Park.ID + "doc-p8-s3", "doc.txt", 8, 3, "The street " + SCRIPT + " opened.");

  private static final String STREET =
      """
      BASE   <https://w3id.org/parkgraph/>
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX id:   <https://w3id.org/parkgraph/id/>
      PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX dcterms: <http://purl.org/dc/terms/>

      <graph/doc/doc> {
        id:street a park:Place ;
          skos:prefLabel "Street <script>alert(1)</script>"@en , "大街"@zh-Hans ;
          skos:definition "street \\"of\\" <b>streets</b>"@en ;
          park:locatedIn id:city ;
          foaf:homepage <http://example.org/it's> , <javascript:alert(1)> , <data:text/html,x> ,
            <vbscript:x> , <mailto:a@example.org> ;
          rdfs:comment "<img src=x onerror=alert(1)>"^^rdf:HTML ;
          park:length 6534000000 ;
          park:aim <id/street#aim-1> .
        <id/street#aim-1> a park:Aim ; rdfs:label "to grow"@en ; park:status <scheme/status/planned> ;
          park:evidence id:doc-p8-s3 .
        id:city skos:prefLabel "City"@en .
        park:Place rdfs:label "place"@en , "地点"@zh-Hans .
        park:locatedIn rdfs:label "is located in"@en , "位于"@zh-Hans .
        park:about rdfs:label "is about"@en .
        park:partOf rdfs:label "is part of"@en .
        [] a park:Statement ; rdf:subject id:street ; rdf:predicate park:locatedIn ; rdf:object id:city ;
          park:evidence id:doc-p8-s3 , id:doc-p9-s1 .
        [] a park:Statement ; rdf:subject id:street ; rdf:predicate park:partOf ; rdf:object id:city ;
          park:modality <scheme/modality/planned> ; park:evidence id:doc-p9-s1 .
        <scheme/modality/planned> skos:prefLabel "planned"@en , "计划"@zh-Hans .
        <scheme/status/target> skos:prefLabel "target"@en .
        <scheme/status/planned> skos:prefLabel "planned"@en .
        <scheme/indicator/teams> skos:prefLabel "teams"@en .
        <id/street#figure-1> a park:Figure ; park:about id:street ; park:verbatim "over 194" ; park:value 194 ;
          park:indicator <scheme/indicator/teams> ; park:dateText "By the end of 2016" ;
          park:status <scheme/status/target> ; park:evidence id:doc-p9-s1 .
        id:doc-p8-s3 a park:Passage ; park:document id:doc ; park:paragraph 8 ; park:sentence 3 ;
          park:gloss "The street opened. <script>alert(1)</script>"@en , "大街开放了。"@zh-Hans .
        id:doc-p9-s1 a park:Passage ; park:document id:doc ; park:paragraph 9 ; park:sentence 1 ;
          park:gloss "Teams came."@en .
        id:doc dcterms:identifier "doc.txt" .
        id:shop-01 park:locatedIn id:street . id:shop-02 park:locatedIn id:street .
        id:shop-03 park:locatedIn id:street . id:shop-04 park:locatedIn id:street .
        id:shop-05 park:locatedIn id:street . id:shop-06 park:locatedIn id:street .
        id:shop-07 park:locatedIn id:street . id:shop-08 park:locatedIn id:street .
        id:shop-09 park:locatedIn id:street . id:shop-10 park:locatedIn id:street .
        id:shop-11 park:locatedIn id:street . id:shop-12 park:locatedIn id:street .
        id:shop-13 park:locatedIn id:street . id:shop-14 park:locatedIn id:street .
      }
      <graph/inferred> { id:street park:adjacentTo id:lane . }
      """;

  private Samples() {}

  static ResourcePage resource(Language language) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(STREET, Lang.TRIG).parse(dataset);
    return new ResourcePage(
        Objects.requireNonNull(
            new Describer(dataset, language.tag())
                .describe(NodeFactory.createURI(Park.ID + "street"))),
        List.of(new Alternate("JSON-LD", "application/ld+json", "/page/street.jsonld")));
  }

  static HomePage home() {
    return new HomePage(
        new HomePage.Counts(12345, 6, 5, 4, 3, 2),
        List.of(new HomePage.Counted(new Link(SCRIPT, "", "/ontology#Place"), 2)),
        List.of("makers \"space\"", "创业"),
        List.of(new Link("By topic", "en", "/queries/policy/by-topic")),
        List.of(new Example("All", "SELECT * { ?s ?p \"<x>&\" }")),
        List.of(
            new HomePage.Document(
                new Named(Park.ID + "doc", "A document", "en"),
                "doc.txt",
                new Named(Park.ID + "paper", SCRIPT, "en"),
                "2015-04-28",
                2)));
  }

  static QueriesPage queries() {
    return new QueriesPage(
        List.of(
            new QueriesPage.Folder(
                "policy",
                List.of(
                    new QueriesPage.Entry(
                        "policy/by-topic", "By topic", "All " + SCRIPT, "按主题")))));
  }

  static QueryPage query() {
    return new QueryPage(
        "policy/by-topic",
        "policy",
        "By topic",
        "Policies on a topic.",
        List.of(
            new QueryPage.Parameter(
                "topic",
                "Topic",
                QueryPage.Kind.THING,
                null,
                "topic:talent",
                "\"'><script>",
                "\"'><script>",
                "talent",
                "",
                List.of(new QueryPage.Choice("topic:talent", "talent", 1)),
                "not " + SCRIPT),
            new QueryPage.Parameter(
                "place",
                "Place",
                QueryPage.Kind.THING,
                "",
                "beijing",
                "",
                SCRIPT,
                "Beijing",
                "",
                List.of(),
                null),
            new QueryPage.Parameter(
                "from",
                "From",
                QueryPage.Kind.DATE,
                "",
                "2009-01-01",
                "",
                "",
                "2009-01-01",
                "",
                List.of(),
                null)),
        true,
        new QueryPage.Window(10, 10),
        new Table(
            List.of(new Table.Column("policy", "policy"), new Table.Column("date", "date")),
            List.of(
                new Table.Row(
                    List.of(
                        new Table.Cell(SCRIPT, Park.ID + "policy\"onmouseover=\"alert(1)", "en"),
                        new Table.Cell("2009-03-13", null, "")),
                    List.of(SENTENCE))),
            true),
        null,
        "SELECT ?policy { ?policy a <x> }",
        false,
        List.of(new QueryPage.Example(SCRIPT, "/queries/policy/by-topic?topic=topic%3Atalent")),
        List.of());
  }

  static SearchPage search() {
    return new SearchPage(
        new SearchPage.Request(
            "inno \"way\"", Map.of("place", List.of("city")), "relevance", 2, 10),
        new SearchPage.Results(
            37,
            List.of(
                new SearchPage.Facet(
                    "place",
                    List.of(
                        new SearchPage.FacetValue("city", "City", 3, true),
                        new SearchPage.FacetValue("town", "Town", 2, false))),
                new SearchPage.Facet(
                    "year", List.of(new SearchPage.FacetValue("2015", "2015", 1, false)))),
            List.of(
                new SearchPage.Hit(
                    Park.ID + "street",
                    "Street " + SCRIPT,
                    new Named(Park.NS + "Place", "place", "en"),
                    new SearchPage.When(false, "2009-03-13", null),
                    List.of(new Named(Park.ID + "office", "Office " + SCRIPT, "en")),
                    new SearchPage.Status(
                        new Named(Park.BASE + "scheme/status/planned", "planned", "en"),
                        "2009-12-31"),
                    List.of(new Named(Park.ID + "doc", "Document " + SCRIPT, "en")),
                    List.of(
                        new SearchPage.Reason(
                            "otherName",
                            "a &lt;b&gt; <em>street</em> &amp; <b>more</b><script>alert(1)</script>")),
                    List.of("nothing of the <em>hit</em>"),
                    List.of(SENTENCE)))),
        null,
        null,
        List.of("makers"));
  }

  static SearchPage noHits() {
    return new SearchPage(
        new SearchPage.Request(SCRIPT, Map.of(), "relevance", 1, 10),
        new SearchPage.Results(0, List.of(), List.of()),
        null,
        null,
        List.of("makers"));
  }

  static SearchPage wrongSearch() {
    return new SearchPage(
        new SearchPage.Request("a", Map.of(), "relevance", 1, 10),
        null,
        "a search text has at most 16 words",
        null,
        List.of());
  }

  static SparqlPage sparql() {
    return new SparqlPage(
        "",
        home().examples(),
        List.of(new SparqlPage.Entry("policy/list", SCRIPT, SCRIPT)),
        List.of(new SparqlPage.Counted(Park.NS + "Place", SCRIPT, 1)),
        Map.of("park", Park.NS),
        SCRIPT);
  }

  static OntologyPage ontology() {
    return new OntologyPage(
        Park.BASE + "ontology",
        List.of(new Text("Terms.", "en"), new Text("术语。", "zh-Hans")),
        "1.0.0",
        List.of(
            new OntologyPage.Term(
                Park.NS + "Place",
                List.of(new Text("place", "en"), new Text("地点", "zh-Hans")),
                List.of(new Text("stretch of the surface", "en")),
                List.of(new Named("http://purl.org/dc/terms/Location", "dcterms:Location", "")),
                List.of(),
                List.of(),
                12,
                List.of(new Named(Park.ID + "street", "Street", "en")))),
        List.of(
            new OntologyPage.Term(
                Park.NS + "locatedIn",
                List.of(new Text("is located in", "en")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Named(Park.NS + "Place", "place", "en")),
                7,
                List.of())),
        home().examples(),
        List.of(new Alternate("Turtle", "text/turtle", "/ontology.ttl")));
  }

  static ErrorPage error() {
    return new ErrorPage(
        404,
        "Nothing here",
        "Nothing is known of /<svg onload=1>.",
        2,
        7,
        SCRIPT,
        List.of(new Named(Park.ID + "street", SCRIPT, "en")));
  }

  private static final String DOCUMENT =
      """
      BASE   <https://w3id.org/parkgraph/>
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX id:   <https://w3id.org/parkgraph/id/>
      PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>

      <graph/doc/doc> {
      id:street a park:Policy ; skos:prefLabel "<script>alert(1)</script>"@en ;
        park:issuedBy <javascript:alert(1)> , id:body ; park:issuedEarliest "2015-03-01" ;
        park:issuedLatest "2015-03-31" ; park:measure id:body .
      id:body skos:prefLabel "<b>body</b>"@en .
      id:doc a park:SourceDocument ; dcterms:identifier "<script>doc</script>.txt" ;
        skos:prefLabel "</title><script>alert(1)</script>"@en ; dcterms:publisher <data:text/html,x> .
      id:doc-p1-s1 a park:Passage ; park:document id:doc ; park:paragraph 1 ; park:sentence 1 ;
        park:gloss "</p><script>alert(1)</script>"@en .
      [] a park:Statement ; rdf:subject id:street ; rdf:predicate park:issuedBy ;
        rdf:object <javascript:alert(1)> ; park:evidence id:doc-p1-s1 .
      }
      """;

  /** A policy, a document and the report of an error. */
  private static Map<String, String> things(Frame frame) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(DOCUMENT, Lang.TRIG).parse(dataset);
    Describer describer = new Describer(dataset, frame.language().tag());
    Node doc = NodeFactory.createURI(Park.ID + "doc");
    Node policy = NodeFactory.createURI(Park.ID + "street");
    ReportPage report =
        new ReportPage(
            Park.ID + "street",
            "Street " + SCRIPT,
            List.of(new ReportPage.Statement("is located in", SCRIPT)),
            List.of(SENTENCE),
            "http://localhost:3030/page/street",
            URI.create("mailto:a@example.org"));
    return Map.of(
        "policy",
        new ResourcePage(Objects.requireNonNull(describer.describe(policy)), List.of())
            .render(frame),
        "document",
        new ResourcePage(
                Objects.requireNonNull(describer.describe(doc)),
                List.of(),
                null,
                new Readings(dataset, frame.language().tag()).of(doc, 1))
            .render(frame),
        "report",
        report.render(frame));
  }

  /** Every page by its name, in one language. */
  static Map<String, String> all(Frame frame) {
    Map<String, String> all = new TreeMap<>(things(frame));
    all.putAll(
        Map.of(
            "home", home().render(frame),
            "resource", resource(frame.language()).render(frame),
            "queries", queries().render(frame),
            "query", query().render(frame),
            "search", search().render(frame),
            "no hits", noHits().render(frame),
            "wrong search", wrongSearch().render(frame),
            "sparql", sparql().render(frame),
            "ontology", ontology().render(frame),
            "error", error().render(frame)));
    return all;
  }
}
