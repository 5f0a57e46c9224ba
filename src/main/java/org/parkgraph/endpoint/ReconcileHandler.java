package org.parkgraph.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Problem;
import org.parkgraph.http.ProblemException;
import org.parkgraph.reconcile.Extension;
import org.parkgraph.reconcile.Manifest;
import org.parkgraph.reconcile.Proposals;
import org.parkgraph.reconcile.ReconcileException;
import org.parkgraph.reconcile.Reconciler;
import org.parkgraph.reconcile.Schema;
import org.parkgraph.reconcile.Suggestions;
import org.parkgraph.text.SearchTimeoutException;

/**
 * The W3C's Reconciliation API 0.2, as OpenRefine speaks it: manifest, batches of names, values for
 * further columns, suggestions, previews.
 */
public final class ReconcileHandler implements Handler {

  private static final String ROOT = "/reconcile";
  private static final int LONGEST_BODY = 2 << 20;

  /** Of a batch, which has many searches in it. */
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final int LAST = 1000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  /** Of the data version that it was read from. */
  private record Kept(String version, Schema schema) {}

  private volatile @Nullable Kept kept;

  @Override
  public String methods() {
    return "GET, HEAD, POST";
  }

  @Override
  public void handle(Exchange x) throws IOException {
    String below = x.path().substring(ROOT.length());
    String path = below.equals("/") ? "" : below; // as many people paste it
    if (x.parameters().map().containsKey("callback")) {
      throw ProblemException.badParameter(
          "callback", "JSONP is not served: scripts of any site may read the answer as it is");
    }
    if (!path.isEmpty() && x.method().equals("POST")) {
      throw new ProblemException(
          Problem.of(405, "Method not allowed", "POST goes to " + ROOT + " itself"));
    }
    try {
      answer(x, path);
    } catch (ReconcileException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    } catch (SearchTimeoutException e) {
      throw new ProblemException(Problem.of(503, "Time limit", String.valueOf(e.getMessage())));
    }
  }

  private void answer(Exchange x, String path) throws IOException {
    switch (path) {
      case "" -> service(x);
      case "/suggest/entity", "/suggest/type", "/suggest/property" ->
          suggest(x, path.substring("/suggest/".length()));
      case "/properties" -> properties(x);
      case "/preview" -> ReconcilePages.preview(x);
      case "/view" -> ReconcilePages.view(x);
      default ->
          throw ProblemException.notFound(
              "there is "
                  + ROOT
                  + " and, below it, suggest/entity, suggest/type, suggest/property, properties,"
                  + " preview and view");
    }
  }

  private void service(Exchange x) throws IOException {
    if (x.method().equals("POST")) {
      form(x);
    }
    x.parameters().allowOnly(List.of("queries", "extend", "lang"));
    String queries = x.parameters().one("queries");
    String extend = x.parameters().one("extend");
    if (queries != null && extend != null) {
      throw ProblemException.badRequest("give queries or extend, not both");
    }
    if (queries != null) {
      send(x, () -> reconciler(x).answer(queries));
    } else if (extend != null) {
      send(x, () -> new Extension(dataset(x), schema(x), x.lang()).answer(extend));
    } else if (x.method().equals("POST")) {
      throw ProblemException.badRequest("give queries or extend, as a field of a form");
    } else {
      send(x, () -> Manifest.json(schema(x), x.baseUrl(), x.service().version(), x.lang()));
    }
  }

  private static void form(Exchange x) throws IOException {
    String type = x.header("Content-Type");
    String media = type == null ? "" : type.toLowerCase(Locale.ROOT);
    boolean otherCharset = media.contains("charset=") && !media.contains("utf-8");
    if (!media.startsWith("application/x-www-form-urlencoded") || otherCharset) {
      throw new ProblemException(
          Problem.of(
              415,
              "Unsupported media type",
              "send a form, application/x-www-form-urlencoded in UTF-8"));
    }
    x.parameters().add(x.body(LONGEST_BODY));
  }

  private void suggest(Exchange x, String kind) throws IOException {
    x.parameters().allowOnly(List.of("prefix", "cursor", "lang"));
    String prefix = x.parameters().one("prefix");
    if (prefix == null) {
      throw ProblemException.badParameter("prefix", "say in prefix what was typed so far");
    }
    int skip = number(x, "cursor");
    send(
        x,
        () -> {
          Suggestions suggestions = suggestions(x);
          return switch (kind) {
            case "entity" -> suggestions.entities(prefix, skip);
            case "type" -> suggestions.types(prefix, skip);
            default -> suggestions.properties(prefix, skip);
          };
        });
  }

  private void properties(Exchange x) throws IOException {
    x.parameters().allowOnly(List.of("type", "limit", "lang"));
    String type = x.parameters().one("type");
    int limit = number(x, "limit");
    send(
        x,
        () -> new Proposals(graph(x), schema(x), x.lang()).answer(type == null ? "" : type, limit));
  }

  private static int number(Exchange x, String name) {
    String given = x.parameters().one(name);
    if (given == null || given.isEmpty()) {
      return 0;
    }
    if (!NUMBER.matcher(given).matches() || Integer.parseInt(given) > LAST) {
      throw ProblemException.badParameter(name, name + " is a whole number from 0 to " + LAST);
    }
    return Integer.parseInt(given);
  }

  /** Sends what is made within a read transaction, or what is kept of it. */
  private static void send(Exchange x, Supplier<JsonObject> made) throws IOException {
    x.setHeader("Vary", "Accept-Language");
    boolean post = x.method().equals("POST");
    if (!post && x.answered(Representation.JSON, x.baseUrl() + x.lang() + x.parameters().map())) {
      return;
    }
    DatasetGraph dataset = dataset(x);
    dataset.begin(TxnType.READ);
    try {
      x.send("application/json", made.get() + "\n");
    } finally {
      dataset.end();
    }
  }

  private Reconciler reconciler(Exchange x) {
    return new Reconciler(x.service().text(), graph(x), schema(x), DEADLINE);
  }

  private Suggestions suggestions(Exchange x) {
    return new Suggestions(x.service().text(), graph(x), schema(x), x.lang());
  }

  private static DatasetGraph dataset(Exchange x) {
    return x.service().sparql().dataset();
  }

  private static Graph graph(Exchange x) {
    return dataset(x).getUnionGraph();
  }

  /** The schema of the data, read when it is first asked for. */
  private Schema schema(Exchange x) {
    String version = x.service().version();
    Kept known = kept;
    if (known == null || !known.version().equals(version)) {
      known = new Kept(version, Schema.of(graph(x)));
      kept = known;
    }
    return known.schema();
  }
}
