package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.QueriesPage;
import org.parkgraph.html.QueryPage;
import org.parkgraph.html.Table;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Results;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Page;
import org.parkgraph.query.QueryDescriptions;
import org.parkgraph.query.QueryParameter;
import org.parkgraph.query.QueryRun;
import org.parkgraph.query.Things;
import org.parkgraph.vocab.Prefixes;

/**
 * The canned queries for people: the list, and each with its form, its answer and its text.
 * Programs that ask for RDF get the description of a query.
 */
public final class QueriesHandler implements Handler {

  private static final int ROWS_SHOWN = 100;

  @Override
  public void handle(Exchange x) throws IOException {
    String path = x.path();
    String name = path.length() > "/queries/".length() ? path.substring("/queries/".length()) : "";
    CannedQuery query = name.isEmpty() ? null : QueryCall.named(x, name);
    if (query != null) {
      Representation as = x.choose(ResourceHandler.OFFERS);
      if (!as.equals(Representation.HTML)) {
        describe(x, query, as);
        return;
      }
      x.addHeader("Link", "<?format=ttl>; rel=\"alternate\"; type=\"text/turtle\"");
    }
    if (!x.answered(Representation.HTML, x.lang() + x.parameters().map())) {
      x.page(query == null ? list(x).render(x.frame()) : page(x, query).render(x.frame()));
    }
  }

  private static void describe(Exchange x, CannedQuery query, Representation as)
      throws IOException {
    if (!x.answered(as, "")) {
      Graph graph = GraphFactory.createDefaultGraph();
      Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
      QueryDescriptions.of(List.of(query)).forEach(graph::add);
      Results.write(x, as, graph);
    }
  }

  private static QueriesPage list(Exchange x) {
    Map<String, List<QueriesPage.Entry>> folders = new TreeMap<>();
    for (CannedQuery q : x.service().queries().all()) {
      folders
          .computeIfAbsent(q.folder(), k -> new ArrayList<>())
          .add(
              new QueriesPage.Entry(
                  q.name(), q.title().in(x.lang()), q.description().in(x.lang())));
    }
    return new QueriesPage(
        folders.entrySet().stream()
            .map(e -> new QueriesPage.Folder(e.getKey(), title(e.getKey()), e.getValue()))
            .toList());
  }

  private static String title(String folder) {
    return Character.toUpperCase(folder.charAt(0)) + folder.substring(1).replace('-', ' ');
  }

  /** The page of a query, with its answer where the call is complete. */
  private static QueryPage page(Exchange x, CannedQuery query) {
    boolean complete = isComplete(x, query);
    Table table = null;
    String fault = null;
    boolean sources = true;
    int offset = 0;
    int limit = ROWS_SHOWN;
    try {
      sources = x.parameters().one("sources") == null || QueryCall.ofForm(x, query).sources();
      offset = number(x, "offset", 0);
      limit = Math.max(1, number(x, "limit", ROWS_SHOWN));
      if (complete && !query.isConstruct()) {
        table =
            table(x, QueryCall.ofForm(x, query).rows(new Page(limit + 1L, offset)), sources, limit);
      }
    } catch (ProblemException e) {
      fault = complete || given(x) ? e.problem().detail() : null;
    }
    return new QueryPage(
        query.name(),
        query.title().in(x.lang()),
        query.description().in(x.lang()),
        query.parameters().stream().map(p -> field(x, query, p)).toList(),
        sources,
        new QueryPage.Window(offset, limit),
        table,
        fault,
        query.text(),
        query.isConstruct());
  }

  /**
   * Whether the call can be run: all that is required is there, and the reader gave something or
   * the query is meant to be asked without anything.
   */
  private static boolean isComplete(Exchange x, CannedQuery query) {
    boolean asked = given(x) || query.examples().get(0).isEmpty();
    return asked
        && query.parameters().stream().allMatch(p -> !p.required() || filled(x, p) != null);
  }

  private static boolean given(Exchange x) {
    return x.parameters().map().keySet().stream().anyMatch(k -> !k.equals("lang"));
  }

  private static int number(Exchange x, String name, int otherwise) {
    String given = x.parameters().one(name);
    return given == null ? otherwise : Integer.parseInt(given); // checked by QueryCall
  }

  private static @Nullable String filled(Exchange x, QueryParameter p) {
    String given = x.parameters().one(p.name());
    return given == null || given.isEmpty() ? p.defaultValue() : given;
  }

  private static QueryPage.Parameter field(Exchange x, CannedQuery query, QueryParameter p) {
    String example =
        query.examples().stream()
            .map(e -> e.get(p.name()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    QueryPage.Kind kind =
        switch (p.type()) {
          case IRI -> QueryPage.Kind.IRI;
          case INTEGER, DECIMAL -> QueryPage.Kind.NUMBER;
          case DATE -> QueryPage.Kind.DATE;
          case LANGUAGE -> QueryPage.Kind.LANGUAGE;
          default -> QueryPage.Kind.TEXT;
        };
    return new QueryPage.Parameter(
        p.name(),
        p.description().in(x.lang()),
        kind,
        p.required() ? null : Objects.requireNonNullElse(p.defaultValue(), ""),
        example,
        Objects.requireNonNullElse(x.parameters().one(p.name()), ""),
        choices(x, p));
  }

  private static List<QueryPage.Choice> choices(Exchange x, QueryParameter p) {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      return new Things(dataset.getUnionGraph())
          .options(p).stream()
              .map(o -> new QueryPage.Choice(o.value(), o.name().in(x.lang())))
              .toList();
    } finally {
      dataset.end();
    }
  }

  private static Table table(Exchange x, QueryCall call, boolean sources, int limit) {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try (QueryRun run = call.run(x)) {
      x.startDeadline(null, run::abort);
      return ResultTable.of(
          dataset,
          sources ? run.rowsWithSources(x.service().rules()) : run.rows(),
          call.query().columns().stream().map(Var::alloc).toList(),
          limit,
          x.lang());
    } catch (BadParameterException e) {
      throw ProblemException.badParameter(e.parameter(), String.valueOf(e.getMessage()));
    } finally {
      dataset.end();
    }
  }
}
