package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.bankcrm.core.policy.ResultColumn;

/** The cells of one column of a table for a portion of customers, by row from 0. */
interface Cells {

  /** The cell as text. */
  String text(int row);

  /** Writes the cell. */
  default void write(int row, CsvBytes line) {
    line.add(text(row));
  }

  /** Yes or no. */
  static Codes yesNo(int size, IntPredicate yes) {
    return Codes.of(Codes.YES_NO, size, row -> yes.test(row) ? 0 : 1);
  }

  /** Days, nothing where there is none. */
  static Cells days(ResultColumn<LocalDate> days) {
    return new Cells() {
      @Override
      public String text(int row) {
        return days.value(row).map(LocalDate::toString).orElse("");
      }

      @Override
      public void write(int row, CsvBytes line) {
        long day = days.encoded(row);
        if (day == ResultColumn.NO_VALUE) {
          line.add("");
        } else {
          line.addDay(day);
        }
      }
    };
  }

  /** Numbers of a scale, nothing where there is none. */
  static Cells numbers(ResultColumn<BigDecimal> numbers) {
    int scale = numbers.type().orElseThrow().scale();
    return new Cells() {
      @Override
      public String text(int row) {
        return numbers.value(row).map(BigDecimal::toPlainString).orElse("");
      }

      @Override
      public void write(int row, CsvBytes line) {
        long units = numbers.encoded(row);
        if (units == ResultColumn.NO_VALUE) {
          line.add("");
        } else {
          line.add(units, scale);
        }
      }
    };
  }
}
