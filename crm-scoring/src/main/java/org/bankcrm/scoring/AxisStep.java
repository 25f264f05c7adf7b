package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.bankcrm.core.language.Language;

/**
 * A band or a code of an attribute, as a condition and in words.
 *
 * @param value the code, or where the band begins, inclusive
 * @param next where the next band begins, exclusive; empty for the last, which has no end
 */
record AxisStep(AttributeRef of, Object value, Optional<Object> next) {

  private static final Language ZH = Language.of(Locale.CHINESE);
  private static final Language EN = Language.of(Locale.ENGLISH);

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

  /** As people write values, in each language. */
  LocalizedText label() {
    return LocalizedText.of(label(ZH), label(EN));
  }

  private String label(Language language) {
    String first = text(value, language);
    if (isCode()) {
      return first;
    }
    boolean zh = language.equals(ZH);
    boolean day = value instanceof LocalDate;
    if (next.isEmpty()) {
      return day
          ? zh ? spaced(first) + "起" : "from " + first
          : zh ? spaced(first) + "及以上" : first + " and over";
    }
    String end = text(next.get(), language);
    return day
        ? zh ? spaced(first) + "起，" + spaced(end) + "前" : "from " + first + ", before " + end
        : zh ? spaced(first) + "至不足 " + end : first + " to under " + end;
  }

  /** Chinese follows a digit after a space, and a character without one. */
  private static String spaced(String text) {
    return Character.isDigit(text.charAt(text.length() - 1)) ? text + ' ' : text;
  }

  private static String text(Object value, Language language) {
    return language.word(value instanceof Long number ? BigDecimal.valueOf(number) : value);
  }
}
