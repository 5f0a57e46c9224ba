package org.parkgraph.protocol;

import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/**
 * What is to be known of a query before its answer is looked for among those kept.
 *
 * @param rows whether the answer is rows or a truth value, not a graph
 * @param repeatable whether the answer is the same each time the data are
 */
record QueryForm(boolean rows, boolean repeatable) {

  /** Functions whose value differs from call to call. */
  private static final Pattern VOLATILE =
      Pattern.compile("\\b(now|rand|uuid|struuid|bnode)\\s*\\(", Pattern.CASE_INSENSITIVE);

  static QueryForm of(Query query) {
    // The query as Jena writes it has neither comments nor escapes for a name to hide in.
    boolean volatileCall = VOLATILE.matcher(query.toString()).find();
    return new QueryForm(query.isSelectType() || query.isAskType(), !volatileCall);
  }
}
