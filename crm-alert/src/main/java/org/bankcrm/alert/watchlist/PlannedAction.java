package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.check.Checks;

/**
 * Something that is to be done for a listed subject: a call, a visit, a limit to be lowered.
 *
 * <p>The library does none of it and reminds nobody: the host's own task list does, and tells the
 * watch list when it was done. Immutable and thread-safe; {@code toString} shows nothing of the
 * subject.
 *
 * @param id what tells it from the others of the listing; 1 to 128 visible ASCII characters
 * @param what the action, by a code of the host's
 * @param due the last day on which it is done in time
 * @param by who is to do it; a code of the host's, a role or a person
 * @param effect what it is expected to bring, in the words of whoever planned it
 * @param doneOn the day on which it was done
 * @param result what came of it
 */
public record PlannedAction(
    String id,
    String what,
    LocalDate due,
    String by,
    String effect,
    Optional<LocalDate> doneOn,
    Optional<String> result) {

  static final int LONGEST = 1_000;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or too long, or there is a result of what
   *     was not done
   */
  public PlannedAction {
    Checks.id(id, "id");
    Checks.id(what, "what");
    requireNonNull(due, "due");
    Checks.id(by, "by");
    checkText(effect, "effect");
    requireNonNull(doneOn, "doneOn");
    result.ifPresent(text -> checkText(text, "result"));
    if (result.isPresent() && doneOn.isEmpty()) {
      throw new IllegalArgumentException("result: of what was done");
    }
  }

  static void checkText(String text, String field) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(field + ": 1 to 1,000 characters");
    }
  }

  /**
   * One that is still to be done.
   *
   * @param id 1 to 128 visible ASCII characters
   * @param what by a code of the host's
   * @param due the last day on which it is done in time
   * @param by who is to do it
   * @param effect what it is expected to bring
   */
  public static PlannedAction of(String id, String what, LocalDate due, String by, String effect) {
    return new PlannedAction(id, what, due, by, effect, Optional.empty(), Optional.empty());
  }

  /**
   * Whether it should have been done before a day and is not. On the day it is due it is not late.
   *
   * @param day on which somebody looks
   */
  public boolean isOverdue(LocalDate day) {
    return doneOn.isEmpty() && due.isBefore(day);
  }

  PlannedAction done(LocalDate day, String what) {
    return new PlannedAction(id, this.what, due, by, effect, Optional.of(day), Optional.of(what));
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "PlannedAction";
  }
}
