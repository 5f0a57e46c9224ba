package org.parkgraph.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.check.HygieneRule;
import org.parkgraph.check.ShapeFiles;
import org.parkgraph.shacl.ShapeViolation;
import org.parkgraph.shacl.ShapesValidator;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.Park;

/** Generated parks are sound, alike from run to run, and skewed as real data are. */
class GeneratedParksTest {

  private static final SourceTree SOURCES = SourceTree.at(Path.of(""));
  private static final Parks PARKS = new Parks(SOURCES);

  @TempDir static Path folder;

  private static Graph three = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void generate() {
    three = union(load(write("three.nq", 3, 1)));
  }

  private static Path write(String name, int parks, long seed) {
    Path path = folder.resolve(name);
    GeneratedFile.at(path).orElseThrow().write(PARKS, parks, seed, (p, t) -> {});
    return path;
  }

  private static DatasetGraph load(Path file) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    RDFParser.source(file.toString()).parse(dataset);
    return dataset;
  }

  private static Graph union(DatasetGraph dataset) {
    Graph graph = GraphFactory.createDefaultGraph();
    dataset.find().forEachRemaining(q -> graph.add(q.asTriple()));
    return graph;
  }

  @Test
  void parksConformToAllShapes() {
    List<ShapeViolation> violations =
        ShapesValidator.of(ShapeFiles.read(SOURCES)).validate(three).violations();
    assertEquals(List.of(), violations.stream().limit(5).toList());
  }

  /** A concept that three parks do not happen to use is no fault of theirs. */
  @TestFactory
  Stream<DynamicTest> parksBreakNoRuleOfHygiene() {
    return HygieneRule.in(SOURCES).stream()
        .filter(rule -> rule.file().path().startsWith("data/"))
        .filter(rule -> !rule.name().equals("unused-concept"))
        .map(
            rule ->
                dynamicTest(
                    rule.name(),
                    () -> assertEquals(List.of(), rule.apply(three).stream().limit(5).toList())));
  }

  @Test
  void everyTermOfOursIsOneOfTheOntology() {
    Set<String> unknown = new TreeSet<>();
    three
        .find()
        .forEachRemaining(
            t ->
                Stream.of(t.getPredicate(), t.getObject())
                    .filter(n -> n.isURI() && n.getURI().startsWith(Park.NS))
                    .filter(n -> !n.getURI().startsWith(Park.NS + "node-"))
                    .filter(n -> !three.contains(n, RDFS.isDefinedBy.asNode(), Node.ANY))
                    .forEach(n -> unknown.add(n.getURI())));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void noTripleIsWrittenTwice() throws IOException {
    List<String> lines = Files.readAllLines(write("lines.nt", 3, 1));
    assertEquals(lines.size(), Set.copyOf(lines).size());
    assertEquals(lines.size(), three.size());
  }

  @Test
  void equalSeedsGiveEqualBytesEverywhere() throws IOException {
    byte[] here = Files.readAllBytes(write("here.nq", 2, 7));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertArrayEquals(here, Files.readAllBytes(write("there.nq", 2, 7)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertArrayEquals(
        Files.readAllBytes(write("one.ttl.gz", 1, 7)),
        Files.readAllBytes(write("two.ttl.gz", 1, 7)));
  }

  @Test
  void anotherSeedGivesOtherParks() {
    assertFalse(union(load(write("other.nq", 3, 2))).isIsomorphicWith(three));
  }

  @Test
  void theFirstParksStayWhenMoreFollow() {
    union(load(write("first.nq", 2, 1)))
        .find()
        .forEachRemaining(t -> assertTrue(three.contains(t), t::toString));
  }

  @Test
  void everyEndingHoldsTheSameTriples() {
    DatasetGraph quads = load(write("all.nq", 2, 1));
    Graph triples = union(quads);
    for (String name : List.of("all.trig", "all.nq.gz", "all.trig.gz")) {
      DatasetGraph read = load(write(name, 2, 1));
      assertEquals(
          quads.stream().collect(Collectors.toSet()),
          read.stream().collect(Collectors.toSet()),
          name);
    }
    for (String name : List.of("all.nt", "all.ttl", "all.nt.gz", "all.ttl.gz")) {
      DatasetGraph read = load(write(name, 2, 1));
      assertEquals(triples.size(), read.getDefaultGraph().size(), name);
      assertTrue(read.getDefaultGraph().isIsomorphicWith(triples), name);
    }
  }

  /** Few have much and many have little: that is what makes the order of joins matter. */
  @Test
  void fewIndustriesAndFirmsHaveMostOfTheLinks() {
    for (String property : List.of("inIndustry", "locatedIn", "participant")) {
      List<Long> uses = uses(Terms.park(property));
      long all = uses.stream().mapToLong(n -> n).sum();
      long tenth = uses.stream().limit(uses.size() / 10 + 1).mapToLong(n -> n).sum();
      assertTrue(tenth * 10 > all * 2, property + " " + uses);
      assertNotEquals(uses.get(0), uses.get(uses.size() - 1), property);
    }
  }

  /** How often each object is used, most often first. */
  private static List<Long> uses(Node property) {
    Map<Node, Long> counts =
        three.find(Node.ANY, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
            .collect(Collectors.groupingBy(o -> o, Collectors.counting()));
    return counts.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();
  }
}
