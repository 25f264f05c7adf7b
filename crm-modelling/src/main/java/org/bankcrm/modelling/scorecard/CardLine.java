package org.bankcrm.modelling.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.modelling.internal.Intervals;

/** Makes a characteristic of a card of the bins of a column. */
final class CardLine {

  private final BinTable table;
  private final Attribute<?> attribute;
  private final WoeCharacteristic line;

  CardLine(BinTable table, Attribute<?> attribute, double coefficient) {
    this.table = table;
    this.attribute = attribute;
    this.line = WoeCharacteristic.of(code(table.name()), attribute, coefficient);
  }

  /** A name as a code: letters beyond ASCII by their numbers, what else may not stand a hyphen. */
  static String code(String name) {
    StringBuilder code = new StringBuilder();
    name.codePoints()
        .forEach(
            point ->
                code.append(
                    point < 128 ? Character.toString(point) : "u" + Integer.toHexString(point)));
    return code.toString().replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /**
   * A bin as a policy has it.
   *
   * @param when of whom it is
   */
  record Case(String zh, String en, Condition when, double woe) {}

  WoeCharacteristic characteristic() {
    var name = attribute.info().name();
    List<BinTable.Row> rows = table.rows();
    line.name(name.zh(), name.en()).reason(code(table.name()));
    line.missing(rows.get(rows.size() - 1).woe(), FittedCard.UNKNOWN);
    cases().forEach(each -> line.bin(each.zh(), each.en(), each.when(), each.woe()));
    return isComplete() ? line.otherImpossible() : line.other(0);
  }

  /** The bins but for what is missing; values of their own may part one in several. */
  List<Case> cases() {
    return table.bins() instanceof Bins.Ranges ranges
        ? ranges(ranges)
        : groups((Bins.Groups) table.bins());
  }

  private List<Case> ranges(Bins.Ranges ranges) {
    List<Case> cases = new ArrayList<>();
    List<Double> cuts = ranges.cuts();
    for (int i = 0; i <= cuts.size(); i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : cuts.get(i - 1);
      double to = i == cuts.size() ? Double.POSITIVE_INFINITY : cuts.get(i);
      double woe = table.rows().get(i).woe();
      for (Condition each : Intervals.between(attribute, from, to, ranges.specials())) {
        cases.add(new Case(zh(from, to), en(from, to), each, woe));
      }
    }
    for (int i = 0; i < ranges.specials().size(); i++) {
      double value = ranges.specials().get(i);
      double woe = table.rows().get(cuts.size() + 1 + i).woe();
      Condition just = Intervals.just(attribute, value);
      cases.add(new Case("特殊值 " + text(value), "The value " + text(value), just, woe));
    }
    return cases;
  }

  private static String zh(double from, double to) {
    if (Double.isInfinite(from)) {
      return Double.isInfinite(to) ? "全部" : "低于 " + text(to);
    }
    return Double.isInfinite(to) ? text(from) + " 及以上" : text(from) + " 至 " + text(to) + "（不含）";
  }

  private static String en(double from, double to) {
    if (Double.isInfinite(from)) {
      return Double.isInfinite(to) ? "All" : "Below " + text(to);
    }
    return Double.isInfinite(to) ? text(from) + " and over" : text(from) + " to below " + text(to);
  }

  private static String text(double cut) {
    BigDecimal plain = new BigDecimal(Double.toString(cut)).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }

  private List<Case> groups(Bins.Groups groups) {
    if (!(attribute instanceof CodeAttribute codes)) {
      throw new IllegalArgumentException(attribute.id() + " is no attribute of codes");
    }
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<String> group = groups.groups().get(i);
      String zh = words(group, Locale.CHINESE, "、");
      String en = words(group, Locale.ENGLISH, ", ");
      cases.add(new Case(zh, en, codes.isIn(group), table.rows().get(i).woe()));
    }
    return cases;
  }

  /** Whether the bins take every value that there is. */
  private boolean isComplete() {
    return !(table.bins() instanceof Bins.Groups groups)
        || (attribute.type().isClosed()
            && groups.groups().stream().mapToInt(List::size).sum()
                == attribute.type().codes().size());
  }

  private String words(List<String> codes, Locale locale, String between) {
    return String.join(
        between,
        codes.stream()
            .map(code -> attribute.label(code).map(l -> l.label().in(locale)).orElse(code))
            .toList());
  }
}
