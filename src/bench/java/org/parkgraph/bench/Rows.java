package org.parkgraph.bench;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;

/**
 * The bag of rows (or triples) of an answer, in a form that is equal for equal answers: numbers by
 * value to twelve digits, strings with and without {@code xsd:string}, blank nodes without names.
 */
final class Rows {

  static {
    JenaSystem.init(); // else the registry of readers may be asked before it is filled
  }

  private static final MathContext DIGITS = new MathContext(12);

  private final Map<String, Integer> bag = new HashMap<>();
  private int count;

  private Rows() {}

  /** The rows of a SPARQL JSON answer. */
  static Rows ofJson(byte[] body) {
    Rows rows = new Rows();
    RowSet set =
        Objects.requireNonNull(
                RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON), "Jena reads JSON")
            .create(ResultSetLang.RS_JSON)
            .read(new ByteArrayInputStream(body), new Context());
    List<Var> columns = set.getResultVars();
    set.forEachRemaining(row -> rows.add(canonical(columns, row)));
    return rows;
  }

  /** The triples of an answer in N-Triples or Turtle. */
  static Rows ofTriples(byte[] body) {
    Rows rows = new Rows();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(body)).lang(Lang.TURTLE).parse(graph);
    graph
        .find()
        .forEachRemaining(
            t ->
                rows.add(
                    term(t.getSubject())
                        + " "
                        + term(t.getPredicate())
                        + " "
                        + term(t.getObject())));
    return rows;
  }

  /** How many rows. */
  int count() {
    return count;
  }

  /** Whether the other bag holds the same rows. */
  boolean sameAs(Rows other) {
    return bag.equals(other.bag);
  }

  /** A row that this bag has more often than the other, for the report. */
  String notIn(Rows other) {
    return bag.entrySet().stream()
        .filter(e -> other.bag.getOrDefault(e.getKey(), 0) < e.getValue())
        .map(Map.Entry::getKey)
        .min(String::compareTo)
        .orElse("nothing");
  }

  private void add(String row) {
    bag.merge(row, 1, Integer::sum);
    count++;
  }

  private static String canonical(List<Var> columns, Binding row) {
    List<String> cells = new ArrayList<>();
    for (Var column : columns) {
      Node value = row.get(column);
      cells.add(column.getVarName() + "=" + (value == null ? "" : term(value)));
    }
    return cells.stream().sorted().collect(Collectors.joining(" "));
  }

  private static String term(Node node) {
    if (node.isBlank()) {
      return "_:";
    }
    if (!node.isLiteral()) {
      return "<" + node + ">";
    }
    if (!node.getLiteralLanguage().isEmpty()) {
      return "\""
          + node.getLiteralLexicalForm()
          + "\"@"
          + node.getLiteralLanguage().toLowerCase(Locale.ROOT);
    }
    String datatype = node.getLiteralDatatype().getURI().replaceFirst(".*#", "");
    return switch (datatype) {
      case "integer", "decimal", "double", "float", "int", "long" -> number(node);
      case "string" -> "\"" + node.getLiteralLexicalForm() + "\"";
      default -> "\"" + node.getLiteralLexicalForm() + "\"^^" + datatype;
    };
  }

  private static String number(Node node) {
    try {
      return new BigDecimal(node.getLiteralLexicalForm())
          .round(DIGITS)
          .stripTrailingZeros()
          .toPlainString();
    } catch (NumberFormatException e) {
      return node.getLiteralLexicalForm();
    }
  }
}
