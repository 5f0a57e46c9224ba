package org.parkgraph.protocol;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.Problem;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Results;
import org.parkgraph.http.RowLimit;
import org.parkgraph.http.TripleAnswer;
import org.parkgraph.vocab.Prefixes;

/**
 * The SPARQL 1.1 protocol for queries: GET, POST of a form, POST of the query itself, and the same
 * by the method QUERY, which like GET changes nothing and can be asked again. Without a query it
 * answers with the editor page or the service description.
 */
public final class SparqlHandler implements Handler {

  private static final int LONGEST_BODY = 2 << 20;
  private static final Set<String> PARAMETERS =
      new java.util.TreeSet<>(
          Set.of(
              "query",
              "default-graph-uri",
              "named-graph-uri",
              "format",
              "output",
              "results",
              "timeout",
              "explain",
              "lang",
              "z",
              "v",
              "example"));

  /** What a body of the method QUERY may be. */
  private static final String ACCEPT_QUERY =
      "\"application/sparql-query\", \"application/x-www-form-urlencoded\"";

  /** In characters of the queries. */
  private static final int MOST_FORMS = 4 << 20;

  /** The forms of queries asked lately, by text: a kept answer is found without parsing. */
  private final Cache<String, QueryForm> forms =
      Caffeine.newBuilder()
          .maximumWeight(MOST_FORMS)
          .weigher((String text, QueryForm form) -> 100 + text.length())
          .executor(Runnable::run)
          .build();

  private final EditorHandler editor;

  /**
   * @param editor answers people
   */
  public SparqlHandler(EditorHandler editor) {
    this.editor = editor;
  }

  @Override
  public String methods() {
    return "GET, HEAD, POST, QUERY";
  }

  @Override
  public void handle(Exchange x) throws IOException {
    x.setHeader("Accept-Query", ACCEPT_QUERY);
    x.addHeader("Link", "<" + x.address("/.well-known/void") + ">; rel=\"describedby\"");
    String text = queryText(x);
    x.parameters().allowOnly(PARAMETERS);
    if (text == null && (Explained.wanted(x) || ZeroRows.wanted(x))) {
      throw ProblemException.badParameter("explain", "explain goes with a query, which is missing");
    } else if (text == null) {
      withoutQuery(x);
    } else if (!x.hasBody()
        && x.parameters().one("format") == null
        && x.parameters().one("explain") == null
        && x.wantsPage()) {
      editor.page(x, text);
    } else {
      answer(x, text);
    }
  }

  private void withoutQuery(Exchange x) throws IOException {
    if (x.hasBody()) {
      throw ProblemException.badRequest(
          "no query: send it as the form field query, or as the body");
    }
    List<Representation> offers =
        List.of(
            Representation.TURTLE,
            Representation.HTML,
            Representation.JSON_LD,
            Representation.N_TRIPLES,
            Representation.RDF_XML);
    Representation as = x.choose(offers);
    if (as.equals(Representation.HTML)) {
      editor.page(x, "");
    } else if (!x.answered(as, x.lang() + x.baseUrl())) {
      Results.write(x, as, ServiceDescription.graph(x));
    }
  }

  private static @Nullable String queryText(Exchange x) throws IOException {
    if (!x.hasBody()) {
      return EditorHandler.query(x);
    }
    String type = x.header("Content-Type");
    String media =
        type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    String charset = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (charset.contains("charset=") && !charset.contains("utf-8")) {
      throw unsupported("the query is read as UTF-8 only");
    }
    if (media.equals("application/sparql-query")) {
      if (x.parameters().one("query") != null) {
        throw ProblemException.badRequest("a query both in the address and in the body");
      }
      return x.body(LONGEST_BODY);
    }
    if (media.equals("application/x-www-form-urlencoded")) {
      x.parameters().add(x.body(LONGEST_BODY));
      return x.parameters().one("query");
    }
    throw unsupported(
        "send the query as application/sparql-query or application/x-www-form-urlencoded");
  }

