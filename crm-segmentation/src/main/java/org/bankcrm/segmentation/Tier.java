package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;

/**
 * One rung of a tier ladder: whom it is open to, who may stay, and what it brings.
 *
 * <p>A rung opens to whoever meets its condition and no better rung's. Where a ladder has {@link
 * TierRetention}, its <em>hold</em> condition is the weaker one that keeps a customer who is on the
 * rung already: gold from assets of 500,000, and kept down to 400,000. Without one nothing but what
 * opens the rung keeps it, beside what the retention grants.
 *
 * <p>The bottom rung has no condition and takes everybody. What a rung brings are its {@link
 * Entitlements}, which the ladder hands out with the placement. Immutable, thread-safe and
 * comparable by value.
 */
public final class Tier {

  private final String code;
  private final LocalizedText name;
  private final Optional<Condition> when;
  private final Optional<Condition> hold;
  private final Optional<TierGuarantee> guaranteed;
  private final Entitlements entitlements;

  Tier(
      String code,
      LocalizedText name,
      Optional<Condition> when,
      Optional<Condition> hold,
      Optional<TierGuarantee> guaranteed,
      Entitlements entitlements) {
    this.code = Codes.check(code, "code");
    this.name = requireNonNull(name, "name");
    this.when = requireNonNull(when, "when");
    this.hold = requireNonNull(hold, "hold");
    this.guaranteed = requireNonNull(guaranteed, "guaranteed");
    this.entitlements = requireNonNull(entitlements, "entitlements");
  }

  /** What systems know it by. Unique on its ladder, and what {@code tier.<id>} yields. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public LocalizedText name() {
    return name;
  }

  /**
   * What opens this rung to a customer; empty for the bottom rung, which is open to all. It is
   * asked from the best rung downwards; the first that is TRUE counts, and one that is UNKNOWN
   * leaves open whether the customer stands higher.
   */
  public Optional<Condition> when() {
    return when;
  }

  /**
   * What keeps a customer on this rung whose condition is no longer met, if anything does. Only a
   * ladder with retention asks it.
   */
  public Optional<Condition> hold() {
    return hold;
  }

  /**
   * For how long the rung is promised to whoever reaches it, if it is. Within it the conditions
   * take nothing away.
   */
  public Optional<TierGuarantee> guaranteed() {
    return guaranteed;
  }

  /**
   * The services that it brings. In the author's order. Those of lower rungs are not added: what a
   * customer keeps from below has to stand here again.
   */
  public Entitlements entitlements() {
    return entitlements;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tier that
        && code.equals(that.code)
        && name.equals(that.name)
        && when.equals(that.when)
        && hold.equals(that.hold)
        && guaranteed.equals(that.guaranteed)
        && entitlements.equals(that.entitlements);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, name, when, hold, guaranteed, entitlements);
  }

  @Override
  public String toString() {
    return "Tier " + code;
  }
}
