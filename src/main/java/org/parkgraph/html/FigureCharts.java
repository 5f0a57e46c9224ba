package org.parkgraph.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Fact;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.linkeddata.Value;
import org.parkgraph.vocab.Park;

/** Draws those figures of a thing that can be compared: several of one indicator and unit. */
public final class FigureCharts {

  private static final String ACHIEVED = Park.BASE + "scheme/status/achieved";

  /**
   * A chart and what it is of.
   *
   * @param spelling the indicator as a value in an address
   */
  public record Titled(Named indicator, String spelling, FigureChart chart) {}

  private record Key(Named indicator, Named unit) {}

  private FigureCharts() {}

  /** The charts of the figures of a thing, in their order; none where nothing can be compared. */
  public static List<Titled> of(Named about, List<Figure> figures) {
    Map<Key, List<FigureChart.Bar>> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      List<FactGroup> details = figure.claim().details();
      Named indicator = named(details, "indicator");
      Named unit = named(details, "unit");
      Named hedge = named(details, "hedge");
      Double value = number(details, "value");
      if (indicator != null && unit != null && hedge != null && value != null) {
        groups
            .computeIfAbsent(new Key(indicator, unit), k -> new ArrayList<>())
            .add(bar(about, value, hedge, figure.claim()));
      }
    }
    List<Titled> charts = new ArrayList<>();
    groups.forEach(
        (key, bars) -> {
          if (bars.size() > 1) {
            charts.add(
                new Titled(
                    key.indicator(),
                    spelling(key.indicator().iri()),
                    new FigureChart(key.unit(), bars)));
          }
        });
    return charts;
  }

  private static FigureChart.Bar bar(Named about, double value, Named hedge, Fact claim) {
    List<FactGroup> details = claim.details();
    Named to = named(details, "distanceTo");
    Named status = named(details, "status");
    return new FigureChart.Bar(
        about,
        to == null ? named(details, "denominator") : to,
        value,
        number(details, "lowerBound"),
        number(details, "upperBound"),
        hedge,
        new Period(claim.when().from(), claim.when().to()),
        text(details, "verbatim"),
        status == null || status.iri().equals(ACHIEVED) ? null : status,
        claim.evidence());
  }

  private static String spelling(String iri) {
    String scheme = Park.BASE + "scheme/";
    return iri.startsWith(scheme + "indicator/")
        ? iri.substring(scheme.length()).replaceFirst("/", ":")
        : iri;
  }

  private static @Nullable Value value(List<FactGroup> details, String property) {
    Set<String> wanted = Set.of(Park.NS + property);
    return details.stream()
        .filter(g -> wanted.contains(String.valueOf(g.property().iri())))
        .flatMap(g -> g.facts().stream())
        .map(Fact::value)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Named named(List<FactGroup> details, String property) {
    Value value = value(details, property);
    String iri = value == null ? null : value.iri();
    return iri == null || value == null ? null : new Named(iri, value.label(), value.lang());
  }

  private static String text(List<FactGroup> details, String property) {
    Value value = value(details, property);
    return value == null ? "" : value.label();
  }

  private static @Nullable Double number(List<FactGroup> details, String property) {
    Value value = value(details, property);
    return value != null
            && value.node().isLiteral()
            && value.node().getLiteralValue() instanceof Number number
        ? Double.valueOf(number.doubleValue())
        : null;
  }
}
