package org.bankcrm.customer.needs;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;

/**
 * One question of a questionnaire. Immutable and comparable by value.
 *
 * @param code what systems know it by, unique in the questionnaire
 * @param ask the words in which it is asked
 * @param answer the id of the attribute that holds the answer, one of the questionnaire's own
 * @param when of whom it is asked; empty for everybody. It may read the answers to questions before
 *     it, and anything else of the book. Where it is UNKNOWN it is not known whether to ask
 * @param optional whether the questionnaire is complete without an answer
 */
public record Question(
    String code, LocalizedText ask, String answer, Optional<Condition> when, boolean optional) {

  /** Refuses nulls. */
  public Question {
    requireNonNull(code, "code");
    requireNonNull(ask, "ask");
    requireNonNull(answer, "answer");
    requireNonNull(when, "when");
  }
}
