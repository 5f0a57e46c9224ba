package org.parkgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** What was measured of one shape on one engine. Times are in milliseconds. */
final class Cell {

  private record Sample(int round, int value, double millis) {}

  private final List<Sample> samples = new ArrayList<>();
  private double first = Double.NaN;
  private double spentMillis;
  private String fault = "";
  private String difference = "";
  private int rows = -1;

  /** Notes the first run of a young process. */
  void first(Answer answer) {
    if (!failed(answer)) {
      first = answer.nanos() / 1e6;
    }
  }

  /** Notes a measured run. */
  void sample(int round, int value, Answer answer) {
    if (!failed(answer)) {
      samples.add(new Sample(round, value, answer.nanos() / 1e6));
    }
    spentMillis += answer.nanos() / 1e6;
  }

  /** Notes a fault, after which the engine is asked this no more. */
  boolean failed(Answer answer) {
    if (!answer.ok() && fault.isEmpty()) {
      fault = answer.fault();
    }
    return !answer.ok();
  }

  /** Notes that the engine cannot be asked this. */
  void unable(String why) {
    fault = why;
  }

  void differs(String how) {
    if (difference.isEmpty()) {
      difference = how;
    }
  }

  void rows(int count) {
    rows = Math.max(rows, count);
  }

  /** Whether it is worth asking again: no fault, and time left of the budget. */
  boolean open(int budgetSeconds) {
    return fault.isEmpty() && spentMillis < budgetSeconds * 1000.0;
  }

  String fault() {
    return fault;
  }

  /** How its answers are not those of the reference; empty if they are. */
  String difference() {
    return difference;
  }

  /** The most rows of an answer, -1 if none was counted. */
  int rows() {
    return rows;
  }

  int runs() {
    return samples.size();
  }

  /** The first run in a young process, not a number if there is none. */
  double first() {
    return first;
  }

  double median() {
    return Figures.median(times(r -> true, v -> true));
  }

  double p99() {
    return Figures.percentile(times(r -> true, v -> true), 0.99);
  }

  /** How far the medians of the rounds lie apart, as a share of their median. */
  double spread() {
    double[] medians =
        samples.stream()
            .mapToInt(Sample::round)
            .distinct()
            .mapToDouble(r -> Figures.median(times(round -> round == r, v -> true)))
            .toArray();
    return medians.length < 2 ? Double.NaN : Figures.spread(medians);
  }

  /** Geometric mean, over the choices both were asked, of this median by the other's. */
  OptionalDouble ratioTo(Cell base) {
    double[] ratios =
        samples.stream()
            .mapToInt(Sample::value)
            .distinct()
            .filter(v -> base.samples.stream().anyMatch(s -> s.value == v))
            .mapToDouble(v -> medianOf(v) / base.medianOf(v))
            .toArray();
    return ratios.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Figures.geometricMean(ratios));
  }

  private double medianOf(int value) {
    return Figures.median(times(r -> true, v -> v == value));
  }

  private double[] times(IntPredicate round, IntPredicate value) {
    return samples.stream()
        .filter(s -> round.test(s.round) && value.test(s.value))
        .mapToDouble(Sample::millis)
        .toArray();
  }
}
