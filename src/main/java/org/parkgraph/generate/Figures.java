package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parkgraph.generate.Vocabulary.Concept;
import org.parkgraph.vocab.Park;

/** Numbers with their indicator, unit, hedge and time, as a sentence would print them. */
final class Figures {

  private static final Node INDICATOR = park("indicator");
  private static final Node VALUE = park("value");
  private static final Node VERBATIM = park("verbatim");
  private static final Node HEDGE = park("hedge");
  private static final Node LOWER = park("lowerBound");
  private static final Node UPPER = park("upperBound");
  private static final Node UNIT = park("unit");
  private static final Node AS_OF_EARLIEST = park("asOfEarliest");
  private static final Node AS_OF_LATEST = park("asOfLatest");
  private static final Node PERIOD_START = park("periodStart");
  private static final Node PERIOD_END = park("periodEnd");
  private static final Node STATUS = park("status");
  private static final Node CONCERNS = park("concerns");

  /** How a number may be hedged, and which bounds that entails. */
  private enum Hedge {
    EXACT("exact", "", true, true),
    MORE_THAN("more-than", "over ", true, false),
    ABOUT("about", "about ", false, false),
    NEARLY("nearly", "nearly ", false, true),
    AT_LEAST("at-least", "at least ", true, false),
    UP_TO("up-to", "up to ", false, true);

    private final String concept;
    private final String words;
    private final boolean lower;
    private final boolean upper;

    Hedge(String concept, String words, boolean lower, boolean upper) {
      this.concept = concept;
      this.words = words;
      this.lower = lower;
      this.upper = upper;
    }
  }

  /** A printed number: its value and the words for it. */
  private record Printed(Node value, String words) {

    /** So many of a thing. */
    static Printed count(long number) {
      return new Printed(Literals.integer(number), Long.toString(number));
    }

    /** So many tenths of a million yuan, printed in millions or billions. */
    static Printed yuan(long tenths) {
      boolean billions = tenths >= 10_000 && tenths % 1000 == 0;
      Node value = Literals.integer(tenths * 100_000);
      long shown = billions ? tenths / 1000 : tenths;
      String number = Literals.decimal(shown, 1).getLiteralLexicalForm();
      return new Printed(value, number + (billions ? " billion yuan" : " million yuan"));
    }

    /** So many tenths of a percent. */
    static Printed share(long tenths) {
      String number = Literals.decimal(tenths, 1).getLiteralLexicalForm();
      return new Printed(Literals.decimal(tenths, 3), number + " percent");
    }
  }

  private final Scene scene;
  private final Document document;

  Figures(Scene scene, Document document) {
    this.scene = scene;
    this.document = document;
  }

  /** A year's amount of money in tenths of a million yuan, about something that happened. */
  void amount(
      Node about, String indicator, int year, long tenths, Node concerns, Dice dice, String more) {
    Node figure = figure(about, indicator, year, more, "cny", Printed.yuan(tenths), dice);
    period(figure, year);
    document.edge(figure, CONCERNS, concerns);
  }

  /** Money of a year, in tenths of a million yuan. */
  void money(Node about, String indicator, int year, long tenths, Dice dice) {
    period(figure(about, indicator, year, "", "cny", Printed.yuan(tenths), dice), year);
  }

  /** Growth in a year, in tenths of a percent. */
  void growth(Node about, int year, long tenths, Dice dice) {
    period(
        figure(about, "growth-rate", year, "", "share-per-year", Printed.share(tenths), dice),
        year);
  }

  /** How many there were at the end of a year. */
  void count(Node about, String indicator, int year, long number, Dice dice) {
    Node figure = figure(about, indicator, year, "", "one", Printed.count(number), dice);
    Node day = Literals.day(LocalDate.of(year, 12, 31));
    document.edge(figure, AS_OF_EARLIEST, day);
    document.edge(figure, AS_OF_LATEST, day);
  }

  private Node figure(
      Node about, String indicator, int year, String more, String unit, Printed number, Dice dice) {
    Node figure =
        NodeFactory.createURI(about.getURI() + "#figure-" + indicator + "-" + year + more);
    Hedge hedge = dice.favourite(List.of(Hedge.values()));
    document.claim(figure, Park.FIGURE);
    document.edge(figure, Park.ABOUT, about);
    document.edge(figure, INDICATOR, scene.concept("indicator", indicator));
    document.edge(figure, VALUE, number.value());
    document.edge(figure, UNIT, scene.concept("unit", unit));
    document.edge(figure, HEDGE, scene.concept("hedge", hedge.concept));
    document.edge(figure, VERBATIM, Literals.string(hedge.words + number.words()));
    document.edge(figure, STATUS, scene.concept("status", "achieved"));
    if (hedge.lower) {
      scene.graphs().inferred(figure, LOWER, number.value());
    }
    if (hedge.upper) {
      scene.graphs().inferred(figure, UPPER, number.value());
    }
    return figure;
  }

  private void period(Node figure, int year) {
    document.edge(figure, PERIOD_START, Literals.day(LocalDate.of(year, 1, 1)));
    document.edge(figure, PERIOD_END, Literals.day(LocalDate.of(year, 12, 31)));
  }

  /** An indicator as a sentence names it. */
  Text indicator(String name) {
    Concept concept = scene.vocabulary().concept("indicator", name);
    return concept.name();
  }
}
