package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bankcrm.core.attribute.ColumnBuilder;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.examples.runner.ColumnFile.Form;
import org.bankcrm.examples.runner.CustomerHeader.Given;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a file by column tells of one attribute: numbers as they are, each text that stands
 * there often once, and all others as the text of a cell.
 */
final class ColumnCells {

  /** A number has no more in all. */
  private static final int MOST_DIGITS = 18;

  private static final long[] POWERS = powers();

  private final ValueType type;
  private final int place;
  private final ColumnBuilder<?> target;
  private final Consumer<String> texts;

  /** Rows plus one where each text was put, of the columns read last. */
  private int[] seen = {};

  private ColumnFile.@Nullable Values last;
  private @Nullable ColumnBatch batch;
  private ColumnFile.@Nullable Values values;

  /**
   * How many units of the attribute one of the column has; negative, how many of the column one of
   * the attribute has; 0 where a number is put as a text.
   */
  private long factor;

  /**
   * Puts into a column.
   *
   * @param texts puts the text of a cell
   */
  ColumnCells(Given given, ColumnBuilder<?> target, Consumer<String> texts) {
    this.type = given.attribute().type();
    this.place = given.value().place();
    this.target = target;
    this.texts = texts;
  }

  /** Forgets where texts were put, since the last customer is taken back. */
  void forget() {
    last = null;
  }

  /**
   * Puts the cell of the customer begun last.
   *
   * @param row of the customer in the population
   * @throws IllegalArgumentException if it holds no value of the attribute
   */
  void put(ColumnFields fields, int row) {
    turnTo(fields.batch());
    put(fields.row(), row);
  }

  /**
   * Puts the cells of all customers begun, from the first on.
   *
   * @throws IllegalArgumentException if one of them holds no value of the attribute
   */
  void put(List<ColumnSpan> spans, PopulationBuilder population) {
    for (ColumnSpan span : spans) {
      turnTo(span.batch());
      for (int i = 0; i < span.size(); i++) {
        population.at(span.customer(i));
        put(span.row(i), span.customer(i));
      }
    }
  }

  private void turnTo(ColumnBatch next) {
    if (next != batch) {
      batch = next;
      factor = factor(type, next.head(place));
      values = next.values(place);
    }
  }

  private void put(int at, int row) {
    ColumnFile.Values now = values;
    if (now == null || now.isMissing(at)) {
      return;
    }
    if (factor != 0 && now.isNumber(at)) {
      putNumber(now.number(at));
    } else {
      putText(now, at, row);
    }
  }

  private void putNumber(long number) {
    if (factor < 0) {
      putWhole(number);
      return;
    }
    long encoded = number * factor;
    if (Math.multiplyHigh(number, factor) != encoded >> (Long.SIZE - 1)) {
      throw new IllegalArgumentException("a number with too many digits");
    }
    target.putEncoded(encoded);
  }

  private void putWhole(long number) {
    if (number % factor != 0) {
      throw new IllegalArgumentException("a number with too many digits after the point");
    }
    target.putEncoded(number / -factor);
  }

  private void putText(ColumnFile.Values now, int at, int row) {
    int text = now.repeated(at);
    if (text == ColumnFile.Values.NOT_REPEATED) {
      texts.accept(now.text(at));
      return;
    }
    if (now != last) {
      last = now;
      seen = new int[now.texts()];
    }
    if (seen[text] > 0) {
      target.putAgain(seen[text] - 1);
    } else {
      texts.accept(now.text(at));
      seen[text] = row + 1;
    }
  }

  private static long[] powers() {
    long[] powers = new long[MOST_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  private static long factor(ValueType type, ColumnFile.Head head) {
    boolean isSame =
        switch (type.kind()) {
          case YES_NO -> head.form() == Form.YES_NO;
          case DATE -> head.form() == Form.DAY;
          case INSTANT -> head.form() == Form.INSTANT;
          case INTEGER, DECIMAL, MONEY -> head.form() == Form.NUMBER;
          case REAL, CODE, CODE_SET, TEXT, ELEMENTS -> false;
        };
    int scale = type.scale() - head.scale();
    boolean isFar = Math.abs(scale) > MOST_DIGITS;
    return !isSame || isFar ? 0 : scale < 0 ? -POWERS[-scale] : POWERS[scale];
  }

  /** Whether a column can hold values of a type. */
  static boolean fits(ValueType type, ColumnFile.Head head) {
    Set<Form> forms =
        switch (type.kind()) {
          case YES_NO -> Set.of(Form.YES_NO);
          case INTEGER -> head.scale() == 0 ? Set.of(Form.NUMBER) : Set.of();
          case DECIMAL, MONEY, REAL -> Set.of(Form.NUMBER, Form.REAL);
          case DATE -> Set.of(Form.DAY);
          case INSTANT -> Set.of(Form.INSTANT);
          case CODE, TEXT -> head.scale() == 0 ? Set.of(Form.NUMBER) : Set.of();
          case CODE_SET -> Set.of(Form.TEXTS);
          case ELEMENTS -> Set.of();
        };
    return head.form() == Form.TEXT || forms.contains(head.form());
  }
}
