package org.bankcrm.core.internal.notation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.ValueReader;
import org.jspecify.annotations.Nullable;

/** Reads and writes the days of decision. */
final class AsOfDays {

  private AsOfDays() {}

  static @Nullable Condition read(Fields within) {
    Item item = within.need("asOf");
    Fields fields = item == null ? null : item.fields();
    if (item == null || fields == null) {
      return null;
    }
    LocalDate from = day(fields, "from", LocalDate.MIN);
    LocalDate before = day(fields, "before", LocalDate.MAX);
    boolean open = !fields.has("from") && !fields.has("before");
    fields.finish();
    if (open) {
      item.problem(CoreProblem.MISSING_KEY, "\"asOf\" needs \"from\", \"before\" or both.", "");
    } else if (from != null && before != null && !from.isBefore(before)) {
      String message = from + " is not before " + before + ", the first day that is out.";
      item.problem(CoreProblem.EMPTY_RANGE, message, "Swap the days.");
    } else if (from != null && before != null) {
      return item.made(CoreProblem.WRONG_VALUE, () -> new AsOf(new DateRange(from, before)));
    }
    return null;
  }

  /** The day under the key, the other one if there is no key, or null with problems reported. */
  private static @Nullable LocalDate day(Fields fields, String key, LocalDate otherwise) {
    Item item = fields.get(key);
    return item == null ? otherwise : ValueReader.date(item);
  }

  static Map<String, Object> written(AsOf asOf) {
    Map<String, Object> days = new LinkedHashMap<>();
    if (!asOf.days().fromInclusive().equals(LocalDate.MIN)) {
      days.put("from", asOf.days().fromInclusive().toString());
    }
    if (!asOf.days().toExclusive().equals(LocalDate.MAX)) {
      days.put("before", asOf.days().toExclusive().toString());
    }
    return Collections.unmodifiableMap(days);
  }
}
