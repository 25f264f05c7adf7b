package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.ProductKind;

/**
 * How a bank draws its cash-flow ladder, as data: the rungs, how interest days are counted, what
 * happens on days that are not worked, and what is assumed beyond the contracts, which is nothing
 * unless it is said.
 *
 * <pre>{@code
 * LadderPlan plan =
 *     LadderPlan.standard()
 *         .withRollovers(List.of(new Rollover(ProductKind.TERM_DEPOSIT, new BigDecimal("60"), 12)));
 * Ladder ladder = new LadderMaker(plan, asOf, Optional.of(calendar)).add(record).make();
 * }</pre>
 *
 * <p>What falls due when: a deposit at its maturity, with the simple interest since its first day;
 * a loan without instalments at its maturity, with the interest since the day of its balance; a
 * loan with instalments month by month, each paying the interest since the due day before and of
 * the balance what is left of it, all that is still owed at maturity. Due days of a month that is
 * too short are its last day, and those after it what they were. What has matured and not been paid
 * falls due on the day that is past: overdue. Later payments into a saving plan are no part of it.
 * Immutable and thread-safe, equal by value.
 *
 * @param rungs from the nearest to the last, which alone has no end; 1 to 60
 * @param dayCount how interest days are counted
 * @param paymentDays when is paid what falls due on a day that is not worked
 * @param rollovers which deposits are left for another term, one for a kind
 * @param earlyRepayments which loans are paid back before they are due, one for a kind
 */
public record LadderPlan(
    List<Rung> rungs,
    DayCount dayCount,
    PaymentDayRule paymentDays,
    List<Rollover> rollovers,
    List<EarlyRepayment> earlyRepayments) {

  private static final int MOST = 60;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a rung is named twice, does not end after the one before it
   *     whatever the as-of day, or another than the last has no end, or a kind has two assumptions
   */
  public LadderPlan {
    rungs = List.copyOf(rungs);
    requireNonNull(dayCount, "dayCount");
    requireNonNull(paymentDays, "paymentDays");
    rollovers = List.copyOf(rollovers);
    earlyRepayments = List.copyOf(earlyRepayments);
    Checks.within(rungs.size(), 1, MOST, "rungs");
    distinct(rungs.stream().map(Rung::code).toList(), "rungs");
    distinct(rollovers.stream().map(Rollover::kind).toList(), "rollovers");
    distinct(earlyRepayments.stream().map(EarlyRepayment::kind).toList(), "earlyRepayments");
    asOfDays().forEach(ascends(rungs));
  }

  /** Firsts and lasts of the months of four years, from which spans are longest and shortest. */
  private static Stream<LocalDate> asOfDays() {
    return IntStream.range(0, 48)
        .mapToObj(month -> LocalDate.of(2024, 1, 1).plusMonths(month))
        .flatMap(first -> Stream.of(first, first.plusMonths(1).minusDays(1)));
  }

  private static void distinct(List<?> keys, String name) {
    Checks.require(keys.stream().distinct().count() == keys.size(), name, "must name each once");
  }

  private static Consumer<LocalDate> ascends(List<Rung> rungs) {
    return asOf -> {
      LocalDate before = asOf;
      for (int i = 0; i < rungs.size(); i++) {
        Optional<LocalDate> last = rungs.get(i).lastDay(asOf);
        boolean ends = i < rungs.size() - 1;
        boolean fits = last.isPresent() == ends && last.map(before::isBefore).orElse(true);
        Checks.require(
            fits, "rungs", "must end one after the other, the last alone without an end: " + i);
        before = last.orElse(before);
      }
    };
  }

  /**
   * What a bank may begin with: overnight, 7 days, 1, 3 and 6 months, 1 and 5 years and beyond,
   * each with its last day within it; days by 365, the next business day, no assumption.
   */
  public static LadderPlan standard() {
    List<Rung> rungs = new ArrayList<>();
    rungs.add(rung("overnight", "隔夜", "Overnight", CalendarSpan.days(1)));
    rungs.add(rung("7d", "7 日内", "Up to 7 days", CalendarSpan.days(7)));
    rungs.add(rung("1m", "1 个月内", "Up to 1 month", CalendarSpan.months(1)));
    rungs.add(rung("3m", "3 个月内", "Up to 3 months", CalendarSpan.months(3)));
    rungs.add(rung("6m", "6 个月内", "Up to 6 months", CalendarSpan.months(6)));
    rungs.add(rung("1y", "1 年内", "Up to 1 year", CalendarSpan.months(12)));
    rungs.add(rung("5y", "5 年内", "Up to 5 years", CalendarSpan.months(60)));
    rungs.add(new Rung("later", LocalizedText.of("5 年以上", "Later"), Optional.empty()));
    return new LadderPlan(rungs, DayCount.ACT_365, PaymentDayRule.FOLLOWING, List.of(), List.of());
  }

  private static Rung rung(String code, String zh, String en, CalendarSpan until) {
    return new Rung(code, LocalizedText.of(zh, en), Optional.of(until));
  }

  /** What may stand in their documents, for editors and people. */
  public static RuleDocument language() {
    return LadderDocuments.KIND;
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON or YAML reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem and its place
   */
  public static LadderPlan parse(Object tree) {
    return LadderDocuments.read(tree);
  }

  /** The plan as a tree of maps, lists, texts and numbers, which {@link #parse} reads as equal. */
  public Map<String, Object> toDocument() {
    return LadderDocuments.write(this);
  }

  /** The same with these rungs. */
  public LadderPlan withRungs(Collection<Rung> others) {
    return new LadderPlan(List.copyOf(others), dayCount, paymentDays, rollovers, earlyRepayments);
  }

  /** The same with days counted in another way. */
  public LadderPlan withDayCount(DayCount other) {
    return new LadderPlan(rungs, other, paymentDays, rollovers, earlyRepayments);
  }

  /** The same with another rule for days that are not worked. */
  public LadderPlan withPaymentDays(PaymentDayRule other) {
    return new LadderPlan(rungs, dayCount, other, rollovers, earlyRepayments);
  }

  /** The same with these assumptions about deposits, and no others. */
  public LadderPlan withRollovers(Collection<Rollover> others) {
    return new LadderPlan(rungs, dayCount, paymentDays, List.copyOf(others), earlyRepayments);
  }

  /** The same with these assumptions about loans, and no others. */
  public LadderPlan withEarlyRepayments(Collection<EarlyRepayment> others) {
    return new LadderPlan(rungs, dayCount, paymentDays, rollovers, List.copyOf(others));
  }

  /**
   * When a holding is paid, or why that cannot be told. Its balance is taken to stand at the end of
   * the as-of day, so that what falls due later is still to be paid.
   *
   * @param holding open on that day
   * @param asOf the day at whose end is looked ahead
   * @throws IllegalArgumentException if the holding is not open then, or has no balance by its kind
   */
  public HoldingSchedule schedule(Holding holding, LocalDate asOf) {
    Checks.require(holding.isOpenOn(asOf), "holding", "must be open on the as-of day");
    Checks.require(LadderMaker.hasBalance(holding), "holding", "must be of a kind with a balance");
    return new Scheduling(this, asOf, holding).make();
  }

  Optional<Rollover> rollover(ProductKind kind) {
    return rollovers.stream().filter(each -> each.kind() == kind).findFirst();
  }

  Optional<BigDecimal> earlyRepayment(ProductKind kind) {
    return earlyRepayments.stream()
        .filter(each -> each.kind() == kind)
        .map(EarlyRepayment::percentMonthly)
        .findFirst();
  }
}
