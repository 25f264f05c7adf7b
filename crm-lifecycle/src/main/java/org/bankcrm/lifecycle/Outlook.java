package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/**
 * The ways out of a stage that need no event, as one call sees them at its instant.
 *
 * <p>A way that is open goes at the instant from which it was due, if that was not looked at
 * before, otherwise at the instant of the call. What cannot be told stops nothing but what comes
 * after it in order, as long as it could go itself.
 */
final class Outlook {

  /** Nothing leads out, or nothing was looked at. */
  static final Outlook NONE = new Outlook(List.of(), Instant.MIN, Optional.empty());

  /** It was looked at, and none of the ways is of the kind that was asked for. */
  static final Outlook OF_NO_WAY = new Outlook(List.of(), Instant.MIN, Optional.empty());

  private final List<Way> ways;
  private final Instant until;
  private final Optional<Instant> decided;

  /**
   * When time and days let a way go: from {@code surely} on and before {@code ends}; between these
   * and the other two that cannot be told.
   *
   * @param from the instant from which it could go
   * @param surely the instant from which it goes in any case
   * @param ends the instant from which it may no longer go
   * @param to the instant from which it goes in no case
   */
  record Window(Instant from, Instant surely, Instant ends, Instant to) {

    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }

    boolean surelyHolds(Instant at) {
      return !at.isBefore(surely) && at.isBefore(ends);
    }

    boolean isSure() {
      return from.equals(surely) && ends.equals(to);
    }

