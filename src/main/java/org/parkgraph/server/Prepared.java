package org.parkgraph.server;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
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
import org.parkgraph.text.TextIndexException;

/**
 * The loaded dataset and its text index in a folder, so that a start need not parse, infer and
 * index again. It is good for one version of the sources; the folder bears the version's name, and
 * a folder of any other version is not looked at.
 */
record Prepared(ColumnDataset dataset, TextIndex text) {

  private static final String DATASET = "dataset.trdf";
  private static final String SUM = "dataset.crc32";
  private static final String TEXT = "text";

  /**
   * What was prepared for a version, if it was and is sound; anything else is made anew and
   * replaced.
   */
  static Optional<Prepared> find(Path parent, String version) {
    Path folder = parent.resolve(version);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    CRC32 sum = new CRC32();
    try (InputStream in =
        new CheckedInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(DATASET))), sum)) {
      Directory index = FSDirectory.open(folder.resolve(TEXT));
      TextIndex text = TextIndex.open(index, version); // before the dataset, which takes longer
      ColumnDataset dataset = dataset(in);
      in.transferTo(OutputStream.nullOutputStream());
      // A file that was cut can still be read.
      if (Files.readString(folder.resolve(SUM)).equals(Long.toHexString(sum.getValue()))) {
        return Optional.of(new Prepared(dataset, text));
      }
      text.close();
      return Optional.empty();
    } catch (IOException | TextIndexException | RiotException e) {
      return Optional.empty();
    }
  }

  private static ColumnDataset dataset(InputStream in) {
    ColumnBuilder builder = new ColumnBuilder();
    StreamRDF quads =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            builder.add(quad);
          }
        };
    RDFParser.source(in).lang(Lang.RDFTHRIFT).checking(false).parse(quads);
    return builder.build();
  }

  /**
   * Prepares a version and drops all others. The folder gets its name when it is whole, so that a
   * start never sees half of it.
   */
  static void write(Path parent, String version, DatasetGraph dataset) throws IOException {
    Files.createDirectories(parent);
    Path part = Files.createTempDirectory(parent, "part-");
    CRC32 sum = new CRC32();
    try (OutputStream out =
            new BufferedOutputStream(
                new CheckedOutputStream(Files.newOutputStream(part.resolve(DATASET)), sum));
        Directory directory = FSDirectory.open(part.resolve(TEXT))) {
      Txn.executeRead(
          dataset,
          () -> {
            RDFDataMgr.write(out, dataset, RDFFormat.RDF_THRIFT_VALUES);
            TextIndex.build(dataset, directory, version).close();
          });
    }
    Files.writeString(part.resolve(SUM), Long.toHexString(sum.getValue()));
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
