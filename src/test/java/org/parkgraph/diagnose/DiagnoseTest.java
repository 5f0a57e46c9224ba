package org.parkgraph.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.Test;
import org.parkgraph.api.ServerFixture;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.RunnableText;
import org.parkgraph.sparql.SparqlService;
import org.parkgraph.vocab.Prefixes;

/** Queries with a mistake each, on the shipped graph: is it found, and what was meant? */
class DiagnoseTest {

  private static final String PREFIXES =
      Prefixes.sparql()
          + "PREFIX dc: <http://purl.org/dc/elements/1.1/>\n"
          + "PREFIX pg: <http://w3id.org/parkgraph/ontology#>\n";
  private static final SparqlService SERVICE = ServerFixture.assembly().service(null).sparql();

  private static final Pattern PROPERTY = Pattern.compile("park:[a-z][A-Za-z]+");

  private record Seed(String query, String pattern, String wrong, String meant) {

    boolean isNamed(Diagnosis d) {
      Diagnosis.Part failing = d.failing();
      return failing != null && failing.pattern().contains(pattern);
    }

    boolean isMeant(Diagnosis d) {
      return d.guesses().stream()
          .flatMap(g -> g.changes().stream())
          .anyMatch(c -> c.replace().equals(wrong) && c.with().equals(meant));
    }
  }

  private static List<Seed> seeds() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DiagnoseTest.class.getResourceAsStream("mistakes.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .map(c -> new Seed(c[0], c[1], c[2], c[3]))
          .toList();
    }
  }

  private static Diagnosis diagnose(String query) {
    SERVICE.dataset().begin(TxnType.READ);
    try {
      return new Diagnoser(SERVICE, null).diagnose(PREFIXES + query);
    } finally {
      SERVICE.dataset().end();
    }
  }

  @Test
  void nineOfTenSeededMistakesAreFoundAndPutRight() throws IOException {
    List<String> notNamed = new ArrayList<>();
    List<String> notMeant = new ArrayList<>();
    List<Seed> seeds = seeds();
    for (Seed seed : seeds) {
      Diagnosis d = diagnose(seed.query());
      if (!seed.isNamed(d)) {
        notNamed.add(seed.query() + " named " + d.failing());
      }
      if (!seed.isMeant(d)) {
        notMeant.add(
            seed.query() + " guessed " + d.guesses().stream().map(Guess::changes).toList());
      }
    }
    assertTrue(seeds.size() >= 40);
    assertTrue(10 * notNamed.size() <= seeds.size(), () -> String.join("\n", notNamed));
    assertTrue(10 * notMeant.size() <= seeds.size(), () -> String.join("\n", notMeant));
  }

  @Test
  void everyGuessGivesTheRowsItSays() throws IOException {
    for (Seed seed : seeds()) {
      for (Guess guess : diagnose(seed.query()).guesses()) {
        assertTrue(guess.rows() > 0);
        assertEquals(guess.rows(), diagnoseText(guess.query()).rows(), guess.query());
      }
    }
  }

  private static Diagnosis diagnoseText(String query) {
    SERVICE.dataset().begin(TxnType.READ);
    try {
      return new Diagnoser(SERVICE, null).diagnose(query);
    } finally {
      SERVICE.dataset().end();
    }
  }

  /** The queries of the catalogue, with a letter too many in the first property of each. */
  @Test
  void aMisspeltPropertyOfAnyCannedQueryIsFound() {
    List<String> notFound = new ArrayList<>();
    int seeds = 0;
    for (CannedQuery query : ServerFixture.assembly().queries().all()) {
      String text = RunnableText.of(query, query.examples().get(0));
      Matcher property = PROPERTY.matcher(text);
      if (property.find()) {
        String wrong = property.group() + "x";
        String changed =
            text.substring(0, property.start()) + wrong + text.substring(property.end());
        Diagnosis d = diagnoseText(changed);
        boolean found =
            d.guesses().stream()
                .flatMap(g -> g.changes().stream())
                .anyMatch(c -> c.replace().equals(wrong) && c.with().equals(property.group()));
        seeds += d.rows() == 0 ? 1 : 0;
        if (d.rows() == 0 && !found) {
          notFound.add(query.name() + " " + wrong + " guessed " + d.guesses());
        }
      }
    }
    int all = seeds;
    assertTrue(all > 40, () -> "only " + all + " queries lose their rows");
    assertTrue(10 * notFound.size() <= all, () -> String.join("\n", notFound));
  }

  @Test
  void theStepsCountTheRowsUpToTheEnd() {
    Diagnosis d = diagnose("SELECT * {\n ?p a park:Policy ;\n park:issuedby ?who }");
    assertEquals(List.of(21, 0), d.steps().stream().map(Diagnosis.Part::rows).toList());
    assertEquals(21, d.before());
    Diagnosis.Part failing = Objects.requireNonNull(d.failing());
    assertEquals("?p park:issuedby ?who", failing.pattern());
    assertEquals(PREFIXES.lines().count() + 3, failing.line());
    assertEquals(Diagnosis.Cause.UNKNOWN_PROPERTY, d.reason().cause());
  }

  @Test
  void aQueryWithRowsHasNothingToExplain() {
    Diagnosis d = diagnose("SELECT * { ?p a park:Policy }");
    assertEquals(21, d.rows());
    assertEquals(List.of(), d.guesses());
    assertEquals(Diagnosis.Cause.NONE, d.reason().cause());
  }

  @Test
  void aCountOfNothingIsExplainedLikeNoRows() {
    Diagnosis d = diagnose("SELECT (COUNT(*) AS ?n) { ?x a park:enterprise }");
    assertEquals(Diagnosis.Cause.UNKNOWN_CLASS, d.reason().cause());
    assertEquals(0, d.rows());
  }

  @Test
  void rowsThatTheWindowLeavesOutAreNoMistakeOfAPattern() {
    Diagnosis d = diagnose("SELECT * { ?p a park:Policy } OFFSET 50");
    assertEquals(Diagnosis.Cause.WINDOW, d.reason().cause());
    assertEquals(null, d.failing());
  }

  @Test
  void whatIsStoppedSaysSo() {
    SERVICE.dataset().begin(TxnType.READ);
    try {
      Diagnoser diagnoser = new Diagnoser(SERVICE, null);
      diagnoser.stop();
      Diagnosis d = diagnoser.diagnose("SELECT * { ?p a <https://w3id.org/none> }");
      assertFalse(d.complete());
    } finally {
      SERVICE.dataset().end();
    }
  }
}
