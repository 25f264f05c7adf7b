package org.bankcrm.campaign.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Reading;

/** Reads factors of a customer, and says as a condition when one has a value to multiply. */
final class FactorReader {

  private static final int REAL_DECIMALS = 12;

  /** The largest real that is rounded to zero: half of the last decimal, or the one below it. */
  private static final double LARGEST_ZERO =
      number(0.5e-12).signum() > 0 ? Math.nextDown(0.5e-12) : 0.5e-12;

  private FactorReader() {}

  /** The value, before any rule; empty if it is missing. */
  static Optional<BigDecimal> read(Factor factor, Reading reading) {
    if (factor instanceof Factor.Constant constant) {
      return Optional.of(constant.value());
    }
    return reading.value(((Factor.OfAttribute) factor).attribute()).map(FactorReader::number);
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    if (value instanceof Money money) {
      return money.amount();
    }
    return value instanceof Double real
        ? new BigDecimal(real).setScale(REAL_DECIMALS, RoundingMode.HALF_EVEN)
        : (BigDecimal) value;
  }

  /** The condition that the factor has a value under the rule; never UNKNOWN. */
  static Condition hasValue(Factor factor, FactorRule rule) {
    if (factor instanceof Factor.Constant constant) {
      return constant.value().signum() > 0 || rule.zero().isPresent()
          ? Condition.always()
          : Condition.never();
    }
    Attribute<?> attribute = ((Factor.OfAttribute) factor).attribute();
    Condition known = attribute.isKnown();
    Condition fits = rule.zero().isPresent() ? known : known.and(isPositive(attribute));
    return rule.missing().isPresent() ? fits.or(attribute.isMissing()) : fits;
  }

  private static Condition isPositive(Attribute<?> attribute) {
    if (attribute instanceof IntegerAttribute integer) {
      return integer.moreThan(0);
    }
    if (attribute instanceof MoneyAttribute money) {
      return money.moreThan(Money.zero(money.type().currency().orElseThrow()));
    }
    if (attribute instanceof RealAttribute real) {
      return real.moreThan(LARGEST_ZERO);
    }
    return ((DecimalAttribute) attribute).moreThan(BigDecimal.ZERO);
  }
}
