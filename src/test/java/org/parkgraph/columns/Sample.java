package org.parkgraph.columns;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;

/** A few quads: a triple in two graphs, a quad twice, a term in all four places. */
final class Sample {

  static final List<Quad> QUADS =
      quads(
          """
          PREFIX : <http://x.example/>
          :g1 { :a :p :b , :c , 1 ; :q :a . :b :p :c . _:n :q "x"@en }
          :g2 { :a :p :b . :c :q :a , "x" , "x"@en . :p :p :p }
          :a  { :a :a :a . :b :p :c }
          :g1 { :a :p :b }
          """);

  private Sample() {}

  private static List<Quad> quads(String trig) {
    List<Quad> quads = new ArrayList<>();
    RDFParser.fromString(trig, Lang.TRIG)
        .parse(StreamRDFLib.extendTriplesToQuads(new Collecting(quads)));
    return List.copyOf(quads);
  }

  private static final class Collecting extends StreamRDFBase {

    private final List<Quad> quads;

    Collecting(List<Quad> quads) {
      this.quads = quads;
    }

    @Override
    public void quad(Quad quad) {
      quads.add(quad);
    }
  }

  /** The quads in columns. */
  static ColumnDataset columns() {
    ColumnBuilder builder = new ColumnBuilder();
    QUADS.forEach(builder::add);
    return builder.build();
  }

  /** The quads in a dataset that somebody else wrote. */
  static DatasetGraph plain() {
    DatasetGraph plain = DatasetGraphFactory.create();
    QUADS.forEach(plain::add);
    return plain;
  }

  /** A term as SPARQL writes it; the empty prefix is that of the sample. */
  static Node term(String text) {
    return SSE.parseNode(
        text.startsWith(":") ? "<http://x.example/" + text.substring(1) + ">" : text);
  }
}
