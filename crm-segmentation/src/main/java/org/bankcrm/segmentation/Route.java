package org.bankcrm.segmentation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of the ways to a tier: the figures that are not there yet.
 *
 * <p>A rung for assets of 500,000 or a salary of 30,000 has two ways, each with its own gaps; the
 * customer takes either. A way with several gaps needs all of them closed.
 *
 * @param gaps what is lacking in figures, in the author's order, one for an attribute; none twice
 * @param sufficient whether the tier, or a better one, is reached once the gaps are closed and all
 *     else stays as it is; false where something stands in the way that is not a figure against a
 *     threshold, or whose value is missing, and where the way asks about something protected: then
 *     neither that figure is told nor whether the others are enough
 */
public record Route(List<Gap> gaps, boolean sufficient) {
  /** Copies the list. */
  public Route {
    gaps = List.copyOf(gaps);
  }

  boolean hasGaps() {
    return !gaps.isEmpty();
  }

  /** The sufficient one with the fewest gaps, the first of those. */
  static Optional<Route> shortest(List<Route> routes) {
    return routes.stream()
        .filter(Route::sufficient)
        .min(Comparator.comparingInt(route -> route.gaps().size()));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "Route[***]";
  }
}
