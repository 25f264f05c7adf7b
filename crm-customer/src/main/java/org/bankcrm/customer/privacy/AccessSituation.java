package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;

/**
 * In what capacity somebody asks for data of a customer, and what for.
 *
 * <p>The role is the one in which they stand to this very customer: whoever is a manager of others
 * only asks as such a one, which the host knows. Immutable and thread-safe.
 *
 * @param role the code of the role
 * @param purpose what the data is for
 * @param consented whether the customer's consent to the purpose is granted; a consent that is not
 *     known is none
 */
public record AccessSituation(String role, Purpose purpose, boolean consented) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the role is no code
   */
  public AccessSituation {
    Checks.code(role, "role");
    requireNonNull(purpose, "purpose");
  }

  /** One of a customer who has not consented, or was not asked. */
  public static AccessSituation of(String role, Purpose purpose) {
    return new AccessSituation(role, purpose, false);
  }

  /** One at an instant, with the consent over all channels that the ledger tells then. */
  public static AccessSituation of(
      String role, Purpose purpose, ConsentLedger consents, Instant at) {
    return new AccessSituation(
        role, purpose, consents.at(at, ConsentScope.of(purpose)).isGranted());
  }

  /** The type alone: what a customer consented to is theirs. */
  @Override
  public String toString() {
    return "AccessSituation[***]";
  }
}
