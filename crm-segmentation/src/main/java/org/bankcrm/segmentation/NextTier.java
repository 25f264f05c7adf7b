package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;

/**
 * The rung above a customer's, and what it would take: for the teller who wants to say "88,000 more
 * and you are Diamond", and for the letter that says by when.
 *
 * @param code the rung's code
 * @param name what people call it
 * @param routes the ways to it, any of which serves, in the author's order; a condition with {@code
 *     any} has several, up to 16; none where the rung is open to nobody
 * @param from the first day on which the rung can be had, where that is not at once: the review
 *     day, or the expiry of a rung given by hand, 9999-12-31 where that has none
 */
public record NextTier(
    String code, LocalizedText name, List<Route> routes, Optional<LocalDate> from) {
  /** Copies the list. */
  public NextTier {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    routes = List.copyOf(routes);
    requireNonNull(from, "from");
  }

  /**
   * The sufficient route with the fewest gaps; of several the one that lies nearest, by the largest
   * share of a figure that is lacking, and then the first. Empty if none is sufficient. Words and
   * letters tell up to three of them, this one first.
   */
  public Optional<Route> shortest() {
    return Route.shortest(routes);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "NextTier[***]";
  }
}
