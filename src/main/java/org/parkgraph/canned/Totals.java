package org.parkgraph.canned;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.parkgraph.http.Exchange;
import org.parkgraph.query.Page;
import org.parkgraph.query.QueryRun;

/**
 * How many rows the calls of canned queries have in all, counted once for each version of the data.
 * Those asked for seldom are forgotten. Threads may share it.
 */
final class Totals {

  private static final int MOST = 10_000;

  private record Key(String version, String query, Map<Var, Node> terms) {}

  private final Cache<Key, Long> known =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  /** The rows of a call without its page; the first time the whole query is run for it. */
  long of(Exchange x, QueryCall call) {
    Key key = new Key(x.service().version(), call.query().name(), call.terms());
    Long total = known.getIfPresent(key);
    if (total == null) {
      total = count(x, call);
      known.put(key, total);
    }
    return total;
  }

  private static long count(Exchange x, QueryCall call) {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try (QueryRun run = call.rows(Page.ALL).run(x)) {
      x.startDeadline(null, run::abort);
      return run.count();
    } finally {
      dataset.end();
    }
  }
}
