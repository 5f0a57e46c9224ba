package org.parkgraph.conneg;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among representations. For each, the closest range of the header counts, so that a
 * specific refusal ({@code text/html;q=0}) beats a broad wish ({@code *}{@code /*}); the highest
 * quality wins, and among equals the one offered first.
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
    double bestQuality = 0;
    for (Representation offer : offers) {
      double quality = quality(offer, ranges);
      if (quality > bestQuality) {
        best = offer;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double quality(Representation offer, List<MediaRange> ranges) {
    int closest = -1;
    double quality = 0;
    for (MediaRange range : ranges) {
      int precision = range.precision(offer.mediaType());
      if (precision > closest) {
        closest = precision;
        quality = range.quality();
      }
    }
    return quality;
  }
}
