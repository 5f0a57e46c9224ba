package org.parkgraph.query;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue has faults; the message lists them, one a line. */
public class BadQueryException extends RuntimeException {

  public BadQueryException(List<QueryProblem> problems) {
    super(problems.stream().map(QueryProblem::toString).collect(Collectors.joining("\n")));
  }
}
