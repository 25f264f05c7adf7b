package org.bankcrm.core.internal.notation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.jspecify.annotations.Nullable;

/** Reads and writes yearly returns of a day. */
public final class Returns {

  private static final List<String> LEAP_DAYS = List.of("february28", "march1");
  private static final int MOST = 366;

  private Returns() {}

  static @Nullable Condition read(AttributeRef attribute, Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Long from = fields.get("fromDays", first -> first.integer(-MOST, MOST), 0L);
    Long to = fields.need("toDays", last -> last.integer(-MOST, MOST));
    String leapDay = fields.need("leapDay", word -> word.word(LEAP_DAYS));
    fields.finish();
    if (from == null || to == null || leapDay == null) {
      return null;
    }
    if (from > to) {
      item.problem(CoreProblem.EMPTY_RANGE, "the span ends before it begins.", "Swap the ends.");
      return null;
    }
    LeapDay rule = leapDay.equals("march1") ? LeapDay.MARCH_1 : LeapDay.FEBRUARY_28;
    return new Anniversary(attribute, from.intValue(), to.intValue(), rule);
  }

  /** The word of a rule for 29 February. */
  public static String word(LeapDay leapDay) {
    return LEAP_DAYS.get(leapDay == LeapDay.FEBRUARY_28 ? 0 : 1);
  }

  static Map<String, Object> written(Anniversary test) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("fromDays", (long) test.fromDays());
    parts.put("toDays", (long) test.toDays());
    parts.put("leapDay", word(test.leapDay()));
    return parts;
  }
}
