package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.lifecycle.StageEvent;

/**
 * The log of one subject and its known cases. Immutable and thread-safe; {@code toString} shows
 * nothing of the subject.
 *
 * @param opening what was known at the beginning; earlier than the trial's first day by as much as
 *     the longest window, so that figures are full then
 * @param told what became known later on
 * @param events what happened, in whatever order; each id counts once
 * @param cases the stretches in which there was what alerts are to warn of; none if there was not
 */
public record TrialSubject(
    Facts opening, List<Facts> told, List<StageEvent> events, List<Episode> cases) {
  /** Refuses nulls. */
  public TrialSubject {
    requireNonNull(opening, "opening");
    told = List.copyOf(told);
    events = List.copyOf(events);
    cases = List.copyOf(cases);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "TrialSubject";
  }
}
