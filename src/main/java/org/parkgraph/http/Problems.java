package org.parkgraph.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryParseException;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.results.UnwritableException;
import org.parkgraph.rows.MemoryLimitException;
import org.parkgraph.sparql.QueryRefusedException;
import org.parkgraph.text.SearchSyntaxException;
import org.parkgraph.text.SearchTimeoutException;
import org.parkgraph.text.TextQueryException;

/** Which problem an exception is to the client. */
final class Problems {

  private static final Pattern PLACE =
      Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);

  /** How the parser names the token that it could not take: its kind, then its text. */
  private static final Pattern TOKEN =
      Pattern.compile("^Encountered \" (?:\"[^\"]*\"|<\\w+>) \"(.*?) ?\"\" at");

  private Problems() {}

  static Problem of(RuntimeException e, Service service) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof ProblemException known) {
      return known.problem();
    }
    if (e instanceof QueryParseException syntax) {
      return malformed(message, syntax);
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
    if (e instanceof UnwritableException) {
      return Problem.of(406, "Not acceptable", message);
    }
    if (e instanceof MemoryLimitException) {
      return Problem.of(503, "Memory limit", message);
    }
    if (e instanceof QueryCancelledException || e instanceof SearchTimeoutException) {
      long seconds = service.sparql().limits().deadline().toSeconds();
      return Problem.of(
          503,
          "Time limit",
          "the query was stopped at its deadline of "
              + seconds
              + " s, or at the shorter timeout that was asked for");
    }
    return Problem.of(500, "Internal error", "the request failed; the server's log says why");
  }

  /**
   * The parser's exception bears the place of the last token that was right; its message has that
   * of the one that was not.
   */
  private static Problem malformed(String message, QueryParseException syntax) {
    String first = message.lines().findFirst().orElse("syntax error");
    Matcher place = PLACE.matcher(first);
    boolean known = place.find();
    long line = known ? Long.parseLong(place.group(1)) : syntax.getLine();
    long column = known ? Long.parseLong(place.group(2)) : syntax.getColumn();
    Matcher token = TOKEN.matcher(first);
    String detail =
        token.find()
            ? "unexpected " + token.group(1) + " at line " + line + ", column " + column
            : first.replaceFirst("^Encountered \"<EOF>\" at", "the query ends too early, at");
    return new Problem(400, "Malformed query", detail, line, column, null);
  }
}
