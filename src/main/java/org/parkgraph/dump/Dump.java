package org.parkgraph.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Terms;
import org.parkgraph.vocab.Prefixes;

/**
 * Writes a whole dataset. Equal data give equal bytes: lines of N-Quads are in the order of their
 * bytes, the other formats in the same order by graph, and a gzip header has no time. Memory: the
 * terms as text and some 20 bytes each, and 8 bytes a triple of the largest graph.
 */
public final class Dump {

  private static final int BUFFER = 1 << 16;

  /** Progress is told once in so many quads. */
  private static final int STRIDE = 1 << 16;

  /** Is told now and then how far a dump is. */
  public interface Progress {

    /** So many quads, or triples in Turtle, are written. */
    void written(long quads);
  }

  private final ColumnDataset data;
  private final Progress progress;
  private final Ranks ranks;
  private final Ordered ordered;
  private long written;

  private Dump(ColumnDataset data, Progress progress) {
    this.data = data;
    this.progress = progress;
    this.ranks = new Ranks(data.terms());
    this.ordered = new Ordered(data, ranks);
  }

  /**
   * Writes all named graphs; Turtle gets their union.
   *
   * @param zipped whether it is compressed by gzip
   * @param to is not closed
   * @return how many quads, or triples in Turtle, were written
   * @throws IOException where the stream fails; then what was written is not whole
   */
  public static long write(
      ColumnDataset data, DumpFormat format, boolean zipped, OutputStream to, Progress progress)
      throws IOException {
    Dump dump = new Dump(data, progress);
    GZIPOutputStream gzip = zipped ? new GZIPOutputStream(to, BUFFER) : null;
    OutputStream out = new BufferedOutputStream(gzip == null ? to : gzip, BUFFER);
    switch (format) {
      case N_QUADS -> dump.quads(out);
      case TRIG -> dump.blocks(out, true);
      case TURTLE -> dump.blocks(out, false);
    }
    out.flush();
    if (gzip != null) {
      gzip.finish();
    }
    return dump.written;
  }

  private void quads(OutputStream out) throws IOException {
    ordered.all(
        (row, s, p, o) -> {
          for (int rank : graphs(row)) {
            for (int term : new int[] {s, p, o, ranks.term(rank)}) {
              out.write(ranks.text(term));
              out.write(' ');
            }
            out.write('.');
            out.write('\n');
            one();
          }
        });
  }

  /** The graphs of a triple, by rank and in order. */
  private int[] graphs(int row) {
    int[] of = new int[data.graphs().count(row)];
    for (int i = 0; i < of.length; i++) {
      of[i] = ranks.rank(data.graphs().graph(row, i));
    }
    Arrays.sort(of);
    return of;
  }

  private void blocks(OutputStream out, boolean graphs) throws IOException {
    RDFFormat format = graphs ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS;
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format, new Context());
    stream.start();
    Prefixes.all().forEach(stream::prefix);
    Terms terms = data.terms();
    if (graphs) {
      int[] names = data.graphs().names();
      int[] inOrder = Arrays.stream(names).map(ranks::rank).sorted().map(ranks::term).toArray();
      for (int name : inOrder) {
        ordered.graph(
            name,
            (row, s, p, o) -> {
              stream.quad(Quad.create(terms.term(name), triple(s, p, o)));
              one();
            });
      }
    } else {
      ordered.all(
          (row, s, p, o) -> {
            stream.triple(triple(s, p, o));
            one();
          });
    }
    stream.finish();
  }

  private Triple triple(int s, int p, int o) {
    Terms terms = data.terms();
    return Triple.create(terms.term(s), terms.term(p), terms.term(o));
  }

  private void one() {
    if (++written % STRIDE == 0) {
      progress.written(written);
    }
  }
}
