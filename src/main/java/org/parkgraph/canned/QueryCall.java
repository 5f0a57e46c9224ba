package org.parkgraph.canned;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.protocol.Explained;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Page;
import org.parkgraph.query.ParameterBinder;
import org.parkgraph.query.QueryRun;
import org.parkgraph.query.Things;

/**
 * A call of a canned query as its address has it.
 *
 * @param query the query that is called
 * @param terms its parameters as RDF terms
 * @param page the rows that are wanted
 * @param sources whether each row is to come with the sentences it rests on
 */
public record QueryCall(CannedQuery query, Map<Var, Node> terms, Page page, boolean sources) {

  /** The parameter that pages have for their language, and most queries for that of names. */
  static final String LANGUAGE = "lang";

  /** The query that a path such as {@code policy/by-topic} names. */
  public static CannedQuery named(Exchange x, String name) {
    return x.service()
        .queries()
        .find(name)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "there is no canned query " + Parameters.quote(name) + "; /queries lists all"));
  }

  /**
   * The call as a program makes it.
   *
   * @throws ProblemException where a parameter is unknown, missing, repeated or wrong
   */
  static QueryCall of(Exchange x, CannedQuery query) {
    return of(x, query, new LinkedHashMap<>(x.parameters().map()));
  }

  /** The call as a form makes it: it sends a field that was left empty as an empty text. */
  static QueryCall ofForm(Exchange x, CannedQuery query) {
    return ofForm(x, query, "");
  }

  /** The same without one of the parameters; names come in the language of the page. */
  static QueryCall ofForm(Exchange x, CannedQuery query, String without) {
    Map<String, List<String>> filled = new LinkedHashMap<>(x.parameters().map());
    filled.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
    filled.remove(without);
    if (query.parameters().stream().anyMatch(p -> p.name().equals(LANGUAGE))) {
      filled.putIfAbsent(LANGUAGE, List.of(x.lang()));
    } else {
      filled.remove(LANGUAGE);
    }
    return of(x, query, filled);
  }

  private static QueryCall of(Exchange x, CannedQuery query, Map<String, List<String>> given) {
    ParameterBinder.RESERVED.forEach(given::remove);
    DatasetGraph dataset = x.service().sparql().dataset();
    boolean within = dataset.isInTransaction();
    if (!within) {
      dataset.begin(TxnType.READ);
    }
    try {
      return new QueryCall(
          query,
          ParameterBinder.bind(query, given, new Things(dataset.getUnionGraph())),
          Page.parse(
              Optional.ofNullable(x.parameters().one("limit")),
              Optional.ofNullable(x.parameters().one("offset"))),
          sources(x));
    } catch (BadParameterException e) {
      throw ProblemException.badParameter(e.parameter(), String.valueOf(e.getMessage()));
    } finally {
      if (!within) {
        dataset.end();
      }
    }
  }

  private static boolean sources(Exchange x) {
    String given = x.parameters().one("sources");
    if (given != null && !given.equals("0") && !given.equals("1")) {
      throw ProblemException.badParameter("sources", "sources is 0 or 1");
    }
    return "1".equals(given);
  }

  /** The same call for some of its rows. */
  QueryCall rows(Page some) {
    return new QueryCall(query, terms, some, sources);
  }

  /** The call ready to run; the caller holds a read transaction and sets it a deadline. */
  QueryRun run(Exchange x) {
    return run(x, null);
  }

  /**
   * The call ready to run.
   *
   * @param explained what it explains itself to, if anybody asks
   */
  QueryRun run(Exchange x, @Nullable Explained explained) {
    Context context = x.service().sparql().dataset().getContext().copy();
    if (explained != null) {
      explained.in(context);
    }
    return new QueryRun(x.service().sparql().dataset(), query, terms, page, context);
  }
}
