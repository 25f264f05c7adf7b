package org.bankcrm.testkit.law;

import static org.bankcrm.testkit.law.Sample.HOLDINGS;
import static org.bankcrm.testkit.law.Sample.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.DayShift.Anchor;
import org.bankcrm.core.condition.Range;

/** Gathers rows of the table of truth and says how they are written. */
abstract class TruthRows {

  private final List<TruthTable.Row> rows = new ArrayList<>();

  /** The rows so far. */
  final List<TruthTable.Row> rows() {
    return List.copyOf(rows);
  }

  final void row(TruthTable.Row row) {
    rows.add(row);
  }

  final <T> void row(
      String says, Attribute<T> attribute, Condition condition, List<T> holds, List<T> fails) {
    rows.add(
        new TruthTable.Row(
            says,
            condition,
            holds.stream().map(v -> with(attribute, v)).toList(),
            fails.stream().map(v -> with(attribute, v)).toList(),
            of(Sample.nothing())));
  }

  final <T> void compare(
      String says,
      Attribute<T> left,
      Attribute<T> right,
      Condition condition,
      T leftHolds,
      T rightHolds,
      T leftFails,
      T rightFails) {
    rows.add(
        new TruthTable.Row(
            says,
            condition,
            of(with(left, leftHolds, right, rightHolds)),
            of(with(left, leftFails, right, rightFails)),
            of(Sample.nothing(), with(left, leftHolds), with(right, rightHolds))));
  }

  final void parts(
      String says,
      Condition condition,
      List<List<Facts>> holds,
      List<List<Facts>> fails,
      List<List<Facts>> open) {
    Stream<Facts> unknown = open.stream().map(parts -> with(HOLDINGS, parts));
    rows.add(
        new TruthTable.Row(
            "holdings: " + says,
            condition,
            holds.stream().map(parts -> with(HOLDINGS, parts)).toList(),
            fails.stream().map(parts -> with(HOLDINGS, parts)).toList(),
            Stream.concat(unknown, Stream.of(Sample.nothing())).toList()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on to List.of, which copies
  static <T> List<T> of(T... values) {
    return List.of(values);
  }

  static List<java.math.BigDecimal> rates(String... numbers) {
    return Stream.of(numbers).map(Sample::decimal).toList();
  }

  static List<LocalDate> days(String... dates) {
    return Stream.of(dates).map(Sample::day).toList();
  }

  static Money fen(long fen) {
    return Money.ofMinor(fen, java.util.Currency.getInstance("CNY"));
  }

  static DayShift shift(Anchor anchor, int months, int days) {
    return new DayShift(anchor, months, days);
  }

  static Range range(Object low, boolean lowIn, Object high, boolean highIn) {
    return new Range(
        Optional.of(new Range.Bound(low, lowIn)), Optional.of(new Range.Bound(high, highIn)));
  }
}
