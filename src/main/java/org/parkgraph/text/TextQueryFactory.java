package org.parkgraph.text;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.jspecify.annotations.Nullable;
import org.parkgraph.plan.CountedFunction;

/** Makes {@code text:query}, and counts for the planner. */
final class TextQueryFactory implements CountedFunction {

  private final TextIndex index;

  TextQueryFactory(TextIndex index) {
    this.index = index;
  }

  @Override
  public PropertyFunction create(String iri) {
    return new TextQueryFunction(index);
  }

  @Override
  public @Nullable Hits hits(PropFuncArg subject, PropFuncArg object, @Nullable Node graph) {
    if (FunctionArguments.hasVariables(object)) {
      return null;
    }
    try {
      FunctionArguments arguments = FunctionArguments.of(object);
      LiteralQuery query = new TextQueryFunction(index).query(subject, arguments, graph);
      double count = index.count(query.whole());
      return arguments.limit() < 0
          ? new Hits(count, true)
          : new Hits(Math.min(count, arguments.limit()), false);
    } catch (TextQueryException | SearchTimeoutException e) {
      return null; // told when the call is made, if it is
    }
  }
}
