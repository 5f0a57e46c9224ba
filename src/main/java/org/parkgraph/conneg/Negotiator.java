package org.parkgraph.conneg;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among representations. For each, the closest range of the header counts, so that a
 * specific refusal ({@code text/html;q=0}) beats a broad wish ({@code *}{@code /*}). The highest
 * quality wins; among equals the one that is named more closely, as who writes {@code text/turtle,
 * *}{@code /*} would rather have Turtle than anything; then the one offered first.
 */
public final class Negotiator {

  private Negotiator() {}

  /**
   * The representation that the header wants most.
   *
   * @param accept the Accept header; null or blank means that anything will do
   * @param offers what there is, the preferred first; not empty
   * @return empty where nothing on offer is acceptable
   */
  public static Optional<Representation> choose(
      @Nullable String accept, List<Representation> offers) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(offers.get(0));
    }
    List<MediaRange> ranges = MediaRange.parse(accept);
    Representation best = null;
    Wish most = Wish.NONE;
    for (Representation offer : offers) {
      Wish wish = Wish.of(offer, ranges);
      if (wish.isMoreThan(most)) {
        best = offer;
        most = wish;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How much a representation is wanted, and how closely it was named. */
  private record Wish(double quality, int precision) {

    static final Wish NONE = new Wish(0, 9); // of quality 0 nothing is more

    static Wish of(Representation offer, List<MediaRange> ranges) {
      Wish wish = new Wish(0, -1);
      for (MediaRange range : ranges) {
        int precision = range.precision(offer.mediaType());
        if (precision > wish.precision
            || (precision == wish.precision && range.quality() > wish.quality)) {
          wish = precision < 0 ? wish : new Wish(range.quality(), precision);
        }
      }
      return wish;
    }

    boolean isMoreThan(Wish other) {
      return quality > other.quality || (quality == other.quality && precision > other.precision);
    }
  }
}
