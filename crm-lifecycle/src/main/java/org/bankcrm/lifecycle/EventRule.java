package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;

/**
 * A type of event that a lifecycle listens to, and what one gets that moves nothing.
 *
 * @param type what systems know it by: 1 to 64 of the characters A-Z, a-z, 0-9, '.', '-' and '_',
 *     beginning with a letter or digit
 * @param name what people call it
 * @param unfitting what an event gets for which no transition is open
 */
public record EventRule(String type, LocalizedText name, Unfitting unfitting) {

  /** What an event gets for which no transition of the stage is open. */
  public enum Unfitting {
    /** It is taken note of and the subject stays: the event is normal in that stage. */
    IGNORE,
    /** It is refused with the reason, as if it had not happened: the event is a mistake there. */
    REFUSE
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the type is malformed
   */
  public EventRule {
    Codes.check(type, "type");
    requireNonNull(name, "name");
    requireNonNull(unfitting, "unfitting");
  }
}
