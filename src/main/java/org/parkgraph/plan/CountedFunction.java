package org.parkgraph.plan;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.jspecify.annotations.Nullable;

/**
 * A property function that can tell before a call what the call will find, for the planner to place
 * it. It is registered as any other.
 */
public interface CountedFunction extends PropertyFunctionFactory {

  /**
   * Hits of one call, before they are joined with anything.
   *
   * @param count about how many
   * @param bySubject whether calls with each subject in turn find the same hits between them, each
   *     those of its subject; not so where only the best so many are given
   */
  record Hits(double count, boolean bySubject) {}

  /**
   * Counts in about a millisecond, without throwing.
   *
   * @param graph the graph that the call stands in; null for the default graph
   * @return null where it cannot be told: arguments are variables, or the call will fail
   */
  @Nullable Hits hits(PropFuncArg subject, PropFuncArg object, @Nullable Node graph);
}
