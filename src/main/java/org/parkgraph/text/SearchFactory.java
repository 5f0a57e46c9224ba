package org.parkgraph.text;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.jspecify.annotations.Nullable;
import org.parkgraph.plan.CountedFunction;

/** Makes {@code park:search}, and counts for the planner. */
final class SearchFactory implements CountedFunction {

  private final TextIndex index;

  SearchFactory(TextIndex index) {
    this.index = index;
  }

  @Override
  public PropertyFunction create(String iri) {
    return new SearchFunction(index);
  }

  @Override
  public @Nullable Hits hits(PropFuncArg subject, PropFuncArg object, @Nullable Node graph) {
    if (FunctionArguments.hasVariables(object)) {
      return null;
    }
    try {
      FunctionArguments arguments = FunctionArguments.of(object);
      double count =
          index.searching(
              s -> TextIndex.count(s, new EntitySearch(s, arguments.words(), null).entityHits()));
      int limit = arguments.limit();
      return new Hits(limit < 0 ? count : Math.min(count, limit), false);
    } catch (TextQueryException | SearchSyntaxException | SearchTimeoutException e) {
      return null; // told when the call is made, if it is
    }
  }
}
