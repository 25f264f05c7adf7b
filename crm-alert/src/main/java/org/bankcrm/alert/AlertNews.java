package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of something that was told to a watch.
 *
 * <p>A host stores the alerts by policy and instant of raising, so that one that is told again
 * takes the place of what was stored; and tells people by the steps that are new. Immutable and
 * thread-safe.
 *
 * @param taken whether it was taken
 * @param changed the alerts that are new, or to which something happened, in the order of policies
 * @param withdrawn those that were told before and that are none, by what is known now: an event
 *     that came late shows so. What was told of them stays as evidence with the host
 */
public record AlertNews(Taken taken, List<Alert> changed, List<Alert> withdrawn) {

  /** What became of it. */
  public enum Taken {
    /** It counts. */
    TAKEN,
    /** It has come before, and counts once. */
    REPEATED,
    /**
     * It is older than what the engine keeps at hand: whether it has been counted cannot be told,
     * and nothing was changed. The subject is to be begun anew from the log.
     */
    TOO_LATE,
    /** No policy has to do with it. */
    UNREAD,
    /** There is no alert to which it could be done; nothing was changed. */
    REFUSED
  }

  private static final AlertNews NOTHING = new AlertNews(Taken.TAKEN, List.of(), List.of());

  /** Refuses nulls. */
  public AlertNews {
    requireNonNull(taken, "taken");
    changed = List.copyOf(changed);
    withdrawn = List.copyOf(withdrawn);
  }

  static AlertNews nothing() {
    return NOTHING;
  }

  static AlertNews of(Taken taken) {
    return taken == Taken.TAKEN ? NOTHING : new AlertNews(taken, List.of(), List.of());
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "AlertNews";
  }
}
