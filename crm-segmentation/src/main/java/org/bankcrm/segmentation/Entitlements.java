package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.check.Checks;

/**
 * The services of a tier, in the author's order, none of them twice.
 *
 * <p>A rung's services are its own: a better rung does not inherit those of the rungs below, so
 * what a customer is told is what stands there. Where two rungs have the same service, its amount
 * tells them apart: two lounge visits a year, or twelve.
 *
 * @param all 0 to 200 services
 */
public record Entitlements(List<Entitlement> all) {

  /** The most services of a tier. */
  static final int MOST = 200;

  /**
   * Checks the list.
   *
   * @throws IllegalArgumentException if it is too long or has a code twice
   */
  public Entitlements {
    all = List.copyOf(all);
    Checks.within(all.size(), 0, MOST, "the number of entitlements");
    List<String> codes = all.stream().map(Entitlement::code).toList();
    Checks.require(
        Set.copyOf(codes).size() == codes.size(), "entitlements", "must differ: " + codes);
  }

  /**
   * These services.
   *
   * @param entitlements in the order in which customers are told of them
   * @throws IllegalArgumentException if there are too many or a code stands twice
   */
  public static Entitlements of(Entitlement... entitlements) {
    return new Entitlements(List.of(entitlements));
  }

  /** No service. */
  public static Entitlements none() {
    return new Entitlements(List.of());
  }

  /** The service with this code. */
  public Optional<Entitlement> find(String code) {
    requireNonNull(code, "code");
    return all.stream().filter(entitlement -> entitlement.code().equals(code)).findFirst();
  }

  /**
   * Whether the tier brings the service with this code.
   *
   * @param code upper and lower case are told apart
   */
  public boolean has(String code) {
    return find(code).isPresent();
  }
}
