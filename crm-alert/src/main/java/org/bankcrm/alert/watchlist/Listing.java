package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One stay on a watch list: since when, with whom, what happened, what is to be done.
 *
 * <p>A subject that leaves and comes back has another stay, with its own reviews and actions; the
 * one before stands among the {@linkplain WatchListState#earlier() earlier} ones. Immutable and
 * thread-safe; {@code toString} shows nothing of the subject.
 *
 * @param since when the subject came onto the list
 * @param owner the role or person that has it
 * @param stage where it stands
 * @param due when time alone changes something next: a review, an escalation, the end of probation;
 *     empty where it does not
 * @param steps everything that happened, in its order; of more than {@value #MOST_STEPS}, the first
 *     and the last ones
 * @param actions what is or was to be done, in the order in which it was planned
 */
public record Listing(
    Instant since,
    String owner,
    WatchListStage stage,
    Optional<Instant> due,
    List<WatchListStep> steps,
    List<PlannedAction> actions) {

  /** The most steps that are kept. */
  public static final int MOST_STEPS = 200;

  /** The most actions of one listing. */
  public static final int MOST_ACTIONS = 200;

  /** Refuses nulls. */
  public Listing {
    requireNonNull(since, "since");
    requireNonNull(owner, "owner");
    requireNonNull(stage, "stage");
    requireNonNull(due, "due");
    steps = List.copyOf(steps);
    actions = List.copyOf(actions);
  }

  /**
   * Who has had it, in their order, the present owner last: whom to ask what was agreed with the
   * customer. As far as steps are kept, so that of more than {@value #MOST_STEPS} some may be
   * missing in between; somebody who had it twice stands there twice.
   */
  public List<String> owners() {
    List<String> owners = new ArrayList<>();
    for (WatchListStep step : steps) {
      boolean isEntry = owners.isEmpty();
      if (isEntry || step.what() == WatchListStep.What.HANDED_OVER) {
        step.to().ifPresent(owners::add);
      }
    }
    return List.copyOf(owners);
  }

  /**
   * Whether somebody was too late with a review at least once in this stay, even if it was done
   * since; stays before it are asked by themselves.
   */
  public boolean wasOverdue() {
    return steps.stream().anyMatch(step -> step.what() == WatchListStep.What.OVERDUE);
  }

  /**
   * Actions that should have been done before a day and are not, in the order in which they were
   * planned; one that is due on the day itself is not late yet.
   *
   * @param day in the bank's own zone, as the days of the actions are
   */
  public List<PlannedAction> overdueActions(LocalDate day) {
    return actions.stream().filter(each -> each.isOverdue(day)).toList();
  }

  Optional<PlannedAction> action(String id) {
    return actions.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  Listing in(WatchListStage newStage, Optional<Instant> newDue) {
    return new Listing(since, owner, newStage, newDue, steps, actions);
  }

  Listing stepping(WatchListStep step) {
    List<WatchListStep> more = new ArrayList<>(steps);
    if (more.size() == MOST_STEPS) {
      more.remove(1); // the oldest but the first
    }
    more.add(step);
    return new Listing(since, owner, stage, due, more, actions);
  }

  /** The stay as it is kept once another one has begun. */
  Listing over() {
    return in(WatchListStage.OFF, Optional.empty());
  }

  Listing with(String newOwner) {
    return new Listing(since, newOwner, stage, due, steps, actions);
  }

  Listing planning(PlannedAction action) {
    List<PlannedAction> more = new ArrayList<>(actions);
    more.add(action);
    return new Listing(since, owner, stage, due, steps, more);
  }

  Listing replacing(PlannedAction action) {
    List<PlannedAction> other =
        actions.stream().map(each -> each.id().equals(action.id()) ? action : each).toList();
    return new Listing(since, owner, stage, due, steps, other);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Listing";
  }
}
