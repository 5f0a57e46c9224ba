package org.parkgraph.evidence;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.parkgraph.source.SourceException;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.Park;

/**
 * The CONSTRUCT queries in {@code ontology/rules} by which the inferred graph was made, read here
 * backwards: from a triple to what it follows from.
 */
public final class InferenceRules {

  private final List<Query> marked;

  private InferenceRules(List<Query> rules) {
    this.marked = rules.stream().map(BranchMarks::in).toList();
  }

  /**
   * Reads the rules of a source tree.
   *
   * @throws SourceException naming the file that is no query
   */
  public static InferenceRules load(SourceTree sources) {
    return new InferenceRules(
        sources.files("ontology/rules", ".rq").stream()
            .map(file -> parse(file.path(), file.text()))
            .toList());
  }

  private static Query parse(String path, String text) {
    try {
      return QueryFactory.create(text, Park.BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new SourceException(path + ": " + e.getMessage(), e);
    }
  }

  /** The rules with {@link BranchMarks}. */
  List<Query> marked() {
    return marked;
  }
}
