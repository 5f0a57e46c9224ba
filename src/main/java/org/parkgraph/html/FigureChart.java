package org.parkgraph.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.vocab.Park;

/**
 * Figures of one indicator and one unit, drawn on one axis that begins at zero: a bar each, in
 * their order. What a source leaves open stays open in the drawing.
 *
 * @param unit what the numbers count
 * @param bars at least one
 */
public record FigureChart(Named unit, List<Bar> bars) {

  private static final String UNIT = Park.BASE + "scheme/unit/";
  private static final String NEARLY = Park.BASE + "scheme/hedge/nearly";

  /** Steps of the axis: few, so that their labels fit on a phone. */
  private static final int MOST_STEPS = 4;

  /** How the end of a bar is drawn, by what the source says of the number. */
  public enum Shape {
    EXACT,
    ABOVE,
    BELOW,
    NEARLY,
    ABOUT,
    RANGE
  }

  /**
   * One figure.
   *
   * @param about what it is about
   * @param to where a distance leads to, what a share is of; or null
   * @param lower what it surely reaches, or null
   * @param upper what it surely does not exceed, or null
   * @param hedge how the source hedges it
   * @param when the time it holds for
   * @param printed the number as the source prints it
   * @param planned the kind of target or forecast; null where it is reached
   * @param evidence the sentences that give it
   */
  public record Bar(
      Named about,
      @Nullable Named to,
      double value,
      @Nullable Double lower,
      @Nullable Double upper,
      Named hedge,
      Period when,
      String printed,
      @Nullable Named planned,
      List<Evidence> evidence) {

    /** How its end is drawn. */
    public Shape shape() {
      if (hedge.iri().equals(NEARLY)) {
        return Shape.NEARLY;
      }
      if (lower == null) {
        return upper == null ? Shape.ABOUT : Shape.BELOW;
      }
      return upper == null ? Shape.ABOVE : lower.equals(upper) ? Shape.EXACT : Shape.RANGE;
    }

    private double least() {
      return Math.min(value, lower == null ? value : lower);
    }

    private double most() {
      return Math.max(value, upper == null ? value : upper);
    }
  }

  /** Whether the number need not be named: it counts things. */
  public boolean isCount() {
    return unit.iri().equals(UNIT + "one");
  }

  /** Whether the numbers are shares of something. */
  public boolean isShare() {
    return unit.iri().equals(UNIT + "share") || unit.iri().equals(UNIT + "share-per-year");
  }

  /** The shapes that occur, for the legend. */
  public List<Shape> shapes() {
    return Stream.of(Shape.values())
        .filter(s -> bars.stream().anyMatch(b -> b.shape() == s))
        .toList();
  }

  /** Whether some bar is no more than a target or forecast. */
  public boolean hasPlanned() {
    return bars.stream().anyMatch(b -> b.planned() != null);
  }

  /** Whether a bar is about something else than the one before it. */
  public boolean beginsSubject(int bar) {
    return bar == 0 || !bars.get(bar).about().equals(bars.get(bar - 1).about());
  }

  /** The numbers on the axis, from its begin to its end. */
  public List<Double> ticks() {
    double least = Math.min(0, bars.stream().mapToDouble(Bar::least).min().orElse(0));
    double most = Math.max(0, bars.stream().mapToDouble(Bar::most).max().orElse(0));
    double step = step(least == most ? 1 : most - least);
    int first = (int) Math.floor(least / step);
    int last = Math.max(first + 1, (int) Math.ceil(most / step));
    return IntStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
  }

  /** The smallest of 1, 2 and 5 times a power of ten that makes few steps of a length. */
  private static double step(double length) {
    double power = Math.pow(10, Math.floor(Math.log10(length)) - 1);
    for (double factor : new double[] {1, 2, 5, 10, 20, 50}) {
      if (length / (factor * power) <= MOST_STEPS) {
        return factor * power;
      }
    }
    return power * 100;
  }

  /** Where a number stands on the axis, as a share of its length such as {@code 62.5%}. */
  public String at(double number) {
    List<Double> ticks = ticks();
    double least = ticks.get(0);
    double most = ticks.get(ticks.size() - 1);
    return percent((number - least) / (most - least));
  }

  /** How long the stretch between two numbers is, as {@link #at}. */
  public String length(double one, double other) {
    List<Double> ticks = ticks();
    return percent(Math.abs(one - other) / (ticks.get(ticks.size() - 1) - ticks.get(0)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }

  /** A number of the axis in words. */
  public String tick(Frame frame, double number) {
    Words words = Words.in(frame.language());
    return isShare() ? words.percent(number) : words.compact(number);
  }
}
