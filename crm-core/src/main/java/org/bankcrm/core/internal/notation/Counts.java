package org.bankcrm.core.internal.notation;

import java.util.Map;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.jspecify.annotations.Nullable;

/** Reads and writes the bounds of a number of things: {@code atLeast} and {@code atMost}. */
final class Counts {

  private Counts() {}

  /** The least and the greatest number, or null with the problem reported. */
  static int @Nullable [] read(Item item, Fields fields) {
    Item low = fields.get("atLeast");
    Item high = fields.get("atMost");
    if (low == null && high == null) {
      item.problem(CoreProblem.MISSING_KEY, "\"atLeast\" or \"atMost\" is missing.", "");
      return null;
    }
    Long least = low == null ? Long.valueOf(0) : low.integer(0, Integer.MAX_VALUE);
    Long most = high == null ? Long.valueOf(Integer.MAX_VALUE) : high.integer(0, Integer.MAX_VALUE);
    if (least == null || most == null) {
      return null;
    }
    if (least > most) {
      String message = "the range holds no number: " + least + " to " + most + ".";
      item.problem(CoreProblem.EMPTY_RANGE, message, "Swap the ends.");
      return null;
    }
    return new int[] {least.intValue(), most.intValue()};
  }

  /** Puts the bounds; always the least, the greatest where there is one. */
  static void write(Map<String, Object> object, int atLeast, int atMost) {
    object.put("atLeast", (long) atLeast);
    if (atMost != Integer.MAX_VALUE) {
      object.put("atMost", (long) atMost);
    }
  }
}
