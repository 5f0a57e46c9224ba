package org.parkgraph.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.parkgraph.conformance.Answer.Failed;
import org.parkgraph.conformance.PlainArq.Engine;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.sparql.Deadline;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.sparql.Limits;
import org.parkgraph.sparql.SparqlService;
import org.parkgraph.vocab.GraphNames;

/**
 * Asks one random query of random data twice: as the service does, and by ARQ's reference engine,
 * which does what the definition of SPARQL says and optimises nothing, over a plain dataset.
 */
final class Differential {

  /** So many seeds share their data. */
  static final int QUERIES = 25;

  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private final String quads;
  private final DefaultGraph mode;
  private final SparqlService service;
  private final PlainArq plain;

  /**
   * @param folder for the file that is loaded
   */
  Differential(long data, Path folder) {
    this.quads = RandomData.quads(data);
    this.mode = data % 2 == 0 ? DefaultGraph.UNION : DefaultGraph.STORED;
    RdfFiles files = file(folder);
    this.service =
        new SparqlService(SourceLoader.load(files).dataset(), mode, Limits.ofTime(DEADLINE));
    this.plain = new PlainArq(plain(files, mode), DEADLINE);
  }

  private RdfFiles file(Path folder) {
    try {
      Path file = Files.writeString(folder.resolve("random.nq"), quads);
      return new RdfFiles(List.of(file), note -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same data with the default graph written out, whichever is meant. */
  private static DatasetGraph plain(RdfFiles files, DefaultGraph mode) {
    DatasetGraph plain = DatasetGraphFactory.create();
    files.read(
        quad -> {
          boolean stored = quad.getGraph().equals(GraphNames.DEFAULT);
          if (mode == DefaultGraph.UNION || stored) {
            plain.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
          }
          if (mode == DefaultGraph.UNION || !stored) {
            plain.add(quad);
          }
        });
    return plain;
  }

  /** What came of a query. */
  enum Verdict {
    /** The service answers as the reference engine does. */
    SAME,
    /** It answers, or fails, as ARQ's main engine does, whose faults it shares. */
    AS_ARQ,
    /** It answers as neither does, or fails alone. */
    DIFFERENT,
    /** There is nothing to compare with, or it takes too long. */
    UNTOLD
  }

  /**
   * What came of a query.
   *
   * @param report data, query and answers where they are not the same
   */
  record Outcome(Verdict verdict, String report) {}

  /** Asks both, and ARQ's main engine where they disagree. */
  Outcome ask(RandomQuery query) {
    Answer expected = plain.answer(query.whole(), Engine.REFERENCE);
    if (expected instanceof Failed) { // it has limits and faults of its own
      return new Outcome(Verdict.UNTOLD, "");
    }
    Answer found = PlainArq.answer(() -> byService(query.text()));
    if (agree(query, expected, found)) {
      return new Outcome(Verdict.SAME, "");
    }
    if (found instanceof Failed slow && slow.timeout()) {
      return new Outcome(Verdict.UNTOLD, "");
    }
    boolean asArq =
        agree(query, plain.answer(query.whole(), Engine.UNOPTIMISED), found)
            || agree(query, plain.answer(query.whole(), Engine.STOCK), found)
            || (found instanceof Failed failed && failed.isKnown());
    return new Outcome(asArq ? Verdict.AS_ARQ : Verdict.DIFFERENT, report(query, expected, found));
  }

  private static boolean agree(RandomQuery query, Answer expected, Answer found) {
    if (expected instanceof Failed || found instanceof Failed) {
      return false;
    }
    return query.text().equals(query.whole())
        ? Comparison.same(expected, found) && sorted(query.keys(), expected, found)
        : isCut(query, (Answer.Rows) expected, (Answer.Rows) found);
  }

  private String report(RandomQuery query, Answer expected, Answer found) {
    return "query (default-graph: %s)\n%s\ndata\n%s\nreference: %s\nservice: %s"
        .formatted(mode, query.text(), quads, expected, found);
  }

  @SuppressWarnings("try") // the deadline ends with the block
  private Answer byService(String text) {
    service.dataset().begin(TxnType.READ);
    try (QueryExec exec = service.exec(service.parse(text), null);
        Deadline unused = Deadline.start(service.limit(null), exec::abort, () -> 0)) {
      return PlainArq.answer(exec);
    } finally {
      service.dataset().end();
    }
  }

  /** Whether the sort keys come in the same order; rows of equal keys may come in any. */
  private static boolean sorted(List<String> keys, Answer expected, Answer found) {
    if (keys.isEmpty()) {
      return true;
    }
    List<Map<String, Node>> a = ((Answer.Rows) expected).rows();
    List<Map<String, Node>> b = ((Answer.Rows) found).rows();
    for (int i = 0; i < a.size(); i++) {
      for (String key : keys) {
        Node there = a.get(i).get(key);
        Node here = b.get(i).get(key);
        if (!Objects.equals(there, here)
            && (there == null || here == null || !there.sameValueAs(here))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether rows are as many as the query allows, and all among those of the whole answer. */
  private static boolean isCut(RandomQuery query, Answer.Rows whole, Answer.Rows found) {
    long limit = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11).getLimit();
    List<Map<String, Node>> left = new ArrayList<>(whole.rows());
    return found.rows().size() == Math.min(limit, whole.rows().size())
        && found.rows().stream().allMatch(left::remove);
  }
}
