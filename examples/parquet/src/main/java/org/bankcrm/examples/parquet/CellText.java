package org.bankcrm.examples.parquet;

import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.io.api.Binary;

/** Values as the cells of a CSV file have them. */
final class CellText {

  /** What no attribute takes for a value. */
  static final String NONE = "\0";

  private CellText() {}

  /** A number of a column. */
  static String of(ColumnType type, long number) {
    return switch (type.form()) {
      case YES_NO -> Boolean.toString(number != 0);
      case DAY -> LocalDate.ofEpochDay(number).toString();
      case INSTANT -> Instant.EPOCH.plus(number, ChronoUnit.MICROS).toString();
      default -> BigDecimal.valueOf(number, type.scale()).toPlainString();
    };
  }

  /** A number of floating point by its shortest digits; what is no number is no value. */
  static String real(String digits) {
    try {
      return new BigDecimal(digits).toPlainString();
    } catch (NumberFormatException e) { // infinite, or not a number
      return NONE;
    }
  }

  /** Text in UTF-8; other bytes are no value. */
  static String decoded(Binary bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.toByteBuffer()).toString();
    } catch (CharacterCodingException e) {
      return NONE;
    }
  }
}
