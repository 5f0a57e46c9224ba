package org.parkgraph.sparql;

import java.time.Duration;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.plan.PlannedEngine;
import org.parkgraph.plan.View;
import org.parkgraph.vocab.GraphNames;

/**
 * Runs SPARQL queries over one dataset under one policy: strict SPARQL 1.1, no federation, allowed
 * functions only, a deadline for each, and a default graph that is the union of the named ones or
 * what was loaded without a graph.
 */
public final class SparqlService {

  private static final Duration SHORTEST = Duration.ofMillis(100);

  private final ColumnDataset dataset;
  private final DatasetGraph unionDataset;
  private final DatasetGraph queried;
  private final DefaultGraph defaultGraph;
  private final Context context;
  private final FunctionRegistry functions = AllowedFunctions.create();
  private final PropertyFunctionRegistry propertyFunctions = new AllowedPropertyFunctions();
  private final QueryPolicy policy = new QueryPolicy(functions, propertyFunctions);
  private final ParsedQueries parsed = new ParsedQueries();
  private final Limits limits;

  /**
   * @param dataset what is queried
   * @param defaultGraph what a query sees that names no graph
   * @param limits what a query may take
   */
  public SparqlService(ColumnDataset dataset, DefaultGraph defaultGraph, Limits limits) {
    this.dataset = dataset;
    this.defaultGraph = defaultGraph;
    this.limits = limits;
    this.context = ARQ.getContext().copy();
    context.set(ARQ.httpServiceAllowed, false);
    FunctionRegistry.set(context, functions);
    PropertyFunctionRegistry.set(context, propertyFunctions);
    this.unionDataset = new UnionDefaultDataset(dataset, context);
    this.queried =
        defaultGraph == DefaultGraph.UNION ? unionDataset : StoredDefaultDataset.over(dataset);
    QueryEngineRegistry engines = PlannedEngine.registry(new View(dataset, null), unionDataset);
    if (defaultGraph == DefaultGraph.STORED) {
      PlannedEngine.add(engines, new View(dataset, GraphNames.DEFAULT), queried);
    }
    QueryEngineRegistry.set(context, engines);
  }

  /** Where magic properties are put, before the first query. */
  public PropertyFunctionRegistry propertyFunctions() {
    return propertyFunctions;
  }

  /** The functions that may be called by IRI. */
  public Set<String> functionIris() {
    return AllowedFunctions.iris(functions);
  }

  /** What a query sees as its default graph where it names none. */
  public DefaultGraph defaultGraph() {
    return defaultGraph;
  }

  /**
   * The dataset as pages and canned queries see it, and queries where {@link #defaultGraph()} says
   * so: with the union as its default graph.
   */
  public DatasetGraph dataset() {
    return unionDataset;
  }

  /** The dataset as it is stored, without a default graph. */
  public ColumnDataset stored() {
    return dataset;
  }

  /** What a query may take. */
  public Limits limits() {
    return limits;
  }

  /**
   * Parses a query strictly and checks that it may run. What is returned may be given to others
   * too: it is not to be changed.
   *
   * @throws org.apache.jena.query.QueryParseException with line and column of a syntax error
   * @throws QueryRefusedException where the query may not run
   */
  public Query parse(String text) {
    Query known = parsed.find(text);
    if (known != null) {
      return known;
    }
    Query query = parseAnew(text);
    query.ensureResultVars(); // or its first execution would change what others read
    parsed.keep(text, query);
    return query;
  }

  private Query parseAnew(String text) {
    NestingGuard.check(text);
    Query query;
    try {
      query = QueryFactory.create(text, "http://example/base/", Syntax.syntaxSPARQL_11);
    } catch (QueryBuildException e) { // parsed, and yet no query: a variable selected twice
      throw QueryRefusedException.invalid(String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw QueryRefusedException.invalid("the query is nested too deeply for the parser");
    }
    policy.check(query);
    return query;
  }

  /**
   * Prepares a query to be run. The caller holds a read transaction on {@link #dataset()}, sets it
   * a {@link Deadline} of {@link #limit} and closes what is returned.
   *
   * @param description graphs named by the protocol, which come before those in the query; or null
   */
  public QueryExec exec(Query query, @Nullable DatasetDescription description) {
    return builder(query, description).build();
  }

  private QueryExecBuilder builder(Query query, @Nullable DatasetDescription description) {
    if (description != null) {
      Query bare = query.cloneQuery();
      bare.getGraphURIs().clear();
      bare.getNamedGraphURIs().clear();
      DatasetGraph chosen = DynamicDatasets.dynamicDataset(description, dataset, false);
      return QueryExec.dataset(chosen).query(bare).context(context.copy());
    }
    // A query's own FROM picks from the named graphs; ARQ does that by itself.
    DatasetGraph over = query.hasDatasetDescription() ? dataset : queried;
    return QueryExec.dataset(over).query(query).context(context.copy());
  }

  /**
   * How long a query may take.
   *
   * @param asked a shorter time than the service's, which holds from a tenth of a second; or null
   */
  public Duration limit(@Nullable Duration asked) {
    if (asked == null || asked.compareTo(limits.deadline()) > 0) {
      return limits.deadline();
    }
    return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
  }
}
