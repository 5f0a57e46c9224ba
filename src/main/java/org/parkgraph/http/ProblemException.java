package org.parkgraph.http;

import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  public static ProblemException badRequest(String detail) {
    return new ProblemException(Problem.of(400, "Bad request", detail));
  }

  public static ProblemException badParameter(String name, String detail) {
    return new ProblemException(new Problem(400, "Bad parameter", detail, 0, 0, name));
  }

  static ProblemException badQuery(String detail, long line, long column) {
    return new ProblemException(
        new Problem(400, "Malformed query", detail, line, column, (@Nullable String) null));
  }

  public static ProblemException notFound(String detail) {
    return new ProblemException(Problem.of(404, "Not found", detail));
  }

  static ProblemException notAcceptable(String detail) {
    return new ProblemException(Problem.of(406, "Not acceptable", detail));
  }
}
