package org.parkgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * The N-Triples that all engines load.
 *
 * @param path the file
 * @param triples how many lines it has
 * @param textProperties the properties with strings, which jena-text must be told one by one
 */
record DataFile(Path path, long triples, Set<String> textProperties) {

  /** Reads the file once to know what is in it; about a second for 300,000 triples. */
  static DataFile of(Path path) {
    Scan scan = new Scan();
    try (var in = Files.newInputStream(path)) {
      RDFParser.source(in).lang(Lang.NTRIPLES).checking(false).parse(scan);
    } catch (IOException e) {
      throw new BenchException(path + " cannot be read", e);
    }
    return new DataFile(path, scan.triples, scan.properties);
  }

  /** The folder it lies in. */
  Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file is in a folder");
  }

  /** The file's name without ending, such as {@code parks-10}. */
  String name() {
    return path.getFileName().toString().replaceFirst("\\..*", "");
  }

  private static final class Scan extends StreamRDFBase {
    private long triples;
    private final Set<String> properties = new TreeSet<>();

    @Override
    public void triple(Triple triple) {
      triples++;
      if (triple.getObject().isLiteral()) {
        String datatype = triple.getObject().getLiteralDatatypeURI();
        if (datatype.endsWith("#string") || datatype.endsWith("#langString")) {
          properties.add(triple.getPredicate().getURI());
        }
      }
    }
  }
}
