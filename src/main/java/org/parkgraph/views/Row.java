package org.parkgraph.views;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.parkgraph.evidence.RowSources;
import org.parkgraph.html.Named;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.linkeddata.Sentences;
import org.parkgraph.vocab.Prefixes;

/**
 * A row of an answer, by the names of its columns.
 *
 * @param sentences finds those of the row, while the answer is read
 */
record Row(Binding binding, Sentences sentences) {

  /** What is in a column as text; empty where there is nothing. */
  String text(String column) {
    Node node = binding.get(column);
    return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The thing in a column, under the name that stands in the column beside it; or null. */
  @Nullable Named named(String column) {
    Node node = binding.get(column);
    if (node == null || !node.isURI()) {
      return null;
    }
    Node label = binding.get(column + "Label");
    return label == null
        ? new Named(node.getURI(), Prefixes.shorten(node.getURI()), "")
        : new Named(node.getURI(), label.getLiteralLexicalForm(), label.getLiteralLanguage());
  }

  /** The thing in a column that every row has. */
  Named thing(String column) {
    Named named = named(column);
    if (named == null) {
      throw new IllegalStateException("a row without " + column);
    }
    return named;
  }

  /** The number in a column, or null where there is none. */
  @Nullable Double number(String column) {
    Node node = binding.get(column);
    return node != null && node.isLiteral() && node.getLiteralValue() instanceof Number n
        ? Double.valueOf(n.doubleValue())
        : null;
  }

  /** The sentences that the row rests on; none where nobody asked for them. */
  List<Evidence> evidence() {
    Node sources = binding.get(RowSources.COLUMN);
    return sources == null ? List.of() : sentences.find(sources.getLiteralLexicalForm());
  }
}
