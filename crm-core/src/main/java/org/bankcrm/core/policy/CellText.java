package org.bankcrm.core.policy;

import java.math.BigDecimal;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * A single value as it stands in a document, before it is known of which type it has to be.
 *
 * @param text what is written, of a number its digits
 * @param isNumber whether it is written as a number
 */
record CellText(String text, boolean isNumber) {

  /** A number, or any single value as text. */
  static Value<CellText> value() {
    int longest = DocumentLimits.standard().textLength();
    return Values.simple(
        new Shape.Cell(longest),
        (object, key) -> object.cell(key, longest),
        (object, key, cell) -> object.text(key, cell.text()));
  }

  /** What stands there, or null with the problem reported. */
  static @Nullable CellText read(Item item, int longest) {
    if (!(item.tree() instanceof Number)) {
      String text = item.text(longest);
      return text == null ? null : new CellText(text, false);
    }
    BigDecimal number = ValueReader.exact(item);
    return number == null ? null : new CellText(number.toPlainString(), true);
  }

  /**
   * Tells a problem where a number stands and none is meant.
   *
   * @return whether there is none
   */
  boolean fits(ValueType type, Draft draft, String place) {
    boolean fits = !isNumber || type.kind().isNumber();
    if (!fits) {
      draft.problem(
          place,
          CoreProblem.WRONG_TYPE,
          "expected a text but found a number.",
          "Write it in quotation marks.");
    }
    return fits;
  }
}
