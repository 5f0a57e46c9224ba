package org.parkgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.source.SourceTree;

/** A sound source tree in small, and one fault planted in it at a time. */
class CheckTest {

  private static final String ONTOLOGY =
      """
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      park:Policy a owl:Class ; rdfs:label "policy"@en .
      park:Passage a owl:Class .
      park:Statement a owl:Class .
      park:issuedBy a owl:ObjectProperty .
      park:evidence a owl:ObjectProperty .
      park:modality a owl:ObjectProperty .
      skos:prefLabel a owl:AnnotationProperty .
      skos:definition a owl:AnnotationProperty .
      """;

  private static final String MODALITY =
      """
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      <https://w3id.org/parkgraph/scheme/modality/asserted> skos:prefLabel "asserted"@en .
      """;

  private static final String NAMES =
      """
      PREFIX id: <https://w3id.org/parkgraph/id/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      id:council skos:prefLabel "council"@en .
      id:tree-rules skos:prefLabel "rules on trees"@en .
      """;

  private static final String PREFIXES =
      """
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX id: <https://w3id.org/parkgraph/id/>
      """;

  private static final String PASSAGES = PREFIXES + "id:report-p1-s1 a park:Passage .\n";

  private static final String FACTS =
      PREFIXES
          + """
          id:tree-rules a park:Policy {| park:evidence id:report-p1-s1 |} ;
            park:issuedBy id:council {| park:evidence id:report-p1-s1 |} .
          """;

  private static final String SHAPES =
      """
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX shape: <https://w3id.org/parkgraph/shapes#>
      shape:Policy a sh:NodeShape ; sh:targetClass park:Policy ; sh:property shape:Policy-no-issuer .
      shape:Policy-no-issuer a sh:PropertyShape ; sh:path park:issuedBy ; sh:minCount 1 ;
        sh:message "A policy has an issuer."@en .
      """;

  private static final String NO_CLASS_AS_ISSUER =
      """
      # What issues is no policy.
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      SELECT ?subject ?property ?value
      WHERE {
        BIND (park:issuedBy AS ?property)
        ?subject ?property ?value .
        ?value a park:Policy .
      }
      """;

  @TempDir private Path root;

  @BeforeEach
  void aSoundTree() throws IOException {
    write("ontology/parkgraph.ttl", ONTOLOGY);
    write("ontology/shapes/policy.ttl", SHAPES);
    write("data/concepts/modality.ttl", MODALITY);
    write("data/names/names.ttl", NAMES);
    write("data/documents/report/passages.ttl", PASSAGES);
    write("data/documents/report/facts.ttl", FACTS);
    write("data/tests/hygiene/policy-as-issuer.rq", NO_CLASS_AS_ISSUER);
    assertEquals(List.of(), check());
  }

  @Test
  void aFileThatIsNoTurtle() throws IOException {
    write("data/documents/report/facts.ttl", FACTS + "id:tree-rules park:issuedBy .\n");
    assertFault("data/documents/report/facts.ttl:5: syntax: ");
  }

  @Test
  void aTermThatTheOntologyLacks() throws IOException {
    write(
        "data/documents/report/facts.ttl",
        FACTS + "id:tree-rules park:isuedBy id:council {| park:evidence id:report-p1-s1 |} .\n");
    assertFault(
        "data/documents/report/facts.ttl:5: unknown-term: "
            + "park:isuedBy is no property of ontology/parkgraph.ttl");
  }

  @Test
  void anAddressThatNothingDescribes() throws IOException {
    replace("data/documents/report/facts.ttl", "id:council", "id:counsel");
    assertFault("data/documents/report/facts.ttl:4: dangling-iri: id:counsel is nowhere described");
  }

  @Test
  void aSlugMintedTwice() throws IOException {
    write("data/names/names.ttl", NAMES + "id:council skos:prefLabel \"council\"@en .\n");
    assertFault(
        "data/names/names.ttl:5: duplicate-slug: "
            + "id:council was minted before at data/names/names.ttl:3");
  }

  @Test
  void aFactWithoutASentence() throws IOException {
    replace(
        "data/documents/report/facts.ttl",
        "id:council {| park:evidence id:report-p1-s1 |}",
        "id:council");
    assertFault(
        "data/documents/report/facts.ttl:4: fact-without-sentence: "
            + "id:tree-rules park:issuedBy id:council cites no sentence");
  }

  @Test
  void aSentenceThatNoFactCites() throws IOException {
    write("data/documents/report/passages.ttl", PASSAGES + "id:report-p1-s2 a park:Passage .\n");
    assertFault(
        "data/documents/report/passages.ttl:4: sentence-unused: "
            + "id:report-p1-s2 is cited by no fact");
  }

  @Test
  void aThingThatDoesNotHaveItsShape() throws IOException {
    write(
        "data/documents/report/facts.ttl",
        PREFIXES + "\nid:tree-rules a park:Policy {| park:evidence id:report-p1-s1 |} .\n");
    assertFault(
        "data/documents/report/facts.ttl:4: Policy-no-issuer: "
            + "id:tree-rules park:issuedBy: A policy has an issuer.");
  }

  @Test
  void aBrokenRuleOfHygiene() throws IOException {
    write(
        "data/documents/report/facts.ttl",
        FACTS
            + "id:council a park:Policy {| park:evidence id:report-p1-s1 |} ;\n"
            + "  park:issuedBy id:council {| park:evidence id:report-p1-s1 |} .\n");
    assertEquals(
        List.of(
            "data/documents/report/facts.ttl:4: policy-as-issuer: "
                + "id:tree-rules: What issues is no policy.",
            "data/documents/report/facts.ttl:6: policy-as-issuer: "
                + "id:council: What issues is no policy."),
        check());
  }

  @Test
  void aShapesFileThatIsNoTurtle() throws IOException {
    write("ontology/shapes/policy.ttl", SHAPES + "shape:Policy sh:property ;\n");
    assertFault("ontology/shapes/policy.ttl:7: syntax: ");
  }

  @Test
  void shapesThatAreNoShacl() throws IOException {
    replace("ontology/shapes/policy.ttl", "sh:minCount 1", "sh:minCount \"one\"");
    assertFault("ontology/shapes: syntax: the shapes are no SHACL: ");
  }

  @Test
  void aRuleOfHygieneThatIsNoQuery() throws IOException {
    replace("data/tests/hygiene/policy-as-issuer.rq", "BIND (", "BIND ((");
    assertFault("data/tests/hygiene/policy-as-issuer.rq:5: syntax: ");
  }

  @Test
  void aRuleOfHygieneWithoutSubject() throws IOException {
    replace("data/tests/hygiene/policy-as-issuer.rq", "?subject", "?thing");
    assertFault(
        "data/tests/hygiene/policy-as-issuer.rq:1: syntax: "
            + "a rule is a SELECT with a column ?subject");
  }

  @Test
  void aRuleOfInferenceThatConstructsNothing() throws IOException {
    write("ontology/rules/rule.rq", "SELECT * { ?s ?p ?o }");
    assertFault("ontology/rules/rule.rq:1: syntax: a rule is a CONSTRUCT query");
  }

  private List<String> check() {
    return Check.run(SourceTree.at(root)).stream().map(Violation::toString).toList();
  }

  private void assertFault(String beginning) {
    List<String> faults = check();
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.get(0).startsWith(beginning), faults.get(0));
  }

  private void replace(String file, String old, String now) throws IOException {
    String text = Files.readString(root.resolve(file));
    assertTrue(text.contains(old), old);
    write(file, text.replace(old, now));
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
