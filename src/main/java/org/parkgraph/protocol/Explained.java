package org.parkgraph.protocol;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.ProblemException;
import org.parkgraph.plan.Explanation;

/**
 * The answer to {@code explain=1}: not the rows of a query but its plan, what the planner expected
 * of each step and what it gave. The query is run to its end for that.
 */
public final class Explained {

  /** What it is, whatever form of the rows is asked for. */
  static final Representation FORM = new Representation("text/plain", "txt");

  private static final Set<String> VALUES = Set.of("0", "1", ZeroRows.VALUE);

  private final Explanation explanation = new Explanation();
  private final long started = System.nanoTime();

  /** Whether a request asks for it. */
  public static boolean wanted(Exchange x) {
    String given = x.parameters().one("explain");
    if (given != null && !VALUES.contains(given)) {
      throw ProblemException.badParameter("explain", "explain is 0, 1 or " + ZeroRows.VALUE);
    }
    return "1".equals(given);
  }

  /** Has an execution explain itself; before it begins. */
  public Context in(Context context) {
    return context.set(Explanation.SYMBOL, explanation);
  }

  /** Runs a query and answers with its plan. */
  void send(Exchange x, Query query, QueryExec exec) throws IOException {
    in(exec.getContext());
    if (query.isAskType()) {
      send(x, "answer " + exec.ask());
    } else if (query.isSelectType()) {
      send(x, count(exec.select()) + " rows");
    } else if (query.isConstructType()) {
      send(x, count(exec.constructTriples()) + " triples");
    } else {
      send(x, count(exec.describeTriples()) + " triples");
    }
  }

  /** Takes all that an execution gives, and answers with its plan. */
  public void send(Exchange x, Iterator<?> answer, String what) throws IOException {
    send(x, count(answer) + " " + what);
  }

  private void send(Exchange x, String outcome) throws IOException {
    double millis = (System.nanoTime() - started) / 1e6;
    String head = String.format(Locale.ROOT, "%s in %.1f ms%n%n", outcome, millis);
    x.setHeader("Cache-Control", "no-store");
    x.send(FORM.mediaType(), head + explanation.text());
  }

  private static long count(Iterator<?> answer) {
    long count = 0;
    while (answer.hasNext()) {
      answer.next();
      count++;
    }
    return count;
  }
}
