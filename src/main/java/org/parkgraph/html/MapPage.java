package org.parkgraph.html;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Evidence;

/**
 * Where things lie: a list, which scripts draw as a map.
 *
 * @param groups the things by kind
 * @param within what the reader wrote for the place around them; empty for everywhere
 * @param more whether there are things that are not shown
 * @param tiles pictures to draw on, or null for the plain map
 */
public record MapPage(
    List<Group> groups, String within, boolean more, @Nullable Tiles tiles, Behind behind) {

  /** There are so many symbols; of more kinds some share one. */
  private static final int SYMBOLS = 8;

  /**
   * The things of a kind.
   *
   * @param symbol number of its symbol, from 0
   */
  public record Group(Named kind, int symbol, List<Point> points) {}

  /**
   * A thing on the map.
   *
   * @param latitude degrees north, WGS 84
   * @param longitude degrees east
   * @param precision radius in metres within which it or its centre lies; null where not known
   * @param at the place around it whose coordinates these are; null where they are its own
   * @param evidence the sentences that say what it is
   */
  public record Point(
      Named thing,
      Named kind,
      double latitude,
      double longitude,
      @Nullable Double precision,
      @Nullable Named at,
      List<Evidence> evidence) {

    /** The coordinates for people. */
    public String position() {
      return String.format(
          Locale.ROOT,
          "%.4f° %s, %.4f° %s",
          Math.abs(latitude),
          latitude < 0 ? "S" : "N",
          Math.abs(longitude),
          longitude < 0 ? "W" : "E");
    }

    /** The radius for people; empty where it is not known. */
    public String radius(Frame frame) {
      if (precision == null) {
        return "";
      }
      return precision < 1000
          ? frame.say("map.metres", Math.round(precision))
          : frame.say("map.kilometres", Math.round(precision / 1000));
    }

    private double size() {
      return precision == null ? 0 : precision;
    }
  }

  /** The groups of some points, those of the smallest things first. A thing has the first kind. */
  public static List<Group> groups(List<Point> points) {
    Map<String, Point> things = new LinkedHashMap<>();
    points.forEach(p -> things.putIfAbsent(p.thing().iri(), p));
    Map<Named, List<Point>> kinds = new LinkedHashMap<>();
    things.values().stream()
        .sorted(Comparator.comparing(p -> p.thing().label()))
        .forEach(p -> kinds.computeIfAbsent(p.kind(), k -> new java.util.ArrayList<>()).add(p));
    List<Map.Entry<Named, List<Point>>> sorted =
        kinds.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<Named, List<Point>> e) ->
                            e.getValue().stream().mapToDouble(Point::size).min().orElse(0))
                    .thenComparing(e -> e.getKey().label()))
            .toList();
    return IntStream.range(0, sorted.size())
        .mapToObj(i -> new Group(sorted.get(i).getKey(), i % SYMBOLS, sorted.get(i).getValue()))
        .toList();
  }

  /** Whether only some things were asked for. */
  public boolean isNarrowed() {
    return !behind.call().getOrDefault("within", "").isEmpty()
        || behind.call().containsKey("thing");
  }

  /** How many things there are. */
  public long total() {
    return groups.stream().mapToLong(g -> g.points().size()).sum();
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("map", frame, this);
  }
}
