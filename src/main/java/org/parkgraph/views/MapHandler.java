package org.parkgraph.views;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.MapPage;
import org.parkgraph.html.Named;
import org.parkgraph.html.Tiles;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;

/**
 * The map: all things with coordinates, those {@code within} a place, or one {@code thing}, by the
 * coordinates of the place around it where it has none of its own.
 */
public final class MapHandler implements Handler {

  /** More symbols than that cover one another, and the page grows long. */
  private static final int MOST = 1000;

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(Set.of("within", "thing", "lang"));
    Tiles tiles = x.service().tiles();
    if (tiles != null) {
      x.allowImagesFrom(tiles.origin());
    }
    if (!x.answered(Representation.HTML, x.lang() + x.parameters().map())) {
      x.page(page(x, tiles).render(x.frame()));
    }
  }

  private static MapPage page(Exchange x, @Nullable Tiles tiles) {
    String within = Objects.requireNonNullElse(x.parameters().one("within"), "");
    String thing = Objects.requireNonNullElse(x.parameters().one("thing"), "");
    String own = thing.isEmpty() ? "" : "false";
    Asked asked = Asked.of(x, "place/points", Map.of("within", within, "thing", thing, "own", own));
    List<MapPage.Point> points = asked.rowsWithSources(MOST + 1, MapHandler::point);
    return new MapPage(
        MapPage.groups(points.subList(0, Math.min(points.size(), MOST))),
        within,
        points.size() > MOST,
        tiles,
        asked.behind());
  }

  private static MapPage.Point point(Row row) {
    Named thing = row.thing("thing");
    Named at = row.thing("at");
    return new MapPage.Point(
        thing,
        row.thing("kind"),
        Objects.requireNonNullElse(row.number("latitude"), 0.0),
        Objects.requireNonNullElse(row.number("longitude"), 0.0),
        row.number("precision"),
        at.iri().equals(thing.iri()) ? null : at,
        row.evidence());
  }
}
