package org.parkgraph.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/**
 * A query of the catalogue.
 *
 * @param name folder and file, such as {@code policy/by-topic}
 * @param examples calls, each the given parameters in their order; at least one
 * @param columns what a row has, in order; empty for a CONSTRUCT
 * @param order the columns that the rows are sorted by, with {@code -} before a descending one
 * @param rows how many rows the examples give on the shipped data; null for a CONSTRUCT
 * @param version grows when what the query promises changes
 * @param text the file, header included
 * @param query the parsed text; shared, so not to be changed
 * @param file path of the file from the root of the sources
 */
public record CannedQuery(
    String name,
    Bilingual title,
    Bilingual description,
    List<QueryParameter> parameters,
    List<Map<String, String>> examples,
    List<String> columns,
    List<String> order,
    @Nullable RowRange rows,
    int version,
    String text,
    Query query,
    String file) {

  /** Whether the answer is a graph and not rows. */
  public boolean isConstruct() {
    return query.isConstructType();
  }

  /** The folder, which groups queries by what they ask about. */
  public String folder() {
    return name.substring(0, name.indexOf('/'));
  }

  /** The address of the query itself. */
  public String iri() {
    return Park.BASE + "query/" + name;
  }
}
