package org.parkgraph.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.parkgraph.html.Behind;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.ProblemException;
import org.parkgraph.linkeddata.Sentences;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Page;
import org.parkgraph.query.ParameterBinder;
import org.parkgraph.query.QueryRun;
import org.parkgraph.query.RunnableText;
import org.parkgraph.query.Spelling;
import org.parkgraph.query.Things;

/** A canned query asked for a picture, in the language of the page. */
final class Asked {

  private static final int MOST_SOURCED = 150;

  private final Exchange x;
  private final CannedQuery query;
  private final Map<Var, Node> terms;
  private final Map<String, String> call = new LinkedHashMap<>();
  private boolean sourced = true;

  private Asked(Exchange x, CannedQuery query, Map<Var, Node> terms) {
    this.x = x;
    this.query = query;
    this.terms = terms;
    query
        .parameters()
        .forEach(
            p -> {
              Node term = terms.get(Var.alloc(p.name()));
              if (term != null && !p.name().equals("lang")) {
                call.put(p.name(), spelt(term));
              }
            });
  }

  private static String spelt(Node term) {
    return term.isURI() ? Spelling.of(term.getURI()) : term.getLiteralLexicalForm();
  }

  /**
   * A call of a query.
   *
   * @param given values by parameter, without {@code lang}; an empty one is none
   * @throws ProblemException 400 for a value that is wrong
   */
  static Asked of(Exchange x, String name, Map<String, String> given) {
    CannedQuery query =
        x.service().queries().find(name).orElseThrow(() -> new IllegalStateException(name));
    Map<String, List<String>> values = new LinkedHashMap<>();
    given.forEach((key, value) -> values.put(key, List.of(value)));
    values.values().removeIf(v -> v.contains(""));
    values.put("lang", List.of(x.lang()));
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      Things things = new Things(dataset.getUnionGraph());
      return new Asked(x, query, ParameterBinder.bind(query, values, things));
    } catch (BadParameterException e) {
      throw ProblemException.badParameter(e.parameter(), String.valueOf(e.getMessage()));
    } finally {
      dataset.end();
    }
  }

  /** The value of a parameter as the shortest that calls may write; empty where it has none. */
  String given(String parameter) {
    return call.getOrDefault(parameter, "");
  }

  /** The term of a parameter that was given. */
  Node term(String parameter) {
    return terms.getOrDefault(Var.alloc(parameter), Node.ANY);
  }

  /**
   * The first rows, each with its sentences. To find these takes milliseconds for each row, so
   * where there are many rows they come without.
   */
  <T> List<T> rowsWithSources(int most, Function<Row, T> as) {
    List<T> plain = rows(most, as);
    sourced = plain.size() <= MOST_SOURCED;
    return sourced ? rows(most, as, run -> run.rowsWithSources(x.service().rules())) : plain;
  }

  /** The first rows without sentences, which is cheaper. */
  <T> List<T> rows(int most, Function<Row, T> as) {
    return rows(most, as, QueryRun::rows);
  }

  private <T> List<T> rows(int most, Function<Row, T> as, Function<QueryRun, RowSet> asked) {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try (QueryRun run =
        new QueryRun(dataset, query, terms, new Page(most, 0), dataset.getContext().copy())) {
      x.startDeadline(null, run::abort);
      Sentences sentences = new Sentences(dataset, x.lang());
      List<T> made = new ArrayList<>();
      asked.apply(run).forEachRemaining(row -> made.add(as.apply(new Row(row, sentences))));
      return made;
    } finally {
      dataset.end();
    }
  }

  /** Where the reader can ask the query himself. */
  Behind behind() {
    Map<String, String> whole = new LinkedHashMap<>(call);
    whole.put("lang", x.lang());
    return new Behind(
        query.name(), query.title().in(x.lang()), call, RunnableText.of(query, whole), sourced);
  }
}
