package org.bankcrm.modelling.scorecard;

import java.math.BigDecimal;
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

  WoeCharacteristic characteristic() {
    var name = attribute.info().name();
    List<BinTable.Row> rows = table.rows();
    line.name(name.zh(), name.en()).reason(code(table.name()));
    line.missing(rows.get(rows.size() - 1).woe(), FittedCard.UNKNOWN);
    if (table.bins() instanceof Bins.Ranges ranges) {
      addRanges(ranges);
      return line.otherImpossible();
    }
    return addGroups((Bins.Groups) table.bins()) ? line.otherImpossible() : line.other(0);
  }

  private void addRanges(Bins.Ranges ranges) {
    List<Double> cuts = ranges.cuts();
    for (int i = 0; i <= cuts.size(); i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : cuts.get(i - 1);
      double to = i == cuts.size() ? Double.POSITIVE_INFINITY : cuts.get(i);
      double woe = table.rows().get(i).woe();
      for (Condition each : Intervals.between(attribute, from, to, ranges.specials())) {
        line.bin(zh(from, to), en(from, to), each, woe);
      }
    }
    for (int i = 0; i < ranges.specials().size(); i++) {
      double value = ranges.specials().get(i);
      double woe = table.rows().get(cuts.size() + 1 + i).woe();
      line.bin(
          "特殊值 " + text(value), "The value " + text(value), Intervals.just(attribute, value), woe);
    }
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

  /** Adds the groups, and tells whether they have all codes that there are. */
  private boolean addGroups(Bins.Groups groups) {
    if (!(attribute instanceof CodeAttribute codes)) {
      throw new IllegalArgumentException(attribute.id() + " is no attribute of codes");
    }
    int known = 0;
    for (int i = 0; i < groups.size(); i++) {
      List<String> group = groups.groups().get(i);
      line.bin(
          words(group, Locale.CHINESE, "、"),
          words(group, Locale.ENGLISH, ", "),
          codes.isIn(group),
          table.rows().get(i).woe());
      known += group.size();
    }
    return attribute.type().isClosed() && known == attribute.type().codes().size();
  }

  private String words(List<String> codes, Locale locale, String between) {
    return String.join(
        between,
        codes.stream()
            .map(code -> attribute.label(code).map(l -> l.label().in(locale)).orElse(code))
            .toList());
  }
}
