package org.parkgraph.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.parkgraph.vocab.Prefixes;

/**
 * The whole dataset in one file. Equal data give equal bytes: N-Quads are sorted by line, and no
 * time stamp is written. Sorting holds all quads in memory, n log n in their number.
 */
public final class Dump {

  private Dump() {}

  /**
   * Writes all named graphs in the syntax of a file name.
   *
   * @param name ends in {@code .nq}, {@code .trig} or {@code .ttl}, and {@code .gz} for
   *     compression; Turtle has no graphs, so it gets the union
   */
  public static byte[] write(DatasetGraph dataset, String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean zip = name.endsWith(".gz");
    String plain = zip ? name.substring(0, name.length() - ".gz".length()) : name;
    dataset.begin(TxnType.READ);
    try (OutputStream out = zip ? new GZIPOutputStream(bytes) : bytes) {
      if (plain.endsWith(".nq")) {
        writeSorted(dataset, out);
      } else if (plain.endsWith(".trig")) {
        RDFWriter.create().format(RDFFormat.TRIG_BLOCKS).source(sortedCopy(dataset)).output(out);
      } else if (plain.endsWith(".ttl")) {
        RDFWriter.create().format(RDFFormat.TURTLE_BLOCKS).source(union(dataset)).output(out);
      } else {
        throw new LoadException(name, 0, "a dump is written as .nq, .trig or .ttl, also with .gz");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      dataset.end();
    }
    return bytes.toByteArray();
  }

  /** The lines of the dataset's N-Quads in order. */
  private static List<String> lines(DatasetGraph dataset) {
    List<String> lines = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad q = quads.next();
      if (!q.isDefaultGraph()) {
        lines.add(
            NodeFmtLib.strNT(q.getSubject())
                + " "
                + NodeFmtLib.strNT(q.getPredicate())
                + " "
                + NodeFmtLib.strNT(q.getObject())
                + " "
                + NodeFmtLib.strNT(q.getGraph())
                + " .\n");
      }
    }
    lines.sort(null);
    return lines;
  }

  private static void writeSorted(DatasetGraph dataset, OutputStream out) throws IOException {
    for (String line : lines(dataset)) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A copy whose iteration order depends on the data alone, for writers that keep the order. */
  private static DatasetGraph sortedCopy(DatasetGraph dataset) {
    DatasetGraph copy = DatasetGraphFactory.createGeneral();
    Prefixes.all().forEach((p, ns) -> copy.prefixes().add(p, ns));
    org.apache.jena.riot.RDFParser.fromString(String.join("", lines(dataset)), Lang.NQUADS)
        .parse(copy);
    return copy;
  }

  private static Graph union(DatasetGraph dataset) {
    Graph union = GraphFactory.createDefaultGraph();
    Prefixes.all().forEach(union.getPrefixMapping()::setNsPrefix);
    sortedCopy(dataset)
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(q -> union.add(q.asTriple()));
    return union;
  }
}
