package org.parkgraph.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIs;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.util.Context;
import org.parkgraph.source.SourceFile;

/** The triples of one Turtle file, each with its line, exactly as written. */
public final class TurtleFile {

  private TurtleFile() {}

  /**
   * Reads a file strictly: a warning of the parser is an error too, since the file is ours.
   *
   * @throws LoadException with the line of the fault
   */
  public static List<LocatedTriple> read(SourceFile file) {
    List<LocatedTriple> triples = new ArrayList<>();
    Context context = ARQ.getContext().copy();
    LocatingProfile profile = new LocatingProfile(new Strict(file.path()), context);
    try (InputStream in = file.open()) {
      RDFParserRegistry.getFactory(Lang.TURTLE)
          .create(Lang.TURTLE, profile)
          .read(
              in,
              null,
              Lang.TURTLE.getContentType(),
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  triples.add(new LocatedTriple(triple, profile.line));
                }
              },
              context);
    } catch (RiotException e) {
      throw new LoadException(file.path(), profile.line, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new LoadException(file.path(), 0, "cannot be read: " + e.getMessage());
    }
    return triples;
  }

  /** Remembers the line at which the parser made its last triple. */
  private static final class LocatingProfile extends ParserProfileStd {
    private long line;

    LocatingProfile(ErrorHandler errors, Context context) {
      super(
          new FactoryRDFStd(LabelToNode.createUseLabelAsGiven()),
          errors,
          IRIs.stdResolver(),
          PrefixMapFactory.create(),
          context,
          true,
          false);
    }

    @Override
    public Triple createTriple(Node s, Node p, Node o, long row, long column) {
      line = row;
      return super.createTriple(s, p, o, row, column);
    }
  }

  private record Strict(String file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      throw new LoadException(file, line, message);
    }

    @Override
    public void error(String message, long line, long column) {
      throw new LoadException(file, line, message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new LoadException(file, line, message);
    }
  }
}
