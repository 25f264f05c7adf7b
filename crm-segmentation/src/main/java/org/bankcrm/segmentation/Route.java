package org.bankcrm.segmentation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of the ways to a tier: the figures that are not there yet.
 *
 * <p>A rung for assets of 500,000 or a salary of 30,000 has two ways, each with its own gaps; the
 * customer takes either. A way with several gaps needs all of them closed. It promises nothing: the
 * figures are those of the day of the decision, and a ladder with retention decides anew on the
 * next one.
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

  /** The sufficient one with the fewest gaps; of those the nearest, and then the first. */
  static Optional<Route> shortest(List<Route> routes) {
    return sufficient(routes).stream().findFirst();
  }

  /**
   * The sufficient ones, shortest and nearest first, without those that ask for all that another
   * asks for and more.
   */
  static List<Route> sufficient(List<Route> routes) {
    List<Route> ways = new ArrayList<>();
    routes.stream()
        .filter(Route::sufficient)
        .sorted(
            Comparator.comparingInt((Route route) -> route.gaps().size())
                .thenComparing(Route::distance))
        .filter(way -> ways.stream().noneMatch(other -> way.gaps().containsAll(other.gaps())))
        .forEach(ways::add);
    return ways;
  }

  /** The largest share of a figure that is lacking; so 100 of 30,000 is nearer than 2 of 10. */
  private BigDecimal distance() {
    return gaps.stream().map(Route::share).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal share(Gap gap) {
    BigDecimal whole = gap.needed().abs().max(gap.actual().abs());
    return gap.difference().abs().divide(whole, MathContext.DECIMAL64);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "Route[***]";
  }
}
