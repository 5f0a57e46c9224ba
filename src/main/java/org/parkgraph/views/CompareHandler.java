package org.parkgraph.views;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.ComparePage;
import org.parkgraph.html.FigureChart;
import org.parkgraph.html.Named;
import org.parkgraph.html.Period;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.query.Spelling;
import org.parkgraph.vocab.Park;

/**
 * Compares the figures of an indicator over subjects, sources and dates. The address says which:
 * {@code indicator} and perhaps {@code subject}.
 */
public final class CompareHandler implements Handler {

  /** More bars than that are no picture. */
  private static final int MOST = 200;

  private static final int MOST_INDICATORS = 1000;
  private static final String ACHIEVED = Park.BASE + "scheme/status/achieved";

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(Set.of("indicator", "subject", "lang"));
    if (!x.answered(Representation.HTML, x.lang() + x.parameters().map())) {
      x.page(page(x).render(x.frame()));
    }
  }

  private static ComparePage page(Exchange x) {
    String indicator = Objects.requireNonNullElse(x.parameters().one("indicator"), "");
    String subject = Objects.requireNonNullElse(x.parameters().one("subject"), "");
    List<ComparePage.Indicator> all =
        Asked.of(x, "figure/indicators", Map.of()).rows(MOST_INDICATORS, CompareHandler::indicator);
    if (indicator.isEmpty() && subject.isEmpty()) {
      return new ComparePage(all, null);
    }
    Asked asked = Asked.of(x, "figure/across", Map.of("indicator", indicator, "subject", subject));
    return new ComparePage(all, chosen(x, asked, all));
  }

  private static ComparePage.Indicator indicator(Row row) {
    Named name = row.thing("indicator");
    long figures = Objects.requireNonNullElse(row.number("figures"), 0.0).longValue();
    return new ComparePage.Indicator(Spelling.of(name.iri()), name, figures);
  }

  private static ComparePage.Chosen chosen(
      Exchange x, Asked asked, List<ComparePage.Indicator> all) {
    Map<String, Named> conflicts = conflicts(x);
    List<ComparePage.Line> rows = asked.rowsWithSources(MOST + 1, row -> line(row, conflicts));
    List<ComparePage.Line> shown = rows.subList(0, Math.min(rows.size(), MOST));
    Map<String, Named> subjects = new LinkedHashMap<>();
    shown.forEach(r -> subjects.put(Spelling.of(r.bar().about().iri()), r.bar().about()));
    return new ComparePage.Chosen(
        chosen(x, asked.term("indicator").getURI(), all),
        named(x, asked.term("subject")),
        subjects,
        charts(shown),
        shown,
        rows.size() > MOST,
        asked.behind());
  }

  /** The indicator as the list has it, or one that measures nothing yet. */
  private static ComparePage.Indicator chosen(
      Exchange x, String iri, List<ComparePage.Indicator> all) {
    return all.stream()
        .filter(i -> i.name().iri().equals(iri))
        .findFirst()
        .orElseGet(
            () ->
                new ComparePage.Indicator(
                    Spelling.of(iri),
                    new Named(iri, x.service().label(iri, x.lang(), Spelling.of(iri)), ""),
                    0));
  }

  private static @Nullable Named named(Exchange x, Node thing) {
    return thing.isURI()
        ? new Named(
            thing.getURI(),
            x.service().label(thing.getURI(), x.lang(), Spelling.of(thing.getURI())),
            "")
        : null;
  }

  /** The recorded conflicts by the figures that are in them. */
  private static Map<String, Named> conflicts(Exchange x) {
    Map<String, Named> conflicts = new HashMap<>();
    Asked.of(x, "figure/conflicts", Map.of())
        .rows(MOST_INDICATORS, row -> conflicts.put(row.text("claim"), row.thing("conflict")));
    return conflicts;
  }

  private static ComparePage.Line line(Row row, Map<String, Named> conflicts) {
    Named status = row.thing("status");
    FigureChart.Bar bar =
        new FigureChart.Bar(
            row.thing("about"),
            row.named("to"),
            Objects.requireNonNullElse(row.number("value"), 0.0),
            row.number("lower"),
            row.number("upper"),
            row.thing("hedge"),
            new Period(row.text("earliest"), row.text("latest")),
            row.text("verbatim"),
            status.iri().equals(ACHIEVED) ? null : status,
            row.evidence());
    return new ComparePage.Line(
        bar,
        row.text("dateText"),
        row.thing("unit"),
        status,
        row.thing("document"),
        conflicts.get(row.text("figure")),
        row.text("figure"));
  }

  /** One chart for each unit: numbers of different units have no common axis. */
  private static List<FigureChart> charts(List<ComparePage.Line> rows) {
    Map<Named, List<FigureChart.Bar>> units = new LinkedHashMap<>();
    for (ComparePage.Line row : rows) {
      units.computeIfAbsent(row.unit(), u -> new ArrayList<>()).add(row.bar());
    }
    List<FigureChart> charts = new ArrayList<>();
    units.forEach((unit, bars) -> charts.add(new FigureChart(unit, bars)));
    return charts;
  }
}
