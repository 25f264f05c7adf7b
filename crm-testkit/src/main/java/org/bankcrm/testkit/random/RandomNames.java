package org.bankcrm.testkit.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Share;
import org.bankcrm.core.condition.ValueType;

/** Random values that every module speaks in: amounts, shares, ranges of days, names, texts. */
public final class RandomNames {

  private static final List<Currency> CURRENCIES =
      List.of(
          Currency.getInstance("CNY"),
          Currency.getInstance("USD"),
          Currency.getInstance("JPY"),
          Currency.getInstance("KWD"));
  private static final List<String> ZH = List.of("客户", "储蓄", "金卡", "理财", "流失预警");
  private static final List<String> EN = List.of("customer", "saver", "gold", "invest", "at risk");
  private static final List<String> IDS = List.of("a", "retail", "gold-tier", "x.1", "9");

  private RandomNames() {}

  /** An amount, now and then of 18 digits or below zero. */
  public static Money money(Seeded source) {
    ValueType type = ValueType.money(source.pick(CURRENCIES));
    return (Money) RandomValues.of(type, source);
  }

  /** A range of days; one in five ends is open. */
  public static DateRange dateRange(Seeded source) {
    LocalDate from = (LocalDate) RandomValues.of(ValueType.DATE, source);
    boolean openStart = source.chance(20);
    boolean openEnd = source.chance(20);
    LocalDate to = from.plusDays(source.between(1, 4_000));
    return DateRange.of(openStart ? LocalDate.MIN : from, openEnd ? LocalDate.MAX : to);
  }

  /** A share, nothing and all among them. */
  public static Share share(Seeded source) {
    int scale = source.between(0, 18);
    long whole = BigDecimal.TEN.pow(scale).longValueExact();
    return Share.ofFraction(BigDecimal.valueOf(source.below(whole + 1), scale));
  }

  /** The name of a policy. */
  public static PolicyRef policyRef(Seeded source) {
    String id = source.pick(IDS) + (source.chance(50) ? "-" + source.below(1_000) : "");
    return PolicyRef.of(id, source.between(1, source.chance(10) ? 999_999_999 : 20));
  }

  /** A text in both languages. */
  public static LocalizedText localizedText(Seeded source) {
    return LocalizedText.of(
        source.pick(ZH) + source.below(100), source.pick(EN) + " " + source.below(100));
  }

  /** The id of a customer. */
  public static CustomerId customerId(Seeded source) {
    return CustomerId.of("C" + source.below(1_000_000));
  }
}
