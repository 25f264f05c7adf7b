package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Part;

/** Where a factor of an offer's priority comes from. */
public sealed interface Factor {

  /** One, which changes nothing. */
  Factor ONE = new Constant(BigDecimal.ONE);

  /**
   * The same for every customer.
   *
   * @param value 0 or more, below 10<sup>9</sup>, at most 9 decimals
   */
  record Constant(BigDecimal value) implements Factor {
    private static final BigDecimal BOUND = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_DECIMALS = 9;

    /** What a factor is, for messages. */
    static final String RULE = "must be 0 or more, below 10^9, and have at most 9 decimals";

    /**
     * Checks and normalises the value.
     *
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Constant {
      Checks.require(isInBounds(value), "a factor", RULE);
      value = normal(value);
    }

    static boolean isInBounds(BigDecimal value) {
      return value.signum() >= 0 && value.compareTo(BOUND) < 0 && value.scale() <= MOST_DECIMALS;
    }
  }

  /**
   * A value of the customer's: an integer, a decimal, an amount in its currency, or a real, which
   * is taken rounded half even to 12 decimals.
   *
   * @param attribute the attribute
   */
  record OfAttribute(Attribute<?> attribute) implements Factor {
    /**
     * Checks the type.
     *
     * @throws IllegalArgumentException if it is not a number
     */
    public OfAttribute {
      if (!requireNonNull(attribute, "attribute").type().kind().isNumber()) {
        throw new IllegalArgumentException(
            attribute.id() + " must be a number but is " + attribute.type());
      }
    }
  }

  /** The same for every customer; what is wrong with it is told when the policy is made. */
  static Builder constant(BigDecimal value) {
    return new Builder(new Entry().write(OfferArbitrationForm.CONSTANT, value));
  }

  /** The same for every customer; what is wrong with it is told when the policy is made. */
  static Builder constant(long value) {
    return constant(BigDecimal.valueOf(value));
  }

  /** A value of the customer's; what is wrong with it is told when the policy is made. */
  static Builder of(Attribute<?> attribute) {
    return new Builder(new Entry().put(OfferArbitrationForm.ATTRIBUTE, attribute));
  }

  /** A factor as its author writes it, right or wrong. Immutable. */
  final class Builder extends Part<Factor> {

    private Builder(Entry entry) {
      super(entry);
    }
  }

  private static BigDecimal normal(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
