package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.formula.TableAxis;

/**
 * A band or a code of an attribute, as a condition and in words.
 *
 * @param value the code, or where the band begins, inclusive
 * @param next where the next band begins, exclusive; empty for the last, which has no end
 */
record AxisStep(AttributeRef of, Object value, Optional<Object> next) {

  static List<AxisStep> all(AttributeRef of, List<Object> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new AxisStep(of, values.get(i), values.stream().skip(i + 1L).findFirst()))
        .toList();
  }

  private boolean isCode() {
    return TableAxis.isByCodes(of.type());
  }

  Condition when() {
    if (isCode()) {
      return new OneOf(of, new TreeSet<>(List.of(value)));
    }
    Optional<Bound> end = next.map(bound -> new Bound(bound, false));
    return new Comparison(of, new Range(Optional.of(new Bound(value, true)), end));
  }

  LocalizedText label() {
    String first = text(value);
    if (isCode()) {
      return LocalizedText.of(first, first);
    }
    boolean day = value instanceof LocalDate;
    if (next.isEmpty()) {
      return day
          ? LocalizedText.of(first + " 起", "from " + first)
          : LocalizedText.of(first + " 及以上", first + " and over");
    }
    String end = text(next.get());
    return day
        ? LocalizedText.of(first + " 起，" + end + " 前", "from " + first + ", before " + end)
        : LocalizedText.of(first + " 至不足 " + end, first + " to under " + end);
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
