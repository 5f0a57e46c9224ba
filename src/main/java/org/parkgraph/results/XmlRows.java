package org.parkgraph.results;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows as XML. */
final class XmlRows extends RowsFormat {

  @Override
  void begin(TextOutput out, List<Var> variables) {
    out.add("<?xml version=\"1.0\"?>\n");
    out.add("<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n<head>\n");
    for (Var variable : variables) {
      text(out.add("  <variable name=\""), variable.getVarName());
      out.add("\"/>\n");
    }
    out.add("</head>\n<results>\n");
  }

  @Override
  void row(TextOutput out, List<Var> variables, Binding row, boolean first) {
    out.add("  <result>");
    for (Var variable : variables) {
      Node value = row.get(variable);
      if (value != null) {
        text(out.add("<binding name=\""), variable.getVarName());
        value(out.add("\">"), value);
        out.add("</binding>");
      }
    }
    out.add("</result>\n");
  }

  @Override
  void end(TextOutput out) {
    out.add("</results>\n</sparql>\n");
  }

  private static void value(TextOutput out, Node value) {
    if (value.isURI()) {
      text(out.add("<uri>"), value.getURI());
      out.add("</uri>");
    } else if (value.isBlank()) {
      out.add("<bnode>").add(blank(value)).add("</bnode>");
    } else {
      literal(out, value);
    }
  }

  private static void literal(TextOutput out, Node value) {
    String language = value.getLiteralLanguage();
    String datatype = value.getLiteralDatatypeURI();
    out.add("<literal");
    if (!language.isEmpty()) {
      out.add(" xml:lang=\"").add(language).add('"');
    } else if (!datatype.equals("http://www.w3.org/2001/XMLSchema#string")) {
      text(out.add(" datatype=\""), datatype);
      out.add('"');
    }
    text(out.add('>'), value.getLiteralLexicalForm());
    out.add("</literal>");
  }

  private static void text(TextOutput out, String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '"' || c >= '\uFFFE') {
        out.add(text, start, i);
        escape(out, c);
        start = i + 1;
      }
    }
    out.add(text, start, text.length());
  }

  private static void escape(TextOutput out, char c) {
    switch (c) {
      case '<' -> out.add("&lt;");
      case '>' -> out.add("&gt;");
      case '&' -> out.add("&amp;");
      case '"' -> out.add("&quot;");
      case '\n', '\t' -> out.add(c);
      case '\r' -> out.add("&#13;"); // as it is, a parser would read it as a line feed
      default ->
          throw new UnwritableException(
              String.format(
                  "a value has the character U+%04X, which XML cannot hold; JSON can", (int) c));
    }
  }
}
