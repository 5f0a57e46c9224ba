package org.parkgraph.canned;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.parkgraph.evidence.RowSources;
import org.parkgraph.html.Table;
import org.parkgraph.linkeddata.Names;
import org.parkgraph.linkeddata.Sentences;
import org.parkgraph.vocab.Prefixes;

/** Makes the table of a page from the rows of an answer. */
final class ResultTable {

  private static final String LABEL = "Label";

  private ResultTable() {}

  /**
   * Takes at most {@code limit} rows and looks whether there are more.
   *
   * @param dataset in a read transaction of the caller's, for names and sentences
   */
  static Table of(DatasetGraph dataset, RowSet rows, List<Var> columns, int limit, String lang) {
    Sentences sentences = new Sentences(dataset, lang);
    List<Var> shownColumns = columns.stream().filter(v -> !isLabel(v, columns)).toList();
    List<Table.Row> shown = new ArrayList<>();
    while (rows.hasNext() && shown.size() < limit) {
      Binding row = rows.next();
      List<Table.Cell> cells = shownColumns.stream().map(v -> cell(dataset, row, v, lang)).toList();
      Node sources = row.get(RowSources.COLUMN);
      shown.add(
          new Table.Row(
              cells,
              sources == null ? List.of() : sentences.find(sources.getLiteralLexicalForm())));
    }
    ColumnNames names = new ColumnNames(dataset, lang);
    return new Table(
        shownColumns.stream().map(v -> names.of(v.getVarName())).toList(), shown, rows.hasNext());
  }

  /** Whether a column has the names of another one's things: they stand where those are. */
  private static boolean isLabel(Var column, List<Var> columns) {
    String name = column.getVarName();
    return name.endsWith(LABEL)
        && columns.contains(Var.alloc(name.substring(0, name.length() - LABEL.length())));
  }

  private static Table.Cell cell(DatasetGraph dataset, Binding row, Var column, String lang) {
    Node node = row.get(column);
    Node label = row.get(Var.alloc(column.getVarName() + LABEL));
    if (node != null && node.isURI() && label != null && label.isLiteral()) {
      return new Table.Cell(
          label.getLiteralLexicalForm(), node.getURI(), label.getLiteralLanguage());
    }
    return cell(dataset, node, lang);
  }

  private static Table.Cell cell(DatasetGraph dataset, @Nullable Node node, String lang) {
    if (node == null) {
      return new Table.Cell("", null, "");
    }
    if (node.isURI()) {
      String iri = node.getURI();
      return new Table.Cell(Names.of(dataset, node, lang, Prefixes.shorten(iri)), iri, "");
    }
    return node.isLiteral()
        ? new Table.Cell(node.getLiteralLexicalForm(), null, node.getLiteralLanguage())
        : new Table.Cell(node.toString(), null, "");
  }
}
