package org.parkgraph.evidence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.DCTerms;
import org.parkgraph.vocab.Park;

/**
 * The rows of a SELECT with one column more, {@code sources}: the sentences that the row rests on,
 * as {@code document/paragraph/sentence}, sorted and each once, separated by blanks. A row rests on
 * every triple that its triple patterns matched; a row of an aggregate or of DISTINCT on those of
 * all the solutions it was made of. Number and order of the rows stay as they are where ORDER BY
 * settles the order.
 *
 * <p>Rows stream. Cost per row: its triples, each looked up once in a run; for an aggregate,
 * DISTINCT or a sub-select one more query, narrowed to the row's values.
 */
public final class RowSources implements AutoCloseable {

  /** The name of the column. */
  public static final Var COLUMN = Var.alloc("sources");

  private final TracedSelect select;
  private final QueryExec rows;
  private final Evaluation evaluation;
  private final MatchedTriples matchedTriples;
  private final TripleEvidence tripleEvidence;
  private final Graph graph;
  private final Cache<Node, Optional<Sentence>> sentences = CacheFactory.createCache(100_000);

  /**
   * Prepares the execution; the caller holds a read transaction until it is closed.
   *
   * @param query a SELECT, which is not changed; of several HAVING conditions Jena's copy would
   *     keep only the first, so join them
   * @param dataset its default graph is what plain patterns match; its inferred graph is what the
   *     rules made
   * @param context carries deadline and cancel signal, which hold for the search for evidence too
   */
  public RowSources(Query query, DatasetGraph dataset, InferenceRules rules, Context context) {
    this.select = new TracedSelect(BranchMarks.in(query));
    this.rows =
        QueryExec.dataset(dataset)
            .query(select.mergesRows() ? query : select.rows())
            .context(context)
            .build();
    this.evaluation = new Evaluation(dataset, rows.getContext());
    this.matchedTriples = new MatchedTriples(evaluation);
    this.tripleEvidence = new TripleEvidence(evaluation, rules);
    this.graph = evaluation.graph(null);
  }

  /** The rows, once. */
  public RowSet rows() {
    List<Var> columns = new ArrayList<>(select.columns());
    columns.add(COLUMN);
    Iterator<Binding> sourced = Iter.map(rows.select(), this::withSources);
    return RowSetStream.create(columns, sourced);
  }

  private Binding withSources(Binding row) {
    BindingBuilder builder = Binding.builder();
    for (Var column : select.columns()) {
      Node value = row.get(column);
      if (value != null) {
        builder.add(column, value);
      }
    }
    return builder.add(COLUMN, NodeFactory.createLiteralString(sources(row))).build();
  }

  private String sources(Binding row) {
    Set<Sentence> found = new TreeSet<>();
    if (select.mergesRows()) {
      select.solutionsAgreeing(row, evaluation, solution -> addSentences(solution, found));
    } else {
      select.solutions(row, evaluation, solution -> addSentences(solution, found));
    }
    return found.stream().map(Sentence::toString).collect(Collectors.joining(" "));
  }

  private void addSentences(Binding solution, Set<Sentence> found) {
    Set<Triple> matched = matchedTriples.of(select.pattern(), solution);
    tripleEvidence.of(matched).forEach(passage -> sentence(passage).ifPresent(found::add));
  }

  /**
   * Where the passage stands; nothing for one whose place is incomplete, which the shapes report.
   */
  private Optional<Sentence> sentence(Node passage) {
    return sentences.get(passage, this::lookUp);
  }

  private Optional<Sentence> lookUp(Node passage) {
    Node document = object(passage, Park.DOCUMENT);
    Node file = document.isConcrete() ? object(document, DCTerms.identifier.asNode()) : Node.ANY;
    Node paragraph = object(passage, Park.PARAGRAPH);
    Node number = object(passage, Park.SENTENCE);
    return file.isLiteral() && isInt(paragraph) && isInt(number)
        ? Optional.of(new Sentence(file.getLiteralLexicalForm(), intOf(paragraph), intOf(number)))
        : Optional.empty();
  }

  private static boolean isInt(Node node) {
    return node.isLiteral() && node.getLiteralValue() instanceof Integer;
  }

  private static int intOf(Node node) {
    return (Integer) node.getLiteralValue();
  }

  /** The first object, {@link Node#ANY} where there is none. */
  private Node object(Node subject, Node property) {
    Iterator<Triple> found = graph.find(subject, property, Node.ANY);
    try {
      return found.hasNext() ? found.next().getObject() : Node.ANY;
    } finally {
      Iter.close(found);
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
