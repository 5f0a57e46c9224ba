package org.parkgraph.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.parkgraph.dataset.LoadException;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;

/**
 * One rule of hygiene: a SELECT in {@code tests/hygiene} whose rows are the faults. Its columns are
 * {@code ?subject} and, where they help, {@code ?property}, {@code ?value} and {@code ?message}.
 *
 * @param file where it is written; its name is the rule's
 * @param problem the first line of the file: what is wrong and what would be right
 */
public record HygieneRule(SourceFile file, String problem, Query query) {

  /**
   * One fault.
   *
   * @param triple the triple at fault; null where the row names none
   */
  public record Finding(Node subject, @Nullable Triple triple, String message) {}

  /**
   * The rules of ontology and data, sorted by path; the jar has none.
   *
   * @throws LoadException where a rule is no SELECT of {@code ?subject} or has no first line
   */
  public static List<HygieneRule> in(SourceTree sources) {
    List<HygieneRule> rules = new ArrayList<>();
    for (String folder : List.of("ontology/tests/hygiene", "data/tests/hygiene")) {
      sources.testFiles(folder, ".rq").forEach(file -> rules.add(read(file)));
    }
    return rules;
  }

  private static HygieneRule read(SourceFile file) {
    String text = file.text();
    Query query;
    try {
      query = QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new LoadException(file.path(), e.getLine(), String.valueOf(e.getMessage()));
    }
    if (!query.isSelectType() || !query.getResultVars().contains("subject")) {
      throw new LoadException(file.path(), 1, "a rule is a SELECT with a column ?subject");
    }
    if (!text.startsWith("# ")) {
      throw new LoadException(file.path(), 1, "a rule begins with # and what would be right");
    }
    return new HygieneRule(file, text.lines().findFirst().orElseThrow().substring(2), query);
  }

  /** The name of the rule. */
  public String name() {
    return file.stem();
  }

  /** The faults in a graph that holds ontology, data and what follows. */
  public List<Finding> apply(Graph graph) {
    List<Finding> findings = new ArrayList<>();
    try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
      RowSet rows = exec.select();
      rows.forEachRemaining(row -> findings.add(finding(row)));
    }
    return findings;
  }

  private Finding finding(Binding row) {
    Node subject = row.get("subject");
    if (subject == null) {
      throw new LoadException(file.path(), 0, "a row of the rule has no ?subject");
    }
    Node property = row.get("property");
    Node value = row.get("value");
    Node message = row.get("message");
    return new Finding(
        subject,
        property == null || value == null ? null : Triple.create(subject, property, value),
        message == null ? problem : message.getLiteralLexicalForm());
  }
}
