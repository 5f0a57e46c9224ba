package org.parkgraph.dump;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.source.SourceTree;

/** Dumps of the shipped graph and of awkward data, read back by others. */
class DumpTest {

  private static final ColumnDataset SHIPPED = SourceLoader.load(SourceTree.at(Path.of("")));

  /** Quads whose terms need care, in an order of our choice. */
  private static final String AWKWARD =
      """
      <http://e.org/a> <http://e.org/p> "tab\\t quote\\" back\\\\ line\\n \\u2028 \\uFFFD 😀"@en-GB <http://g/1> .
      <http://e.org/a> <http://e.org/p> "x" <http://g/2> .
      <http://e.org/a> <http://e.org/p> "x" <http://g/1> .
      <http://e.org/a> <http://e.org/p> "x"^^<http://e.org/d> <http://g/1> .
      <http://e.org/ab> <http://e.org/p> _:one <http://g/1> .
      _:one <http://e.org/p> _:two <http://g/1> .
      _:two <http://e.org/q> _:one <http://g/2> .
      _:one <http://e.org/p> "𝒳" <http://g/10> .
      <http://e.org/北京> <http://e.org/p> "\\uFF5E" <http://g/2> .
      """;

  private static ColumnDataset awkward(boolean reversed) {
    List<Quad> quads = new ArrayList<>();
    DatasetGraph read =
        RDFParser.fromString(AWKWARD, Lang.NQUADS)
            .labelToNode(LabelToNode.createUseLabelAsGiven())
            .toDatasetGraph();
    read.find().forEachRemaining(quads::add);
    quads.sort(Comparator.comparing(Quad::toString));
    if (reversed) {
      Collections.reverse(quads);
    }
    ColumnBuilder builder = new ColumnBuilder();
    quads.forEach(builder::add);
    return builder.build();
  }

  private static byte[] dump(ColumnDataset data, DumpFormat format, boolean zipped) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Dump.write(data, format, zipped, out, quads -> {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static Lang lang(DumpFormat format) {
    return switch (format) {
      case N_QUADS -> Lang.NQUADS;
      case TRIG -> Lang.TRIG;
      case TURTLE -> Lang.TURTLE;
    };
  }

  private static RDFFormat format(DumpFormat format) {
    return switch (format) {
      case N_QUADS -> RDFFormat.NQUADS;
      case TRIG -> RDFFormat.TRIG;
      case TURTLE -> RDFFormat.TURTLE;
    };
  }

  private static DatasetGraph read(byte[] dump, DumpFormat format) {
    return RDFParser.source(new ByteArrayInputStream(dump)).lang(lang(format)).toDatasetGraph();
  }

  @ParameterizedTest
  @EnumSource(DumpFormat.class)
  void whatIsReadBackIsTheSame(DumpFormat format) {
    for (ColumnDataset data : List.of(SHIPPED, awkward(false))) {
      DatasetGraph back = read(dump(data, format, false), format);
      if (format == DumpFormat.TURTLE) {
        assertTrue(data.getUnionGraph().isIsomorphicWith(back.getDefaultGraph()));
      } else {
        assertEquals(data.graphs().quads(), back.stream().count());
        assertTrue(IsoMatcher.isomorphic(data, back));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DumpFormat.class)
  void equalDataGiveEqualBytes(DumpFormat format) {
    assertArrayEquals(
        dump(awkward(false), format, true), dump(awkward(true), format, true), "other order");
    assertArrayEquals(
        dump(SHIPPED, format, true),
        dump(SourceLoader.load(SourceTree.at(Path.of(""))), format, true));
  }

  @Test
  void linesAreInTheOrderOfTheirBytes() {
    for (ColumnDataset data : List.of(SHIPPED, awkward(true))) {
      String text = new String(dump(data, DumpFormat.N_QUADS, false), StandardCharsets.UTF_8);
      List<byte[]> lines = text.lines().map(l -> l.getBytes(StandardCharsets.UTF_8)).toList();
      for (int i = 1; i < lines.size(); i++) {
        int order = Arrays.compareUnsigned(lines.get(i - 1), lines.get(i));
        assertTrue(order < 0, new String(lines.get(i), StandardCharsets.UTF_8));
      }
      assertEquals(data.graphs().quads(), lines.size());
    }
  }

  @ParameterizedTest
  @EnumSource(DumpFormat.class)
  void aZippedDumpHasNoTimeAndTheSameText(DumpFormat format) throws IOException {
    byte[] zipped = dump(SHIPPED, format, true);
    assertArrayEquals(new byte[4], Arrays.copyOfRange(zipped, 4, 8));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      assertArrayEquals(dump(SHIPPED, format, false), in.readAllBytes());
    }
  }

  /** A store of others takes the dump in and has the same dataset. */
  @ParameterizedTest
  @EnumSource(DumpFormat.class)
  void rdf4jHasTheSameDataset(DumpFormat format) throws IOException {
    for (ColumnDataset data : List.of(SHIPPED, awkward(false))) {
      Model loaded = inRdf4j(dump(data, format, false), format(format));
      Model expected =
          format == DumpFormat.TURTLE
              ? new LinkedHashModel(withoutGraphs(data))
              : inRdf4j(dump(data, DumpFormat.N_QUADS, false), RDFFormat.NQUADS);
      assertEquals(
          format == DumpFormat.TURTLE ? data.triples().size() : data.graphs().quads(),
          loaded.size());
      assertTrue(Models.isomorphic(expected, loaded), format.toString());
      DatasetGraph back = jena(loaded);
      assertTrue(
          format == DumpFormat.TURTLE
              ? data.getUnionGraph().isIsomorphicWith(back.getDefaultGraph())
              : IsoMatcher.isomorphic(data, back),
          format.toString());
    }
  }

  private static Model withoutGraphs(ColumnDataset data) throws IOException {
    Model union = new LinkedHashModel();
    inRdf4j(dump(data, DumpFormat.N_QUADS, false), RDFFormat.NQUADS)
        .forEach(s -> union.add(s.getSubject(), s.getPredicate(), s.getObject()));
    return union;
  }

  private static Model inRdf4j(byte[] dump, RDFFormat format) throws IOException {
    SailRepository repository = new SailRepository(new MemoryStore());
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.add(new ByteArrayInputStream(dump), "http://base.example/", format);
      Model model = new LinkedHashModel();
      connection.getStatements(null, null, null, false).forEach(model::add);
      return model;
    } finally {
      repository.shutDown();
    }
  }

  /** What RDF4J holds, written by RDF4J and read by Jena. */
  private static DatasetGraph jena(Model model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rio.write(model, out, RDFFormat.NQUADS);
    return read(out.toByteArray(), DumpFormat.N_QUADS);
  }

  @Test
  void namesTellFormats() {
    assertEquals(DumpFormat.TRIG, DumpFormat.of("a.b/all.trig.gz").orElseThrow());
    assertEquals(DumpFormat.TURTLE, DumpFormat.of("all.ttl").orElseThrow());
    assertTrue(DumpFormat.of("all.nq.zip").isEmpty());
    assertTrue(DumpFormat.of("all.gz").isEmpty());
  }
}
