package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.formula.Factor;

/** How numbers that a model weighs are asked for and told. */
final class Factors {

  private static final LocalizedText KNOWN = LocalizedText.of("已知", "Known");

  /** The bin of whom it is not known, and that of all others. */
  static final List<LocalizedText> KNOWN_OR_NOT = List.of(LocalizedText.of("缺失", "Missing"), KNOWN);

  static final List<LocalizedText> ALL_KNOWN = List.of(KNOWN, KNOWN);

  private static final int TOLD_DIGITS = 6;

  private Factors() {}

  /** UNKNOWN of whoever lacks the number; what else it says makes no difference. */
  static Condition atLeastZero(AttributeRef of) {
    Range.Bound zero = new Range.Bound(zero(of.type()), true);
    return new Comparison(of, new Range(Optional.of(zero), Optional.empty()));
  }

  private static Object zero(ValueType type) {
    return switch (type.kind()) {
      case INTEGER -> 0L;
      case MONEY -> Money.zero(type.currency().orElseThrow());
      case REAL -> 0.0;
      default -> BigDecimal.ZERO;
    };
  }

  /** What a value adds, to six digits after the point, for people to read. */
  static BigDecimal adds(Factor factor, Object value) {
    return BigDecimal.valueOf(factor.ofValue(value)).setScale(TOLD_DIGITS, RoundingMode.HALF_EVEN);
  }
}
