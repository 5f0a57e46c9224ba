package org.parkgraph.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Evidence;

/**
 * Rows of a query's answer.
 *
 * @param columns names of the columns, without that of the sources
 * @param rows as many cells each as there are columns
 * @param more whether rows follow that are not shown
 */
public record Table(List<String> columns, List<Row> rows, boolean more) {

  /**
   * One row.
   *
   * @param sources the sentences it rests on; empty where nobody asked for them
   */
  public record Row(List<Cell> cells, List<Evidence> sources) {}

  /**
   * One value.
   *
   * @param text as people read it; empty where the row has no value
   * @param iri what it names, or null for a literal
   * @param lang language tag of the text; empty where it has none
   */
  public record Cell(String text, @Nullable String iri, String lang) {}

  /** Whether some row names its sources. */
  public boolean hasSources() {
    return rows.stream().anyMatch(r -> !r.sources().isEmpty());
  }
}
