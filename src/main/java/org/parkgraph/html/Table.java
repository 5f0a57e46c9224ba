package org.parkgraph.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Evidence;

/**
 * Rows of a query's answer.
 *
 * @param columns without that of the sources
 * @param rows as many cells each as there are columns
 * @param more whether rows follow that are not shown
 */
public record Table(List<Column> columns, List<Row> rows, boolean more) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]+)?");

  private static final Pattern LONG = Pattern.compile("-?[0-9]{5,15}");

  /** Numbers that say where something stands, and nothing that could be drawn. */
  private static final Set<String> PLACES =
      Set.of("paragraph", "sentence", "position", "part", "confidence");

  /**
   * A column.
   *
   * @param name in the answer
   * @param label the same in words, in the language of the page
   */
  public record Column(String name, String label) {}

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
  public record Cell(String text, @Nullable String iri, String lang) {

    /** Whether it is a number, which stands to the right. */
    public boolean isNumber() {
      return iri == null && lang.isEmpty() && NUMBER.matcher(text).matches();
    }
  }

  /** Whether a chart may say something: several rows, and a column of numbers. */
  public boolean suitsChart() {
    return rows.size() > 1
        && IntStream.range(0, columns.size())
            .filter(i -> !PLACES.contains(columns.get(i).name()))
            .anyMatch(this::isNumbers);
  }

  /** Whether each row has a number in a column. */
  public boolean isNumbers(int column) {
    return !rows.isEmpty() && rows.stream().allMatch(r -> r.cells().get(column).isNumber());
  }

  /** The text of a cell as the page says it: a truth value in words, long numbers in groups. */
  public String said(Cell cell, Frame frame) {
    String text = cell.text();
    if (text.equals("true") || text.equals("false")) {
      return frame.say(text.equals("true") ? "query.yes" : "query.no");
    }
    return cell.isNumber() && LONG.matcher(text).matches()
        ? frame.number(Long.parseLong(text))
        : text;
  }

  /** Whether some row names its sources. */
  public boolean hasSources() {
    return rows.stream().anyMatch(r -> !r.sources().isEmpty());
  }
}
