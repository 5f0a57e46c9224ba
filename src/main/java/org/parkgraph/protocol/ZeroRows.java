package org.parkgraph.protocol;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.diagnose.Change;
import org.parkgraph.diagnose.Diagnoser;
import org.parkgraph.diagnose.Diagnosis;
import org.parkgraph.diagnose.Guess;
import org.parkgraph.html.Frame;
import org.parkgraph.http.Exchange;

/**
 * The answer to {@code explain=empty}: not the rows of a query but why there are none. As JSON, in
 * the language of the reader; or as text.
 *
 * <pre>
 * { "rows": 0,                               rows of the query; the rest is for 0 alone
 *   "pattern": "?p park:issuedby ?who",      what takes the last rows away
 *   "line": 3,                               where it stands; left out where not known
 *   "before": 21,                            rows without it; 1000 for so many or more
 *   "reason": "No triple has the property park:issuedby.",
 *   "steps": [ { "pattern": …, "line": 2, "rows": 21 }, … ],
 *   "guesses": [ { "why": …, "mistake": "PROPERTY", "replace": "park:issuedby",
 *                  "with": "park:issuedBy", "line": 3, "column": 6,
 *                  "also": [ further changes that go with it, where there are any ],
 *                  "query": the whole text, changed; "rows": 18 } ],
 *   "complete": true }                       false where the time was up before all was tried
 * </pre>
 */
public final class ZeroRows {

  /** The value of the parameter that asks for it. */
  static final String VALUE = "empty";

  private static final List<Representation> FORMS = List.of(Representation.JSON, Explained.FORM);

  private ZeroRows() {}

  /** Whether a request asks for it. */
  public static boolean wanted(Exchange x) {
    return VALUE.equals(x.parameters().one("explain"));
  }

  /** Answers for the text of a query that the service parses. */
  public static void send(
      Exchange x, String text, @Nullable DatasetDescription graphs, @Nullable Duration timeout)
      throws IOException {
    Representation as = x.choose(FORMS);
    Diagnosis diagnosis = diagnose(x, text, graphs, timeout);
    x.setHeader("Cache-Control", "no-store");
    Frame frame = x.frame();
    x.send(
        as.mediaType(),
        as.equals(Explained.FORM) ? text(diagnosis, frame) : json(diagnosis, frame) + "\n");
  }

  /** What is wrong with a query, within its time. */
  static Diagnosis diagnose(
      Exchange x, String text, @Nullable DatasetDescription graphs, @Nullable Duration timeout) {
    Diagnoser diagnoser = new Diagnoser(x.service().sparql(), graphs);
    x.startDeadline(timeout, diagnoser::stop);
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      return diagnoser.diagnose(text);
    } finally {
      dataset.end();
    }
  }

  /** Why there are no rows, in the reader's words. */
  static String reason(Diagnosis diagnosis, Frame frame) {
    String key = "zero." + diagnosis.reason().cause();
    List<String> arguments = diagnosis.reason().arguments();
    boolean filter = diagnosis.reason().cause() == Diagnosis.Cause.FILTER;
    if (filter && arguments.isEmpty()) {
      return frame.say(key + ".nothing");
    }
    return frame.say(key, String.join(", ", arguments));
  }

  private static JsonObject json(Diagnosis d, Frame frame) {
    JsonObject json = new JsonObject();
    json.put("rows", d.rows());
    Diagnosis.Part failing = d.failing();
    if (failing != null) {
      json.put("pattern", failing.pattern());
      if (failing.line() > 0) {
        json.put("line", failing.line());
      }
      json.put("before", d.before());
    }
    json.put("reason", reason(d, frame));
    JsonArray steps = new JsonArray();
    for (Diagnosis.Part part : d.steps()) {
      JsonObject step = new JsonObject();
      step.put("pattern", part.pattern());
      if (part.line() > 0) {
        step.put("line", part.line());
      }
      step.put("rows", part.rows());
      steps.add(step);
    }
    json.put("steps", steps);
    JsonArray guesses = new JsonArray();
    d.guesses().forEach(g -> guesses.add(json(g, frame)));
    json.put("guesses", guesses);
    json.put("complete", d.complete());
    return json;
  }

  private static JsonObject json(Guess guess, Frame frame) {
    JsonObject json = json(guess.changes().get(0), frame);
    if (guess.changes().size() > 1) {
      JsonArray also = new JsonArray();
      guess.changes().stream().skip(1).forEach(c -> also.add(json(c, frame)));
      json.put("also", also);
    }
    json.put("query", guess.query());
    json.put("rows", guess.rows());
    return json;
  }

  private static JsonObject json(Change change, Frame frame) {
    JsonObject json = new JsonObject();
    json.put("why", frame.say("why." + change.mistake()));
    json.put("mistake", change.mistake().name());
    json.put("replace", change.replace());
    json.put("with", change.with());
    json.put("line", change.line());
    json.put("column", change.column());
    return json;
  }

  private static String text(Diagnosis d, Frame frame) {
    StringBuilder text = new StringBuilder(reason(d, frame)).append("\n\n");
    for (Diagnosis.Part part : d.steps()) {
      text.append(String.format(Locale.ROOT, "%10d  %s%n", part.rows(), part.pattern()));
    }
    for (Guess guess : d.guesses()) {
      text.append('\n');
      for (Change c : guess.changes()) {
        String why = frame.say("why." + c.mistake());
        text.append(c.replace()).append("  →  ").append(c.with()).append("  (").append(why);
        text.append(String.format(Locale.ROOT, ", %d:%d)%n", c.line(), c.column()));
      }
      text.append(String.format(Locale.ROOT, "%10d  rows%n", guess.rows()));
    }
    return text.toString();
  }
}
