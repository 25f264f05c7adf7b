package org.bankcrm.core.explanation;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.core.explanation.Bank.AGE;
import static org.bankcrm.core.explanation.Bank.AUM;
import static org.bankcrm.core.explanation.Bank.BALANCE;
import static org.bankcrm.core.explanation.Bank.CHANNELS;
import static org.bankcrm.core.explanation.Bank.DEBT;
import static org.bankcrm.core.explanation.Bank.GENDER;
import static org.bankcrm.core.explanation.Bank.INCOME;
import static org.bankcrm.core.explanation.Bank.KIND;
import static org.bankcrm.core.explanation.Bank.LAST_LOGIN;
import static org.bankcrm.core.explanation.Bank.LOANS;
import static org.bankcrm.core.explanation.Bank.NAME;
import static org.bankcrm.core.explanation.Bank.OPENED;
import static org.bankcrm.core.explanation.Bank.OVERDUE;
import static org.bankcrm.core.explanation.Bank.OWNER;
import static org.bankcrm.core.explanation.Bank.PRODUCT;
import static org.bankcrm.core.explanation.Bank.PRODUCTS;
import static org.bankcrm.core.explanation.Bank.RATIO;
import static org.bankcrm.core.explanation.Bank.RISK;
import static org.bankcrm.core.explanation.Bank.WISHED;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.DayShift.Anchor;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.TextTest.Folding;

/** Rules of every kind, plain and negated. */
final class Rules {

  private static final Range ADULT =
      new Range(Optional.of(new Bound(18L, false)), Optional.of(new Bound(60L, true)));
  private static final DayShift QUARTER = new DayShift(Anchor.MONTH_START, -3, 0);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  private Rules() {}

  static List<Condition> ranges() {
    return List.of(
        AUM.atLeast(yuan(25_000)),
        AUM.moreThan(yuan(25_000)),
        AUM.atMost(yuan(25_000)),
        AUM.lessThan(yuan(25_000)),
        AUM.between(yuan(25_000), yuan(50_000)),
        AGE.between(25, 65),
        AGE.between(34, 34),
        AGE.atLeast(-2),
        AGE.atMost(-2),
        AGE.isWithin(ADULT),
        OPENED.atLeast(NEW_YEAR),
        OPENED.moreThan(NEW_YEAR),
        OPENED.between(NEW_YEAR, LocalDate.of(2026, 1, 31)),
        LAST_LOGIN.lessThan(Instant.parse("2026-03-01T00:00:00Z")),
        RISK.lessThan(0.5),
        RISK.between(0.1, 0.5),
        RATIO.atLeast(new BigDecimal("40.125")),
        INCOME.atLeast(yuan(8_000)),
        DEBT.freshWithin(90).atLeast(yuan(1_000)));
  }

  static List<Condition> pairs() {
    return List.of(
        DEBT.moreThan(AUM.times("2.5")),
        DEBT.lessThan(AUM.times("0.7")),
        DEBT.atMost(AUM.times("0.7").plus("100")),
        DEBT.atLeast(AUM.plus("-100.5")),
        DEBT.is(AUM.times("-1").plus("0.001")),
        AGE.moreThan(RATIO.times("1")),
        AGE.moreThan(RATIO.times("0.125").plus("18")),
        DEBT.moreThan(INCOME.times("2.5")),
        KIND.isIn(CHANNELS),
        CHANNELS.hasAny(KIND),
        CHANNELS.hasAny(WISHED),
        CHANNELS.hasAll(WISHED),
        CHANNELS.hasNone(WISHED),
        CHANNELS.hasOnly(WISHED),
        CHANNELS.isExactly(WISHED),
        NAME.is(OWNER, Folding.NONE),
        NAME.is(OWNER, Folding.CASE),
        NAME.isIn(List.of("张三", "李四"), Folding.NONE),
        NAME.isIn(List.of("Ann", "Bob"), Folding.WIDTH_AND_CASE));
  }

  static List<Condition> lists() {
    return List.of(
        KIND.is("STAFF"),
        KIND.isIn(List.of("PERSON", "STAFF")),
        OVERDUE.isTrue(),
        OVERDUE.isFalse(),
        GENDER.is("FEMALE"),
        CHANNELS.hasAny("MOBILE", "WEB"),
        CHANNELS.hasAll("MOBILE", "WEB"),
        CHANNELS.hasNone("MOBILE", "WEB"),
        CHANNELS.hasNone("MOBILE"),
        CHANNELS.hasOnly("MOBILE", "WEB"),
        CHANNELS.isExactly("MOBILE", "BRANCH"),
        CHANNELS.sizeBetween(1, 2),
        CHANNELS.sizeBetween(2, 2),
        CHANNELS.sizeBetween(0, 1),
        CHANNELS.sizeBetween(1, Integer.MAX_VALUE),
        NAME.is("张小兰", Folding.NONE),
        NAME.startsWith("张", Folding.CASE),
        NAME.endsWith("兰", Folding.WIDTH_AND_CASE),
        NAME.contains("小", Folding.NONE),
        INCOME.isKnown(),
        INCOME.isMissing());
  }

  static List<Condition> days() {
    return List.of(
        OPENED.inLastDays(1),
        OPENED.inLastDays(30),
        OPENED.inNextDays(7),
        OPENED.inLastMonths(3),
        OPENED.inNextMonths(1),
        OPENED.inThisMonth(),
        OPENED.inThisYear(),
        OPENED.isWithin(
            new DayShift(Anchor.MONTH_START, -1, 0), new DayShift(Anchor.MONTH_END, -1, 0)),
        OPENED.isWithin(QUARTER, DayShift.ofDays(-7)),
        OPENED.inNextDays(1, 14),
        OPENED.isUpTo(DayShift.ofDays(-90)),
        OPENED.isFrom(DayShift.ofDays(1)),
        OPENED.anniversaryWithinDays(7, LeapDay.FEBRUARY_28),
        new Anniversary(OPENED.ref(), -7, 0, LeapDay.FEBRUARY_28),
        new Anniversary(OPENED.ref(), -3, 4, LeapDay.MARCH_1),
        AUM.atLeast(DEBT),
        AUM.moreThan(DEBT),
        AUM.atMost(DEBT),
        AUM.lessThan(DEBT),
        OPENED.moreThan(OPENED),
        OPENED.is(OPENED));
  }

  static List<Condition> joined() {
    return List.of(
        Condition.always(),
        Condition.never(),
        PRODUCTS.some(BALANCE.atLeast(yuan(100_000))),
        PRODUCTS.every(BALANCE.atLeast(yuan(100_000))),
        PRODUCTS.none(PRODUCT.is("LOAN").and(BALANCE.atLeast(yuan(10)))),
        PRODUCTS.count(PRODUCT.is("FUND"), 1, 2),
        PRODUCTS.count(PRODUCT.is("FUND"), 2, 2),
        PRODUCTS.count(PRODUCT.is("FUND"), 2, Integer.MAX_VALUE),
        LOANS.some(BALANCE.atLeast(yuan(100_000))),
        highValue(),
        Condition.atLeast(2, AUM.atLeast(yuan(1)), INCOME.atLeast(yuan(1)), OVERDUE.isTrue()));
  }

  /** A rule as banks write them, with all connectives. */
  static Condition highValue() {
    return Condition.all(
        AUM.atLeast(yuan(25_000)),
        AGE.between(25, 65),
        INCOME.atLeast(yuan(8_000)).or(KIND.isNot("STAFF")),
        Condition.any(OVERDUE.isTrue(), AGE.lessThan(18)).not());
  }
}
