package org.parkgraph.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkgraph.source.SourceFile;
import org.parkgraph.vocab.Park;

/** Program, shapes, rules and queries name no term and no concept that the sources lack. */
class VocabularyTest {

  /** Terms that the service brings to queries; no data has them. */
  private static final Set<String> MAGIC = Set.of(Park.SEARCH.getURI());

  private static final Pattern TERM = Pattern.compile("(?<![\\w-])park:([A-Za-z][A-Za-z0-9]*)");
  private static final Pattern CONCEPT_IRI =
      Pattern.compile("https://w3id\\.org/parkgraph/scheme/([a-z-]+)/([a-z0-9-]+)>");
  private static final Pattern SCHEME_PREFIX =
      Pattern.compile("PREFIX ([a-z-]+): <https://w3id\\.org/parkgraph/scheme/([a-z-]+)/>");

  @Test
  void theProgramNamesNoTermThatTheOntologyLacks() throws IllegalAccessException {
    List<String> missing = new ArrayList<>();
    for (Field field : Park.class.getFields()) {
      if (field.get(null) instanceof Node node && !MAGIC.contains(node.getURI())) {
        boolean term = node.getURI().startsWith(Park.NS);
        Node known = term ? RDFS.isDefinedBy.asNode() : RDF.type.asNode();
        if (!Checkout.UNION.contains(node, known, Node.ANY)) {
          missing.add(field.getName() + " = " + node);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void theFixedTermsOfTheContractAreThere() {
    Stream.of(
            "Policy Plan Enterprise Institution Place Person Event Figure Passage SourceDocument"
                + " Statement document paragraph sentence gloss evidence possiblySameAs")
        .flatMap(terms -> Stream.of(terms.split(" ")))
        .forEach(term -> assertTrue(declared(term), "park:" + term));
  }

  @Test
  void everyTermIsNamedByACannedQuery() {
    Set<String> named = new TreeSet<>();
    for (SourceFile file : Checkout.SOURCES.files("queries", ".rq")) {
      Matcher terms = TERM.matcher(file.text());
      while (terms.find()) {
        named.add(Park.NS + terms.group(1));
      }
    }
    Set<String> terms = new TreeSet<>();
    Checkout.UNION
        .find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
        .filterKeep(t -> t.getSubject().getURI().startsWith(Park.NS))
        .forEachRemaining(t -> terms.add(t.getSubject().getURI()));
    terms.removeAll(named);
    assertEquals(Set.of(), terms, "terms that no canned query uses");
  }

  @TestFactory
  Stream<DynamicTest> shapesRulesAndQueriesNameNoTermThatTheOntologyLacks() {
    return texts()
        .map(file -> dynamicTest(file.path(), () -> assertEquals(Set.of(), unknown(file))));
  }

  private static Stream<SourceFile> texts() {
    List<SourceFile> files = new ArrayList<>(Checkout.SOURCES.files("ontology/shapes", ".ttl"));
    files.addAll(Checkout.SOURCES.files("ontology/rules", ".rq"));
    files.addAll(Checkout.SOURCES.files("queries", ".rq"));
    files.addAll(Checkout.SOURCES.testFiles("ontology/tests/hygiene", ".rq"));
    files.addAll(Checkout.SOURCES.testFiles("data/tests/hygiene", ".rq"));
    return files.stream();
  }

  private static Set<String> unknown(SourceFile file) {
    String text = file.text();
    Set<String> unknown =
        TERM.matcher(text)
            .results()
            .map(m -> m.group(1))
            .filter(term -> !declared(term) && !MAGIC.contains(Park.NS + term))
            .map(term -> "park:" + term)
            .collect(Collectors.toCollection(TreeSet::new));
    CONCEPT_IRI
        .matcher(text)
        .results()
        .map(m -> m.group(1) + "/" + m.group(2))
        .filter(concept -> !concept(concept))
        .forEach(unknown::add);
    Matcher prefixes = SCHEME_PREFIX.matcher(text);
    while (prefixes.find()) {
      String scheme = prefixes.group(2);
      Pattern.compile("(?<![\\w-])" + prefixes.group(1) + ":([a-z0-9-]+)")
          .matcher(text)
          .results()
          .map(m -> scheme + "/" + m.group(1))
          .filter(concept -> !concept(concept))
          .forEach(unknown::add);
    }
    return unknown;
  }

  private static boolean declared(String term) {
    Node node = NodeFactory.createURI(Park.NS + term);
    return Checkout.UNION.contains(node, RDFS.isDefinedBy.asNode(), Node.ANY);
  }

  private static boolean concept(String path) {
    Node node = NodeFactory.createURI(Park.BASE + "scheme/" + path);
    return Checkout.UNION.contains(node, RDF.type.asNode(), Node.ANY);
  }
}
