package org.parkgraph.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * A format of rows. Its memory does not grow with their number: blank nodes are named by their own
 * labels, so that there is no table of them. Where the rows end in an exception, so does the
 * writing, without the end that the format has.
 */
public abstract class RowsFormat {

  /** SPARQL 1.1 Query Results JSON Format, a row a line. */
  public static RowsFormat json() {
    return new JsonRows();
  }

  /** SPARQL Query Results XML Format, a row a line. */
  public static RowsFormat xml() {
    return new XmlRows();
  }

  /** SPARQL 1.1 Query Results CSV Format: RFC 4180 with a line of names. */
  public static RowsFormat csv() {
    return new CsvRows();
  }

  RowsFormat() {}

  /**
   * Writes the rows to their end.
   *
   * @throws UnwritableException for a value that the format has no way to write
   */
  public final void write(OutputStream out, RowSet rows) throws IOException {
    TextOutput text = new TextOutput(out);
    List<Var> variables = rows.getResultVars();
    begin(text, variables);
    boolean first = true;
    while (rows.hasNext()) {
      row(text, variables, rows.next(), first);
      first = false;
      text.endRow();
    }
    end(text);
    text.flush();
  }

  abstract void begin(TextOutput out, List<Var> variables);

  abstract void row(TextOutput out, List<Var> variables, Binding row, boolean first);

  abstract void end(TextOutput out);

  /** The name of a blank node, the same wherever it occurs in this dataset. */
  static String blank(Node node) {
    return NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel());
  }
}
