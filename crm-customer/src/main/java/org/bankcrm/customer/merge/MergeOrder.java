package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;

/**
 * Who ordered a merge, when and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the host's key of the merge, distinct among all: 1 to 128 visible ASCII characters
 *     without blanks
 * @param by the key of the employee who approved it, or of the rule that found the pair, of the
 *     same form
 * @param at when
 * @param reason the bank's code of why, of the same form; empty if none is kept
 * @param survivor the record that is to stay; empty where the rules choose it
 */
public record MergeOrder(
    String id, String by, Instant at, Optional<String> reason, Optional<CustomerId> survivor) {

  /**
   * Checks the keys.
   *
   * @throws IllegalArgumentException if one is malformed
   */
  public MergeOrder {
    Checks.id(id, "id");
    Checks.id(by, "by");
    requireNonNull(at, "at");
    reason.ifPresent(code -> Checks.id(code, "reason"));
    requireNonNull(survivor, "survivor");
  }

  /** An order that leaves the choice to the rules. */
  public static MergeOrder of(String id, String by, Instant at) {
    return new MergeOrder(id, by, at, Optional.empty(), Optional.empty());
  }

  /** The same with the record that is to stay. */
  public MergeOrder keeping(CustomerId stays) {
    return new MergeOrder(id, by, at, reason, Optional.of(stays));
  }

  /** The same with a code of why. */
  public MergeOrder because(String code) {
    return new MergeOrder(id, by, at, Optional.of(code), survivor);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "MergeOrder";
  }
}
