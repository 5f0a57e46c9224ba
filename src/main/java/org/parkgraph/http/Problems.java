package org.parkgraph.http;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryParseException;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.sparql.QueryRefusedException;
import org.parkgraph.text.SearchSyntaxException;
import org.parkgraph.text.SearchTimeoutException;
import org.parkgraph.text.TextQueryException;

/** Which problem an exception is to the client. */
final class Problems {

  private Problems() {}

  static Problem of(RuntimeException e, Service service) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof ProblemException known) {
      return known.problem();
    }
    if (e instanceof QueryParseException syntax) {
      String detail = message.lines().findFirst().orElse("syntax error");
      return new Problem(
          400, "Malformed query", detail, syntax.getLine(), syntax.getColumn(), null);
    }
    if (e instanceof QueryRefusedException refused) {
      return refused.isForbidden()
          ? Problem.of(403, "Forbidden", message)
          : Problem.of(400, "Query refused", message);
    }
    if (e instanceof QueryDeniedException) {
      return Problem.of(403, "Forbidden", "the query asks for something that is switched off here");
    }
    if (e instanceof TextQueryException || e instanceof SearchSyntaxException) {
      return Problem.of(400, "Query refused", message);
    }
    if (e instanceof BadParameterException bad) {
      return new Problem(400, "Bad parameter", message, 0, 0, bad.parameter());
    }
    if (e instanceof QueryCancelledException || e instanceof SearchTimeoutException) {
      long seconds = service.sparql().deadline().toSeconds();
      return Problem.of(
          503, "Time limit", "the query was stopped at its deadline of " + seconds + " s");
    }
    return Problem.of(500, "Internal error", "the request failed; the server's log says why");
  }
}
