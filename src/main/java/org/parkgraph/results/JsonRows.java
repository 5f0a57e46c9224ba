package org.parkgraph.results;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows as JSON. */
final class JsonRows extends RowsFormat {

  @Override
  void begin(TextOutput out, List<Var> variables) {
    out.add("{ \"head\": { \"vars\": [");
    for (int i = 0; i < variables.size(); i++) {
      string(out.add(i == 0 ? " " : " , "), variables.get(i).getVarName());
    }
    out.add(" ] } ,\n  \"results\": { \"bindings\": [");
  }

  @Override
  void row(TextOutput out, List<Var> variables, Binding row, boolean first) {
    out.add(first ? "\n    {" : ",\n    {");
    boolean any = false;
    for (Var variable : variables) {
      Node value = row.get(variable);
      if (value != null) {
        string(out.add(any ? ", " : " "), variable.getVarName());
        value(out.add(": "), value);
        any = true;
      }
    }
    out.add(" }");
  }

  @Override
  void end(TextOutput out) {
    out.add("\n  ] }\n}\n");
  }

  private static void value(TextOutput out, Node value) {
    if (value.isURI()) {
      string(out.add("{ \"type\": \"uri\", \"value\": "), value.getURI());
    } else if (value.isBlank()) {
      string(out.add("{ \"type\": \"bnode\", \"value\": "), blank(value));
    } else {
      string(out.add("{ \"type\": \"literal\", "), "value");
      string(out.add(": "), value.getLiteralLexicalForm());
      String language = value.getLiteralLanguage();
      String datatype = value.getLiteralDatatypeURI();
      if (!language.isEmpty()) {
        string(out.add(", \"xml:lang\": "), language);
      } else if (!datatype.equals("http://www.w3.org/2001/XMLSchema#string")) {
        string(out.add(", \"datatype\": "), datatype);
      }
    }
    out.add(" }");
  }

  private static void string(TextOutput out, String text) {
    out.add('"');
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        out.add(text, start, i);
        escape(out, c);
        start = i + 1;
      }
    }
    out.add(text, start, text.length()).add('"');
  }

  private static void escape(TextOutput out, char c) {
    switch (c) {
      case '"' -> out.add("\\\"");
      case '\\' -> out.add("\\\\");
      case '\n' -> out.add("\\n");
      case '\r' -> out.add("\\r");
      case '\t' -> out.add("\\t");
      default -> out.add(String.format("\\u%04x", (int) c));
    }
  }
}
