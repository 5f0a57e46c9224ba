package org.parkgraph.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over subjects, sources and dates.
 *
 * @param indicators all there are, the most used first
 * @param chosen what is compared; null where the reader has yet to choose
 */
public record ComparePage(List<Indicator> indicators, @Nullable Chosen chosen) {

  /**
   * An indicator to choose.
   *
   * @param spelling its value in the address
   * @param figures how many figures measure it
   */
  public record Indicator(String spelling, Named name, long figures) {}

  /**
   * The indicator that was chosen and its figures.
   *
   * @param subject the one thing whose figures are asked for, or null
   * @param subjects what the figures shown are about, each once, by the value for the address
   * @param charts one for each unit
   * @param rows all figures
   * @param more whether there are figures that are not shown
   */
  public record Chosen(
      Indicator indicator,
      @Nullable Named subject,
      Map<String, Named> subjects,
      List<FigureChart> charts,
      List<Line> rows,
      boolean more,
      Behind behind) {

    /** The address of the same comparison of one subject; of all for the empty text. */
    public String only(String other) {
      String address = Addresses.with("/compare", "indicator", indicator.spelling());
      return other.isEmpty() ? address : Addresses.with(address, "subject", other);
    }
  }

  /**
   * A figure in the table.
   *
   * @param dateText when, in the source's words; empty where it says nothing
   * @param unit what the number counts
   * @param status how real it is
   * @param conflict what it is in conflict with others over, or null
   */
  public record Line(
      FigureChart.Bar bar,
      String dateText,
      Named unit,
      Named status,
      Named document,
      @Nullable Named conflict,
      String figure) {}

  /** Whether an indicator has several figures to compare. */
  public static boolean isComparable(Indicator indicator) {
    return indicator.figures() > 1;
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("compare", frame, this);
  }
}
