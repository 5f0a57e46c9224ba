package org.parkgraph.server;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.text.TextIndex;

/**
 * The loaded dataset and its text index in a folder, so that a start need not parse, infer and
 * index again. It is good for one version of the sources; the folder bears the version's name, and
 * a folder of any other version is not looked at.
 */
final class Prepared {

  private static final String DATASET = "dataset.trdf";
  private static final String TEXT = "text";

  private final Path folder;

  private Prepared(Path folder) {
    this.folder = folder;
  }

  /** What was prepared for a version, if it was. */
  static Optional<Prepared> find(Path parent, String version) {
    Path folder = parent.resolve(version);
    return Files.isDirectory(folder) ? Optional.of(new Prepared(folder)) : Optional.empty();
  }

  ColumnDataset dataset() {
    ColumnBuilder builder = new ColumnBuilder();
    StreamRDF quads =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            builder.add(quad);
          }
        };
    try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(DATASET)))) {
      RDFParser.source(in).lang(Lang.RDFTHRIFT).checking(false).parse(quads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.build();
  }

  TextIndex text() {
    try {
      return TextIndex.open(FSDirectory.open(folder.resolve(TEXT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Prepares a version and drops all others. The folder gets its name when it is whole, so that a
   * start never sees half of it.
   */
  static void write(Path parent, String version, DatasetGraph dataset) throws IOException {
    Files.createDirectories(parent);
    Path part = Files.createTempDirectory(parent, "part-");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part.resolve(DATASET)));
        Directory directory = FSDirectory.open(part.resolve(TEXT))) {
      Txn.executeRead(
          dataset,
          () -> {
            RDFDataMgr.write(out, dataset, RDFFormat.RDF_THRIFT_VALUES);
            TextIndex.build(dataset, directory).close();
          });
    }
    Files.writeString(part.resolve("version"), version, StandardCharsets.UTF_8);
    try (Stream<Path> others = Files.list(parent)) {
      others.filter(p -> !p.equals(part)).forEach(Prepared::delete);
    }
    Files.move(part, parent.resolve(version));
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path p : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
