package org.parkgraph.canned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.parkgraph.html.Frame;
import org.parkgraph.html.QueryPage;
import org.parkgraph.html.Table;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Problem;
import org.parkgraph.http.ProblemException;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Page;
import org.parkgraph.query.ParameterType;
import org.parkgraph.query.QueryParameter;
import org.parkgraph.query.QueryRun;
import org.parkgraph.query.RunnableText;

/** The form of a query as a reader filled it in, and its answer. In a read transaction. */
final class FilledForm {

  private static final int ROWS_SHOWN = 100;

  /** Where there are no rows, how many are counted without one of the parameters. */
  private static final int MOST_COUNTED = 1000;

  private final Exchange x;
  private final CannedQuery query;
  private final DatasetGraph dataset;
  private final QueryFields fields;

  FilledForm(Exchange x, CannedQuery query) {
    this.x = x;
    this.query = query;
    this.dataset = x.service().sparql().dataset();
    this.fields = new QueryFields(query, dataset, x.lang());
  }

  /** The page, with the answer where the call is complete. */
  QueryPage page() {
    QueryCall call = null;
    Table table = null;
    Problem problem = null;
    QueryPage.Window window = new QueryPage.Window(0, ROWS_SHOWN);
    try {
      call = QueryCall.ofForm(x, query);
      window = new QueryPage.Window(number("offset", 0), Math.max(1, number("limit", ROWS_SHOWN)));
      table = isAsked() && !query.isConstruct() ? table(call, window) : null;
    } catch (ProblemException e) {
      problem = isGiven() ? e.problem() : null;
    }
    Problem wrong = problem;
    List<QueryPage.Parameter> parameters =
        query.parameters().stream().map(p -> field(p, wrong)).toList();
    boolean atField =
        wrong != null
            && query.parameters().stream().anyMatch(p -> p.name().equals(wrong.parameter()));
    return new QueryPage(
        query.name(),
        query.folder(),
        query.title().in(x.lang()),
        query.description().in(x.lang()),
        parameters,
        call == null || sources(call),
        window,
        table,
        wrong == null || atField ? null : wrong.detail(),
        call != null && isAsked() ? RunnableText.bound(query, call.terms()) : query.text(),
        query.isConstruct(),
        examples(),
        table != null && table.rows().isEmpty() ? relaxed(parameters) : List.of());
  }

  /** Whether the reader gave something, or the query is meant to be asked without anything. */
  private boolean isAsked() {
    return isGiven() || query.examples().get(0).isEmpty();
  }

  private boolean isGiven() {
    return x.parameters().map().keySet().stream().anyMatch(k -> !k.equals("lang"));
  }

  private boolean sources(QueryCall call) {
    return x.parameters().one("sources") == null || call.sources();
  }

  private int number(String name, int otherwise) {
    String given = x.parameters().one(name);
    return given == null || given.isEmpty() ? otherwise : Integer.parseInt(given); // by QueryCall
  }

  private QueryPage.Parameter field(QueryParameter p, @Nullable Problem wrong) {
    String given = Objects.requireNonNullElse(x.parameters().one(p.name()), "");
    boolean here = wrong != null && p.name().equals(wrong.parameter());
    return fields.of(p, given, here ? Objects.requireNonNull(wrong).detail() : null);
  }

  private Table table(QueryCall call, QueryPage.Window window) {
    QueryCall some = call.rows(new Page(window.limit() + 1L, window.offset()));
    try (QueryRun run = some.run(x)) {
      x.startDeadline(null, run::abort);
      return ResultTable.of(
          dataset,
          sources(call) ? run.rowsWithSources(x.service().rules()) : run.rows(),
          query.columns().stream().map(Var::alloc).toList(),
          window.limit(),
          x.lang());
    } catch (BadParameterException e) {
      throw ProblemException.badParameter(e.parameter(), String.valueOf(e.getMessage()));
    }
  }

  private List<QueryPage.Example> examples() {
    List<QueryPage.Example> examples = new ArrayList<>();
    Frame frame = x.frame();
    for (Map<String, String> call : query.examples()) {
      List<String> names = new ArrayList<>();
      String address = "/queries/" + query.name();
      for (QueryParameter p : query.parameters()) {
        String value = call.get(p.name());
        if (value != null) {
          if (p.type() != ParameterType.BOOLEAN) {
            names.add(fields.name(p, value));
          }
          address = frame.link(address, p.name(), value);
        }
      }
      if (!names.isEmpty()) {
        examples.add(new QueryPage.Example(String.join(" · ", names), address));
      }
    }
    return examples;
  }

  /** The parameters that keep all rows away, each by itself. */
  private List<QueryPage.Relaxed> relaxed(List<QueryPage.Parameter> parameters) {
    List<QueryPage.Relaxed> relaxed = new ArrayList<>();
    for (QueryPage.Parameter p : parameters) {
      boolean given = !Objects.requireNonNullElse(x.parameters().one(p.name()), "").isEmpty();
      if (given && !p.required() && p.kind() != QueryPage.Kind.LANGUAGE) {
        long rows = count(QueryCall.ofForm(x, query, p.name()));
        if (rows > 0) {
          relaxed.add(new QueryPage.Relaxed(p.label(), p.shown(), rows, without(p, parameters)));
        }
      }
    }
    return relaxed;
  }

  private long count(QueryCall call) {
    try (QueryRun run = call.rows(new Page(MOST_COUNTED, 0)).run(x)) {
      x.startDeadline(null, run::abort);
      return run.count();
    }
  }

  private String without(QueryPage.Parameter left, List<QueryPage.Parameter> parameters) {
    String address = "/queries/" + query.name();
    for (QueryPage.Parameter p : parameters) {
      if (!p.equals(left) && !p.value().isEmpty()) {
        address = x.frame().link(address, p.name(), p.value());
      }
    }
    return address;
  }
}
