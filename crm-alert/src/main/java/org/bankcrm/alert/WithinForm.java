package org.bankcrm.alert;

import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;

/** The keys of a stretch of time, one for each unit. */
final class WithinForm {

  private static final Key<Integer> MINUTES =
      span(Within.Unit.MINUTES, "最近多少分钟", "so many minutes");
  private static final Key<Integer> HOURS = span(Within.Unit.HOURS, "最近多少小时", "so many hours");
  private static final Key<Integer> DAYS = span(Within.Unit.DAYS, "最近多少天", "so many days");

  static final Value<Within> VALUE =
      Values.object(
          Form.<Within>of()
              .maybe(MINUTES, within -> length(within, Within.Unit.MINUTES))
              .maybe(HOURS, within -> length(within, Within.Unit.HOURS))
              .maybe(DAYS, within -> length(within, Within.Unit.DAYS))
              .oneOf(MINUTES, HOURS, DAYS)
              .makes(WithinForm::within));

  static final Key<Within.Unit> UNIT =
      Key.of(
          "unit",
          Values.word(Within.Unit.class, word -> word.name().toLowerCase(Locale.ROOT)),
          "计量单位",
          "what it is counted in");

  private WithinForm() {}

  private static Key<Integer> span(Within.Unit unit, String zh, String en) {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return Key.of(name, Values.whole(1, unit.most()), zh, en);
  }

  private static Optional<Integer> length(Within within, Within.Unit unit) {
    return within.unit() == unit ? Optional.of(within.length()) : Optional.empty();
  }

  private static Within within(Draft draft) {
    return draft
        .find(MINUTES)
        .map(Within::minutes)
        .or(() -> draft.find(HOURS).map(Within::hours))
        .orElseGet(() -> Within.days(draft.get(DAYS)));
  }
}
