package org.bankcrm.alert;

import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of alerts. */
enum AlertSaying implements Saying {
  /** A level is raised, and perhaps a graver one. */
  WOULD_RAISE_AT_LEAST,

  /** Missing values leave it open. */
  OPEN,

  /** By the facts of the moment. */
  WOULD_RAISE,
  NOTHING,
  /** A level of an alert, since when. */
  STANDS,
  /** What was known then. */
  EVIDENCE,
  /** One value of it. */
  KNOWN,
  /** A value that was missing. */
  NOT_KNOWN,
  STEP,
  /** Who was told of a step. */
  TOLD,

  /** Somebody did something with it. */
  STEP_BY,
  /** What it turned out to be. */
  FOUND,
  /** The role that it is with. */
  WITH,
  DUE,
  /** Of customers who become one. */
  FIGURES_OF_BOTH,
  /** An open alert that goes on. */
  ALERT_STAYS,
  /** One that is the same case. */
  ALERT_YIELDS;

  /** The words of the module. */
  static final Wording WORDING =
      Wording.of(
          Stream.<Saying[]>of(values(), AlertProblem.values()).flatMap(Stream::of).toList(),
          Stream.<Labelled[]>of(
                  AlertStage.values(),
                  AlertStep.What.values(),
                  AlertOutcome.values(),
                  AlertPolicy.Rearm.values(),
                  Within.Unit.values())
              .flatMap(Stream::of)
              .toList(),
          AlertSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
