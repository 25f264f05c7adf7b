package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Absence;

/**
 * An attribute whose value would help to settle an outcome.
 *
 * @param id the attribute's id; for a value of a customer's parts the id of the list, a slash, and
 *     the id of the part's attribute: {@code holdings/holding.rate}
 * @param name what it is called; empty where the disclosure is {@code CODES}
 * @param reason why it is missing
 */
public record MissingAttribute(String id, Optional<LocalizedText> name, Absence reason) {

  /**
   * How many are told of a gate, a bin or a policy: a list of so many may be only the first of
   * them, in the order in which the rules mention them.
   */
  public static final int MOST_TOLD = 100;

  /** Refuses nulls. */
  public MissingAttribute {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(reason, "reason");
  }
}