  private static ProblemException unsupported(String detail) {
    return new ProblemException(Problem.of(415, "Unsupported media type", detail));
  }

  private void answer(Exchange x, String text) throws IOException {
    QueryForm form = forms.getIfPresent(text);
    Query parsed = null;
    if (form == null) {
      parsed = x.service().sparql().parse(text);
      form = QueryForm.of(parsed);
      forms.put(text, form);
    }
    Duration timeout = timeout(x);
    RowLimit limit = RowLimit.of(x);
    DatasetDescription graphs = graphs(x);
    boolean explain = Explained.wanted(x);
    if (ZeroRows.wanted(x)) {
      x.service().sparql().parse(text); // or a known mistake would pass
      ZeroRows.send(x, text, graphs, timeout);
      return;
    }
    Representation as =
        explain ? Explained.FORM : chosen(x, form.rows() ? Results.ROWS : Results.GRAPH);
    if (form.repeatable() && !explain && isGiven(x, as, text + graphs)) {
      return;
    }
    Query query = parsed == null ? x.service().sparql().parse(text) : parsed;
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(org.apache.jena.query.TxnType.READ);
    try (QueryExec exec = x.service().sparql().exec(query, graphs)) {
      x.startDeadline(timeout, exec::abort);
      if (explain) {
        new Explained().send(x, query, exec);
      } else {
        write(x, as, query, exec, limit);
      }
    } finally {
      dataset.end();
    }
  }

  /** Whether the answer is sent, or 304; an answer to a POST has its tag and is made each time. */
  private static boolean isGiven(Exchange x, Representation as, String variant) throws IOException {
    return x.method().equals("POST") ? x.notModified(as, variant) : x.answered(as, variant);
  }

  private static void write(
      Exchange x, Representation as, Query query, QueryExec exec, RowLimit limit)
      throws IOException {
    if (query.isAskType()) {
      Results.write(x, as, exec.ask());
    } else if (query.isSelectType()) {
      Results.write(x, as, limit.over(exec.select()));
    } else {
      Map<String, String> prefixes = new TreeMap<>(Prefixes.all());
      prefixes.putAll(query.getPrefixMapping().getNsPrefixMap());
      TripleAnswer answer = new TripleAnswer(x, as, prefixes);
      Iterator<Triple> triples =
          query.isConstructType()
              ? exec.constructTriples()
              : exec.describe(answer.collector()).find();
      answer.send(limit.over(triples, "triples"));
    }
  }

  /** The representation by any of the parameter names that SPARQL clients use, else by Accept. */
  private static Representation chosen(Exchange x, List<Representation> offers) {
    for (String name : List.of("output", "results")) {
      String wanted = x.parameters().one(name);
      if (wanted != null && x.parameters().one("format") == null) {
        return offers.stream()
            .filter(o -> o.extension().equals(wanted) || o.mediaType().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.badParameter(
                        name, "no format " + Parameters.quote(wanted) + " for this kind of query"));
      }
    }
    return x.choose(offers);
  }

  private static @Nullable Duration timeout(Exchange x) {
    String given = x.parameters().one("timeout");
    if (given == null) {
      return null;
    }
    try {
      double seconds = Double.parseDouble(given);
      if (seconds > 0 && seconds <= 86400) {
        return Duration.ofMillis((long) (seconds * 1000));
      }
    } catch (NumberFormatException e) {
      throw ProblemException.badParameter("timeout", "timeout is a number of seconds");
    }
    throw ProblemException.badParameter("timeout", "timeout is a number of seconds above 0");
  }

  private static @Nullable DatasetDescription graphs(Exchange x) {
    List<String> defaults = x.parameters().all("default-graph-uri");
    List<String> named = x.parameters().all("named-graph-uri");
    return defaults.isEmpty() && named.isEmpty()
        ? null
        : DatasetDescription.create(defaults, named);
  }
}
