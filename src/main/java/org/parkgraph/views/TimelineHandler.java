package org.parkgraph.views;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Moment;
import org.parkgraph.html.Named;
import org.parkgraph.html.Period;
import org.parkgraph.html.TimelinePage;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.query.Spelling;

/**
 * The timeline of everything, or of what is {@code about} something, {@code only} of one kind, with
 * {@code undated=true} also of what has no date.
 */
public final class TimelineHandler implements Handler {

  /** So many facts are shown; whoever wants more asks the query. */
  private static final int MOST = 500;

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(Set.of("about", "only", "undated", "lang"));
    if (!x.answered(Representation.HTML, x.lang() + x.parameters().map())) {
      x.page(page(x).render(x.frame()));
    }
  }

  private static TimelinePage page(Exchange x) {
    String about = given(x, "about");
    String only = given(x, "only");
    String undated = given(x, "undated");
    Asked asked =
        Asked.of(x, "entity/timeline", Map.of("about", about, "only", only, "undated", undated));
    List<Moment> moments = asked.rowsWithSources(MOST + 1, TimelineHandler::moment);
    Asked all = Asked.of(x, "entity/timeline", Map.of("about", about, "undated", undated));
    return new TimelinePage(
        moments.subList(0, Math.min(moments.size(), MOST)),
        new TimelinePage.Filter(about, asked.given("only"), asked.given("undated").equals("true")),
        kinds(all),
        moments.size() > MOST,
        asked.behind());
  }

  private static String given(Exchange x, String parameter) {
    return Objects.requireNonNullElse(x.parameters().one(parameter), "");
  }

  /** The kinds that there are whichever is chosen, the most frequent first. */
  private static List<TimelinePage.Kind> kinds(Asked all) {
    Map<Named, Long> counts = new LinkedHashMap<>();
    all.rows(MOST, row -> counts.merge(row.thing("kind"), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(e -> new TimelinePage.Kind(Spelling.of(e.getKey().iri()), e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingLong(TimelinePage.Kind::moments)
                .reversed()
                .thenComparing(k -> k.name().label()))
        .toList();
  }

  static Moment moment(Row row) {
    String modality = row.text("modality");
    return new Moment(
        new Period(row.text("earliest"), row.text("latest")),
        row.text("what"),
        row.thing("thing"),
        row.thing("kind"),
        modality.substring(modality.lastIndexOf('/') + 1),
        row.text("dateText"),
        row.evidence());
  }
}
