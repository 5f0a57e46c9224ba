package org.parkgraph.sparql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/** Queries that were asked lately, by their text: programs ask the same again and again. */
final class ParsedQueries {

  private static final int MOST = 500;

  /** The longest text that is kept, in characters. */
  private static final int LONGEST = 8_000;

  private final Map<String, Query> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Query> eldest) {
          return size() > MOST;
        }
      };

  synchronized @Nullable Query find(String text) {
    return kept.get(text);
  }

  synchronized void keep(String text, Query query) {
    if (text.length() <= LONGEST) {
      kept.put(text, query);
    }
  }
}