    /** The end of the stretch around an instant in which it cannot be told. */
    Instant endOfUnsure(Instant at) {
      return at.isBefore(surely) && surely.isBefore(ends) ? surely : to;
    }
  }

  /**
   * One way out.
   *
   * @param window when time and days let it go
   * @param obstacle what else stands in its way; empty if nothing does
   * @param unsure why it cannot be told, where the window leaves it open at the call's instant
   */
  record Way(
      Transition transition, Window window, Optional<StageReason> obstacle, StageReason unsure) {

    boolean isClosed() {
      return obstacle.filter(reason -> !reason.isUndecided()).isPresent();
    }

    /** Whether there is an instant at which it cannot be told. */
    boolean isUndecided() {
      return !isClosed() && (obstacle.isPresent() || !window.isSure());
    }

    boolean isUndecidedAt(Instant at) {
      return !isClosed() && window.holds(at) && (obstacle.isPresent() || !window.surelyHolds(at));
    }

    /** The first instant at which it cannot be told, of one that is undecided. */
    Instant firstUndecided() {
      boolean sure = obstacle.isEmpty() && window.from().equals(window.surely());
      return sure ? window.ends() : window.from();
    }

    /** The end of the stretch around an instant in which it cannot be told. */
    Instant endOfUndecided(Instant at) {
      return obstacle.isPresent() ? window.to() : window.endOfUnsure(at);
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
    this.ways = ways; // made for it alone: a copy would be garbage in every call
    this.until = requireNonNull(until);
    this.decided = decided;
  }

  /** The earliest step, of several at one instant the first in order. */
  Optional<Step> next(boolean withFacts) {
    return next(withFacts, true);
  }

  /** The same of ways that lead nowhere else, so that what cannot be told stops none of them. */
  Optional<Step> nextOfAny(boolean withFacts) {
    return next(withFacts, false);
  }

  private Optional<Step> next(boolean withFacts, boolean stops) {
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    Optional<Step> best = Optional.empty();
    List<Way> unsure = new ArrayList<>();
    for (Way way : ways) {
      if (way.obstacle().isEmpty()) {
        Instant first = first(way, unsure);
        Instant at = isNew(first) ? first : now(unsure);
        boolean looked = withFacts || !way.waitsForFactsAlone() || isNew(first);
        boolean sooner = at.isBefore(best.map(Step::at).orElse(Instant.MAX));
        if (looked && sooner && at.isBefore(way.window().ends()) && !at.isAfter(until)) {
          best = Optional.of(new Step(way.transition(), at));
        }
      }
      if (way.isUndecided() && stops) {
        unsure.add(way);
      }
    }
    return best;
  }

  /** The first instant from which nothing stops it. */
  private static Instant first(Way way, List<Way> unsure) {
    Instant first = way.window().surely();
    Optional<Way> stop = stopping(first, unsure);
    while (stop.isPresent()) {
      first = stop.get().endOfUndecided(first);
      stop = stopping(first, unsure);
    }
    return first;
  }

  /** The instant of the call; never where something stops it. */
  private Instant now(List<Way> unsure) {
    return stopping(until, unsure).isPresent() ? Instant.MAX : until;
  }

  private static Optional<Way> stopping(Instant at, List<Way> unsure) {
    for (int i = 0; i < unsure.size(); i++) { // an iterator would be garbage
      if (unsure.get(i).isUndecidedAt(at)) {
        return Optional.of(unsure.get(i));
      }
    }
    return Optional.empty();
  }

  private boolean isNew(Instant at) {
    return decided.isEmpty() || at.isAfter(decided.get());
  }

  /** Whether something cannot be told. */
  boolean isUndecided() {
    return stopping(until, ways).isPresent();
  }

  /**
   * Those of which it cannot be told whether they go before an event at the instant of the call.
   */
  List<Obstacle> undecided() {
    if (ways.isEmpty()) {
      return List.of();
    }
    return ways.stream()
        .filter(way -> way.isUndecidedAt(until))
        .filter(way -> !way.waitsForFactsAlone() || isNew(way.window().surely()))
        .map(way -> new Obstacle(way.transition().code(), obstacle(way).orElseThrow()))
        .toList();
  }

  /** Those of which it cannot be told whether they went before a step that is taken instead. */
  List<Obstacle> passed(Transition taken, Instant at) {
    List<Obstacle> passed = new ArrayList<>(0);
    for (Way way : ways) {
      Instant first = way.firstUndecided();
      boolean other = way.isUndecided() && !way.transition().equals(taken);
      if (other && first.isBefore(at) && isNew(first)) {
        StageReason why = way.obstacle().orElse(way.unsure());
        passed.add(new Obstacle(way.transition().code(), why));
      }
    }
    return passed;
  }

  /** What stands in the way of each, once nothing goes any more. */
  List<Obstacle> obstacles() {
    List<Obstacle> obstacles = new ArrayList<>(ways.size());
    for (Way way : ways) {
      StageReason reason = obstacle(way).orElse(StageReason.UNDECIDED_BEFORE);
      obstacles.add(new Obstacle(way.transition().code(), reason));
    }
    return obstacles;
  }

  /** What stands in its way at the instant of the call. */
  Optional<StageReason> obstacle(Way way) {
    return obstacle(way, until);
  }

  /** The same of one way alone. */
  static Optional<StageReason> obstacle(Way way, Instant until) {
    if (!until.isBefore(way.window().to()) && !way.window().from().isAfter(until)) {
      return Optional.of(StageReason.DWELL_OVER);
    }
    boolean isTold = way.isClosed() || way.window().surelyHolds(until);
    return isTold ? way.obstacle() : Optional.of(way.unsure());
  }

  /**
   * Whether something that cannot be told could go instead of a transition that is open. Facts
   * alone are looked at after an event, so they turn it aside only where the author gave a priority
   * to both.
   */
  boolean turnsAside(Transition transition) {
    if (ways.isEmpty()) {
      return false;
    }
    boolean byEvent = !transition.trigger().isAutomatic();
    List<Way> unsure = new ArrayList<>();
    for (Way way : ways) {
      boolean open = obstacle(way).isEmpty();
      boolean aside = open && stopping(until, unsure).isPresent();
      if (way.transition().equals(transition)) {
        return aside;
      } else if (byEvent && (aside || way.isUndecidedAt(until)) && hasPriority(way, transition)) {
        return true;
      } else if (way.isUndecided()) {
        unsure.add(way);
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
