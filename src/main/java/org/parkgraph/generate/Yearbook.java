package org.parkgraph.generate;

import org.apache.jena.graph.Node;
import org.parkgraph.generate.Site.Kind;

/** The figures of a park and its firms from 2000 to 2025; big firms are reported on most often. */
final class Yearbook {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2025;

  private final Scene scene;
  private final Site site;
  private final Document document;
  private final Figures figures;

  Yearbook(Scene scene, Document document) {
    this.scene = scene;
    this.site = scene.site();
    this.document = document;
    this.figures = new Figures(scene, document);
  }

  /** Writes all figures. */
  void write() {
    park(site.dice("figures"));
    for (int i : site.all(Kind.ENTERPRISE)) {
      firm(i, site.dice("figures of firm " + i));
    }
  }

  private void park(Dice dice) {
    long income = 100L + dice.zipf(5000);
    long people = 200L + dice.zipf(9000);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      int growth = dice.between(5, 300);
      income += income * growth / 1000;
      people += people * growth / 1500;
      report(site.name(), "income", year);
      figures.money(site.node(), "income", year, income, dice);
      figures.growth(site.node(), year, growth, dice);
      if (year % 2 == 0) {
        figures.count(site.node(), "employees", year, people, dice);
      }
    }
  }

  /** The first firm has figures of ten years, the second of five, and so on. */
  private void firm(int i, Dice dice) {
    Node firm = site.node(Kind.ENTERPRISE, i);
    int years = Math.max(i % 2, 10 / i);
    long output = 1L + dice.zipf(20_000);
    for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
      output += output * dice.between(1, 400) / 1000;
      report(Enterprises.name(scene, i), "output-value", year);
      figures.money(firm, "output-value", year, output, dice);
      if (dice.percent(40)) {
        figures.count(firm, "employees", year, 1 + output / dice.between(2, 20), dice);
      }
    }
  }

  private void report(Text subject, String indicator, int year) {
    Text what = figures.indicator(indicator);
    document.say(
        new Text(
            subject.en() + " reports its " + what.en() + " for " + year + ".",
            subject.zh() + "公布" + year + "年" + what.zh() + "。"));
  }
}
