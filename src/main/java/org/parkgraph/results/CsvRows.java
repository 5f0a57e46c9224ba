package org.parkgraph.results;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows as comma-separated values. */
final class CsvRows extends RowsFormat {

  @Override
  void begin(TextOutput out, List<Var> variables) {
    for (int i = 0; i < variables.size(); i++) {
      cell(i == 0 ? out : out.add(','), variables.get(i).getVarName());
    }
    out.add("\r\n");
  }

  @Override
  void row(TextOutput out, List<Var> variables, Binding row, boolean first) {
    for (int i = 0; i < variables.size(); i++) {
      Node value = row.get(variables.get(i));
      if (i > 0) {
        out.add(',');
      }
      if (value != null) {
        cell(out, text(value));
      } else if (variables.size() == 1) {
        out.add("\"\""); // or the line would be empty, which some readers leave out
      }
    }
    out.add("\r\n");
  }

  @Override
  void end(TextOutput out) {}

  private static String text(Node value) {
    if (value.isURI()) {
      return value.getURI();
    }
    return value.isBlank() ? "_:" + blank(value) : value.getLiteralLexicalForm();
  }

  private static void cell(TextOutput out, String text) {
    if (isPlain(text)) {
      out.add(text);
    } else {
      out.add('"').add(text.replace("\"", "\"\"")).add('"');
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
