package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.bankcrm.core.check.Checks;

/**
 * That somebody asks, once, for data of a customer. Immutable and thread-safe.
 *
 * @param id the host's own key of the read, distinct among all: 1 to 128 visible ASCII characters
 *     without blanks. It stays when the customer is taken out, so nothing of the customer may be in
 *     it
 * @param at when
 * @param viewer the key of the employee or system, of the same form
 * @param situation in which role, and what for
 */
public record AccessRequest(String id, Instant at, String viewer, AccessSituation situation) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a key is malformed
   */
  public AccessRequest {
    Checks.id(id, "id");
    requireNonNull(at, "at");
    Checks.id(viewer, "viewer");
    requireNonNull(situation, "situation");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "AccessRequest[***]";
  }
}
