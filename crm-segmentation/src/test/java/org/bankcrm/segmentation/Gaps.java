package org.bankcrm.segmentation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;

/** Customers whose figures have moved. */
final class Gaps {

  private Gaps() {}

  /** The same customer with each figure at what is needed. */
  static Facts closed(Facts facts, List<Gap> gaps) {
    return moved(facts, gaps, need -> need);
  }

  /** The same customer with each figure at what is made of the need. */
  static Facts moved(Facts facts, List<Gap> gaps, UnaryOperator<BigDecimal> value) {
    Facts.Builder moved = Facts.builder(facts.catalog(), facts.asOf(), facts.zone());
    facts.catalog().attributes().forEach(each -> Conditions.copy(facts, moved, each));
    for (Gap gap : gaps) {
      put(moved, facts.catalog().find(gap.attribute()).orElseThrow(), value.apply(gap.needed()));
    }
    return moved.build();
  }

  private static <T> void put(Facts.Builder facts, Attribute<T> attribute, BigDecimal number) {
    Object value =
        switch (attribute.type().kind()) {
          case INTEGER -> number.longValueExact();
          case MONEY -> Money.of(number, attribute.type().currency().orElseThrow());
          default -> number;
        };
    @SuppressWarnings("unchecked") // of the attribute's own kind
    T typed = (T) value;
    facts.put(attribute, typed);
  }
}
