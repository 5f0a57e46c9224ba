package org.parkgraph.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgraph.vocab.GraphNames;

/** Files of the reader's own, read from disk. */
class RdfFilesTest {

  private static final String TURTLE = "<http://x.example/s> <http://x.example/p> _:a .\n";

  @TempDir Path dir;

  private final List<Quad> quads = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Path file(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private String read(Path... files) {
    quads.clear();
    return new RdfFiles(Arrays.asList(files), notes::add).read(quads::add);
  }

  private String fault(Path file) {
    return String.valueOf(assertThrows(LoadException.class, () -> read(file)).getMessage());
  }

  private Set<Node> objects() {
    return quads.stream().map(Quad::getObject).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "a.ttl, http://x.example/g",
    "a.nt, http://x.example/g",
    "a.ttl.gz, http://x.example/g",
    "a.trig, http://x.example/g"
  })
  void aTripleWithoutAGraphComesInTheDefaultGraph(String name) throws IOException {
    read(file(name, TURTLE));
    assertEquals(List.of(GraphNames.DEFAULT), quads.stream().map(Quad::getGraph).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.nq | <http://x.example/s> <http://x.example/p> \"o\" <http://x.example/g> .",
        "a.trig | <http://x.example/g> { <http://x.example/s> <http://x.example/p> \"o\" }",
        "a.jsonld.gz | {\"@id\":\"http://x.example/g\",\"@graph\":[{\"@id\":\"http://x.example/s\",\"http://x.example/p\":\"o\"}]}"
      })
  void aNamedGraphKeepsItsName(String name, String text) throws IOException {
    read(file(name, text));
    assertEquals(
        List.of("http://x.example/g"), quads.stream().map(q -> q.getGraph().getURI()).toList());
  }

  @Test
  void equalLabelsInTwoFilesAreTwoNodesAndTheSameInEveryLoad() throws IOException {
    Path one = file("1.ttl", TURTLE);
    Path two = file("2.ttl", TURTLE);
    read(one, two);
    Set<Node> first = objects();
    assertEquals(2, first.size());
    read(one, two);
    assertEquals(first, objects());
  }

  @Test
  void theDigestIsThatOfTheContents() throws IOException {
    String digest = read(file("1.ttl", TURTLE));
    assertTrue(digest.matches("[0-9a-f]{12}"), digest);
    assertEquals(digest, read(file("another-name.ttl", TURTLE)));
    assertNotEquals(digest, read(file("1.ttl", TURTLE + "# end\n")));
    assertEquals("", read());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bad.ttl | <http://x.example/s> a <http://x.example/c> .\\n<http://x.example/s> . | :2:22: ",
        "bad.nt.gz | <http://x.example/s> <p | :1:24: ",
        "bad.jsonld | {\"@id\" 5} | :1:8: ",
        "bad.jsonld | {\"@context\":\"http://x.example/c\",\"@id\":\"http://x.example/s\"} | the context http://x.example/c is elsewhere",
        "bad.rdf | <x>\\n<y></x> | :1:4: ",
        "bad.ttl | <http://x.example/s> <http://x.example/p> <<( <http://x.example/s> <http://x.example/p> <http://x.example/o> )>> . | a triple within a triple, as RDF 1.2 has it, is not served",
        "bad.txt | x | its ending tells no syntax of RDF",
        "noending | x | its ending tells no syntax of RDF"
      })
  void aFaultIsNamedWithItsPlace(String name, String text, String part) throws IOException {
    Path bad = file(name, text.replace("\\n", "\n"));
    assertTrue(fault(bad).startsWith(bad + ":"), fault(bad));
    assertTrue(fault(bad).contains(part), fault(bad));
  }

  @Test
  void anEntityOfXmlFetchesNothing() throws IOException {
    Path secret = file("secret.txt", "told");
    read(
        file(
            "a.rdf",
            """
            <!DOCTYPE r [<!ENTITY e SYSTEM "%s">]>
            <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/">
              <r:Description r:about="http://x/a"><x:p>&e;</x:p></r:Description>
            </r:RDF>
            """
                .formatted(secret.toUri())));
    assertEquals(Set.of(NodeFactory.createLiteralString("")), objects());
  }

  @Test
  void whatIsNoFileIsNamed() throws IOException {
    Path none = dir.resolve("none.ttl");
    assertEquals(none + ": there is no such file", fault(none));
    assertEquals(dir + ": is no file; name a file", fault(dir));
    Path torn = file("torn.nt.gz", TURTLE.repeat(1000));
    byte[] bytes = Files.readAllBytes(torn);
    Files.write(torn, Arrays.copyOf(bytes, bytes.length - 12));
    assertTrue(fault(torn).startsWith(torn + ": "));
  }

  @Test
  void whatOnlyLooksLikeAMistakeIsNotedAndLoaded() throws IOException {
    String odd =
        "<http://x.example/s> <http://x.example/p> \"x\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n";
    Path file = file("odd.ttl", odd.repeat(20));
    read(file);
    assertEquals(20, quads.size());
    assertEquals(11, notes.size());
    assertTrue(notes.get(0).startsWith(file + ":1:43: warning: "), notes.get(0));
  }
}
