package org.bankcrm.examples.parquet;

import java.util.List;
import org.bankcrm.examples.runner.ColumnFile;

/** The values of a column for some rows: numbers, or the places of texts. */
final class Decoded implements ColumnFile.Values {

  static final byte MISSING = 0;
  static final byte NUMBER = 1;
  static final byte REPEATED = 2;
  static final byte OTHER = 3;

  private final ColumnType type;
  private final byte[] kinds;
  private final long[] numbers;
  private final List<String> repeated;
  private final List<String> others;

  /**
   * Holds them.
   *
   * @param kinds of each row: none, a number, or which of the texts
   * @param numbers of each row that is not missing: the number, or the place of the text
   * @param repeated texts that stand there again and again
   * @param others texts that do not
   */
  Decoded(
      ColumnType type, byte[] kinds, long[] numbers, List<String> repeated, List<String> others) {
    this.type = type;
    this.kinds = kinds;
    this.numbers = numbers;
    this.repeated = repeated;
    this.others = others;
  }

  @Override
  public boolean isMissing(int row) {
    return kinds[row] == MISSING;
  }

  @Override
  public boolean isNumber(int row) {
    return kinds[row] == NUMBER;
  }

  @Override
  public long number(int row) {
    return numbers[row];
  }

  @Override
  public int repeated(int row) {
    return kinds[row] == REPEATED ? (int) numbers[row] : NOT_REPEATED;
  }

  @Override
  public int texts() {
    return repeated.size();
  }

  @Override
  public String text(int row) {
    return switch (kinds[row]) {
      case NUMBER -> CellText.of(type, numbers[row]);
      case REPEATED -> repeated.get((int) numbers[row]);
      case OTHER -> others.get((int) numbers[row]);
      default -> "";
    };
  }
}
