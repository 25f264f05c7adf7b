package org.bankcrm.examples.hosts.nightly;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.condition.ValueType;

/** What a cell of text stands for: plain digits, {@code yes} and {@code no}, sets {@code A|B}. */
final class Cells {

  private Cells() {}

  /** The cell as JSON would have it; a cell that makes no sense stays the text that it is. */
  static Object raw(ValueType type, String cell) {
    return switch (type.kind()) {
      case INTEGER -> cell.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(cell) : cell;
      case DECIMAL, REAL -> isNumber(cell) ? (Object) new BigDecimal(cell) : cell;
      case MONEY -> isNumber(cell) ? type.currency().orElseThrow() + " " + cell : cell;
      case YES_NO -> cell.equals("yes") ? (Object) true : cell.equals("no") ? (Object) false : cell;
      case CODE_SET -> cell.equals("-") ? List.of() : List.of(cell.split("\\|", -1));
      default -> cell;
    };
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  }
}
