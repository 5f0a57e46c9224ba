package org.parkgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.vocab.Prefixes;

/** What a call may write for a thing, and what it is told where there is none. */
class ThingsTest {

  private static final Bilingual TEXT = new Bilingual("a parameter", "参数");

  private static final Graph GRAPH =
      RDFParser.fromString(
              """
              PREFIX park: <https://w3id.org/parkgraph/ontology#>
              PREFIX id: <https://w3id.org/parkgraph/id/>
              PREFIX topic: <https://w3id.org/parkgraph/scheme/topic/>
              PREFIX scheme: <https://w3id.org/parkgraph/scheme/>
              PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
              PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
              scheme:topic a skos:ConceptScheme .
              topic:land skos:inScheme scheme:topic ; rdfs:label "land"@en , "土地"@zh-Hans .
              topic:land-reuse skos:inScheme scheme:topic ; rdfs:label "reuse of land"@en .
              topic:water skos:inScheme scheme:topic ; rdfs:label "water"@en .
              park:Town rdfs:subClassOf park:Place .
              id:elm a park:Town ; rdfs:label "Elm"@en , "榆树"@zh-Hans ; skos:altLabel "Elm Town"@en .
              id:elm-park a park:Park ; rdfs:label "Elm Park"@en ; skos:altLabel "Elm"@en .
              id:oak-1 a park:Place ; rdfs:label "Oak"@en .
              id:oak-2 rdfs:label "Oak"@en ; park:near id:ash .
              id:land rdfs:label "Land"@en .
              """,
              Lang.TURTLE)
          .toGraph();

  private static final Things THINGS = new Things(GRAPH);

  private static QueryParameter parameter(@Nullable String among) {
    return new QueryParameter(
        "p",
        ParameterType.IRI,
        among == null ? null : ValueSet.parse(among),
        false,
        among == null ? "nowhere" : null,
        TEXT);
  }

  private static Node find(@Nullable String among, String value) {
    Map<Var, Node> terms =
        ParameterBinder.bind(List.of(parameter(among)), Map.of("p", List.of(value)), THINGS);
    return Objects.requireNonNull(terms.get(Var.alloc("p")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, elm, id:elm",
        "-, Elm Park, id:elm-park",
        "-, ELM PARK, id:elm-park",
        "-, elm town, id:elm",
        "-, Elm, id:elm",
        "-, 榆树, id:elm",
        "-, ash, id:ash",
        "-, topic:land, scheme:topic/land",
        "-, 土地, scheme:topic/land",
        "-, park:near, park:near",
        "-, park:Town, park:Town",
        "-, https://w3id.org/parkgraph/id/none, id:none",
        "scheme:topic, topic:land, scheme:topic/land",
        "scheme:topic, land, scheme:topic/land",
        "scheme:topic, Land, scheme:topic/land",
        "scheme:topic, 土地, scheme:topic/land",
        "scheme:topic, Reuse of Land, scheme:topic/land-reuse",
        "scheme:topic, land-reuse, scheme:topic/land-reuse",
        "scheme:topic, https://w3id.org/parkgraph/id/elm, id:elm",
        "park:Place, elm, id:elm",
        "park:Place, oak, id:oak-1",
        "'park:near,park:far', near, park:near"
      })
  void aThingIsFoundByWhatNamesIt(@Nullable String among, String value, String thing) {
    assertEquals(thing, Prefixes.shorten(find(among, value).getURI()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | oak | name of several; give one of oak-1 (Oak), oak-2 (Oak)",
        "- | elm-prk | neither address nor name of anything in the graph; nearest are elm-park",
        "- | Elm Pork | nearest are elm-park (Elm Park)",
        "- | topic:lnd | nearest are topic:land (land)",
        "- | zzzzzzzzz | neither address nor name of anything in the graph",
        "- | foo:bar | has a prefix that is not known; there are the schemes topic and the prefixes",
        "- | ?s | is neither address nor name of anything in the graph; else give an http IRI",
        "scheme:topic | elm | is none of scheme:topic: give one of topic:land (land), topic:",
        "park:Place | elm-park | is none of park:Place: give one of elm (Elm), oak-1 (Oak)",
        "park:near,park:far | park:nigh | is none of these: give one of park:near (park:near), park:"
      })
  void whatIsNotFoundIsToldWithWhatWouldBeRight(
      @Nullable String among, String value, String message) {
    BadParameterException e = assertThrows(BadParameterException.class, () -> find(among, value));
    assertEquals("p", e.parameter());
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @Test
  void aDefaultIsTakenAsItIs() {
    Map<Var, Node> terms = ParameterBinder.bind(List.of(parameter(null)), Map.of(), THINGS);
    Node term = Objects.requireNonNull(terms.get(Var.alloc("p")));
    assertEquals("id:nowhere", Prefixes.shorten(term.getURI()));
  }

  @Test
  void aLongValueIsRefusedWithoutSuggestions() {
    BadParameterException e =
        assertThrows(BadParameterException.class, () -> find(null, "a".repeat(5000)));
    assertTrue(String.valueOf(e.getMessage()).length() < 200);
    assertFalse(String.valueOf(e.getMessage()).contains("nearest"));
  }

  @Test
  void theValuesOfASetHaveTheirNames() {
    assertEquals(
        List.of(
            new Things.Option("topic:land", new Bilingual("land", "土地")),
            new Things.Option("topic:land-reuse", new Bilingual("reuse of land", "reuse of land")),
            new Things.Option("topic:water", new Bilingual("water", "water"))),
        THINGS.options(parameter("scheme:topic")));
    assertEquals(List.of(), THINGS.options(parameter(null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://w3id.org/parkgraph/id/elm",
        "https://w3id.org/parkgraph/id/elm#figure-1",
        "https://w3id.org/parkgraph/id/a/b",
        "https://w3id.org/parkgraph/scheme/topic/land",
        "https://w3id.org/parkgraph/scheme/topic",
        "https://w3id.org/parkgraph/ontology#Place",
        "http://www.w3.org/2004/02/skos/core#altLabel",
        "http://example.org/x?y=z#a"
      })
  void aSpellingStandsForTheIriThatItSpells(String iri) {
    assertEquals(iri, ParameterType.IRI.term(Spelling.of(iri)).getURI());
  }

  @Test
  void spellingsAreShort() {
    assertEquals("topic:land", Spelling.of("https://w3id.org/parkgraph/scheme/topic/land"));
    assertEquals("elm", Spelling.of("https://w3id.org/parkgraph/id/elm"));
    assertEquals("park:Place", Spelling.of("https://w3id.org/parkgraph/ontology#Place"));
  }
}
