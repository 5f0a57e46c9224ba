package org.parkgraph.bench;

import java.util.Arrays;
import java.util.Locale;

/** The arithmetic of the tables. */
final class Figures {

  private Figures() {}

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The smallest value that a share of all values does not exceed. */
  static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  static double geometricMean(double[] values) {
    return Math.exp(Arrays.stream(values).map(Math::log).average().orElse(Double.NaN));
  }

  /** From the least to the greatest, as a share of the median. */
  static double spread(double[] values) {
    double least = Arrays.stream(values).min().orElse(Double.NaN);
    double greatest = Arrays.stream(values).max().orElse(Double.NaN);
    return (greatest - least) / median(values);
  }

  /** Three significant digits, without an exponent; a dash for what is no number. */
  static String three(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
  }
}
