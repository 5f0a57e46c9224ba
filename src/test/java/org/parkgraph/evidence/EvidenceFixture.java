package org.parkgraph.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.source.SourceTree;

/** A dataset made by the real loader and the real rules from the Turtle of one document. */
public final class EvidenceFixture {

  private static final String PREFIXES =
      """
      PREFIX : <https://w3id.org/parkgraph/id/>
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX modality: <https://w3id.org/parkgraph/scheme/modality/>
      PREFIX hedge: <https://w3id.org/parkgraph/scheme/hedge/>
      """;

  private EvidenceFixture() {}

  /** A query or document under the prefixes of the fixture. */
  public static String prefixed(String text) {
    return PREFIXES + text;
  }

  /** The document with passages {@code :p1} to {@code :p30}, each a paragraph of one sentence. */
  public static DatasetGraph load(String turtle) {
    try {
      Path root = Files.createTempDirectory("evidence");
      copy(Path.of("ontology"), root);
      Path document = Files.createDirectories(root.resolve("data/documents/d"));
      Files.writeString(document.resolve("d.ttl"), PREFIXES + passages() + turtle);
      DatasetGraph dataset = SourceLoader.load(SourceTree.at(root));
      delete(root);
      return unionDefault(dataset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dataset as queries see it: plain patterns match all graphs. */
  public static DatasetGraph unionDefault(DatasetGraph dataset) {
    return new UnionDefault(dataset);
  }

  /** A view, so that Jena does not look through it. */
  private static final class UnionDefault extends DatasetGraphWrapper
      implements DatasetGraphWrapperView {
    UnionDefault(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Graph getDefaultGraph() {
      return get().getUnionGraph();
    }
  }

  private static String passages() {
    String document = ":d a park:SourceDocument ; dcterms:identifier \"d.txt\" .\n";
    return IntStream.rangeClosed(1, 30)
        .mapToObj(
            n ->
                ":p%d a park:Passage ; park:document :d ; park:paragraph %d ; park:sentence 1 .\n"
                    .formatted(n, n))
        .reduce(document, String::concat);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*(parkgraph.ttl|rules.*.rq)")).toList()) {
        Path target = to.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
