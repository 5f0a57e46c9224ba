package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgraph.html.FigureChart.Bar;
import org.parkgraph.html.FigureChart.Shape;
import org.parkgraph.vocab.Park;

/** What a chart draws where, and how it tells times. */
class FigureChartTest {

  private static final Named ABOUT = new Named(Park.ID + "street", "Street", "en");

  private static Bar bar(
      double value, @Nullable Double lower, @Nullable Double upper, String hedge) {
    Named how = new Named(Park.BASE + "scheme/hedge/" + hedge, hedge, "en");
    Period when = new Period("", "");
    return new Bar(ABOUT, null, value, lower, upper, how, when, "", null, List.of());
  }

  private static FigureChart chart(String unit, Bar... bars) {
    return new FigureChart(new Named(Park.BASE + "scheme/unit/" + unit, unit, "en"), List.of(bars));
  }

  @Test
  void whatASourceLeavesOpenIsDrawnOpen() {
    assertEquals(Shape.EXACT, bar(600, 600.0, 600.0, "exact").shape());
    assertEquals(Shape.ABOVE, bar(600, 600.0, null, "more-than").shape());
    assertEquals(Shape.BELOW, bar(200, null, 200.0, "less-than").shape());
    assertEquals(Shape.NEARLY, bar(70, null, 70.0, "nearly").shape());
    assertEquals(Shape.ABOUT, bar(8000, null, null, "about").shape());
    assertEquals(Shape.RANGE, bar(2, 2.0, 3.0, "range").shape());
  }

  @Test
  void theAxisBeginsAtZeroAndHoldsEveryBound() {
    FigureChart chart = chart("year", bar(2, 2.0, 3.0, "range"), bar(1, null, 1.0, "less-than"));
    assertEquals(List.of(0.0, 1.0, 2.0, 3.0), chart.ticks());
    assertEquals("66.67%", chart.at(2));
    assertEquals("33.33%", chart.length(2, 3));
    FigureChart signed = chart("one", bar(-7, null, null, "about"), bar(4, 4.0, null, "x"));
    assertEquals(List.of(-10.0, -5.0, 0.0, 5.0), signed.ticks());
    assertEquals("0.00%", chart("one", bar(0, 0.0, 0.0, "exact")).at(0));
  }

  @Test
  void theAxisIsReadable() {
    FigureChart money = chart("cny", bar(28e9, null, null, "about"));
    assertEquals("20 billion", money.tick(Samples.ENGLISH, 20e9));
    assertEquals("200亿", money.tick(Samples.CHINESE, 20e9));
    assertEquals("60%", chart("share", bar(0.6, 0.6, null, "x")).tick(Samples.ENGLISH, 0.6));
  }

  @ParameterizedTest
  @CsvSource({
    "2014-06-12, 2014-06-12, 2014-06-12, 2014-06-12",
    "2016-02-01, 2016-02-29, 2016-02, 2016-02",
    "2014-01-01, 2014-12-31, 2014, 2014",
    "2015-05-11, 2015-05-20, 2015-05-11 – 2015-05-20, 2015-05-11 – 2015-05-20",
    "2007-01-01, '', from 2007, 2007 起",
    "1980-10-01, '', from 1980-10, 1980-10 起",
    "'', 2017-12-31, by the end of 2017, 至 2017 底",
    "'', 2015-06-04, by 2015-06-04, 至 2015-06-04",
    "'', '', '', ''",
    "soon, later, soon – later, soon – later"
  })
  void aTimeIsToldNoFinerThanItIsKnown(String from, String to, String english, String chinese) {
    assertEquals(english, new Period(from, to).text(Samples.ENGLISH));
    assertEquals(chinese, new Period(from, to).text(Samples.CHINESE));
  }
}
