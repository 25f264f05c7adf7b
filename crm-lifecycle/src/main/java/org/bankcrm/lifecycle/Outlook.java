package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/**
 * The ways out of a stage that need no event, as one call sees them at its instant.
 *
 * <p>A way that is open goes at the instant from which it was due, if that was not looked at
 * before, otherwise at the instant of the call. What cannot be told stops nothing but what comes
 * after it in order, from the instant on at which it could go itself.
 */
final class Outlook {

  /** Nothing leads out, or nothing was looked at. */
  static final Outlook NONE = new Outlook(List.of(), Instant.MIN, Optional.empty());

  private final List<Way> ways;
  private final Instant until;
  private final Optional<Instant> decided;

  /**
   * One way out.
   *
   * @param from the instant from which it goes, or could go, as far as time and days are concerned
   * @param obstacle what stands in its way; empty if it is open
   */
  record Way(Transition transition, Instant from, Optional<StageReason> obstacle) {
    boolean isUndecided() {
      return obstacle.isPresent() && obstacle.get().isUndecided();
    }

    boolean waitsForFactsAlone() {
      return transition.trigger() instanceof OnFacts;
    }
  }

  /** A transition and the instant at which it goes. */
  record Step(Transition transition, Instant at) {}

  /**
   * @param ways the ways in the order in which they go
   * @param until the instant of the call
   * @param decided the instant up to which this stage was looked at before; empty if it was not
   */
  Outlook(List<Way> ways, Instant until, Optional<Instant> decided) {
    this.ways = List.copyOf(ways);
    this.until = requireNonNull(until);
    this.decided = decided;
  }

  /** The earliest step, of several at one instant the first in order. */
  Optional<Step> next(boolean withFacts) {
    Optional<Step> best = Optional.empty();
    Instant unsure = Instant.MAX;
    for (Way way : ways) {
      Instant at = goesAt(way);
      boolean looked = withFacts || !way.waitsForFactsAlone() || isNew(way);
      boolean sooner = at.isBefore(best.map(Step::at).orElse(Instant.MAX));
      if (way.isUndecided()) {
        unsure = earlier(unsure, way.from());
      } else if (way.obstacle().isEmpty() && looked && sooner && at.isBefore(unsure)) {
        best = Optional.of(new Step(way.transition(), at));
      }
    }
    return best;
  }

  private Instant goesAt(Way way) {
    return isNew(way) ? way.from() : until;
  }

  private boolean isNew(Way way) {
    return decided.isEmpty() || way.from().isAfter(decided.get());
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  /** Whether something cannot be told. */
  boolean isUndecided() {
    return ways.stream().anyMatch(Way::isUndecided);
  }

  /** What stands in the way of each, once nothing goes any more. */
  List<Obstacle> obstacles() {
    return ways.stream()
        .map(
            way ->
                new Obstacle(
                    way.transition().code(), way.obstacle().orElse(StageReason.UNDECIDED_BEFORE)))
        .toList();
  }

  /**
   * Whether something that cannot be told could go instead of a transition that is open. Facts
   * alone are looked at after an event, so they turn it aside only where the author gave a priority
   * to both.
   */
  boolean turnsAside(Transition transition) {
    boolean byEvent = !transition.trigger().isAutomatic();
    Instant unsure = Instant.MAX;
    for (Way way : ways) {
      boolean aside = way.obstacle().isEmpty() && !goesAt(way).isBefore(unsure);
      if (way.transition().equals(transition)) {
        return aside;
      } else if (byEvent && (aside || way.isUndecided()) && hasPriority(way, transition)) {
        return true;
      } else if (way.isUndecided()) {
        unsure = earlier(unsure, way.from());
      }
    }
    return false;
  }

  private static boolean hasPriority(Way way, Transition byEvent) {
    boolean compared = !way.waitsForFactsAlone() || byEvent.priority().isPresent();
    int own = way.transition().priority().orElse(Integer.MAX_VALUE);
    return compared && own < byEvent.priority().orElse(Integer.MAX_VALUE);
  }
}
