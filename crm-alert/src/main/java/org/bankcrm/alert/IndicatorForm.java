package org.bankcrm.alert;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The keys of an indicator. */
final class IndicatorForm {

  private static final int MOST_TYPES = 100;

  static final Key<String> ID =
      Key.of(
          "id",
          ReckoningForm.beginning(Indicator.PREFIX),
          "指标编号，以 signal. 开头",
          "the attribute that it is");

  static final Key<List<String>> TYPES =
      Key.of(
          "types",
          Values.list(Values.code(), 1, MOST_TYPES),
          "计入的事件类型；未写则为全部",
          "the types of event that count; left out, all");

  static final Key<Condition> WHERE =
      Key.of(
          "where",
          Values.condition(),
          "计入的事件须满足的条件；未写则为全部",
          "which events count, by what they carry; left out, all");

  private static final Key<LocalTime> FROM =
      Key.of("from", Values.time(), "起始时刻，含", "the first time of the day that belongs to it");

  private static final Key<LocalTime> UNTIL =
      Key.of("until", Values.time(), "结束时刻，不含", "the time that ends it");

  private static final Form<DayHours> HOURS_FORM =
      Form.<DayHours>of()
          .needed(FROM, DayHours::from)
          .needed(UNTIL, DayHours::until)
          .makes(draft -> new DayHours(draft.get(FROM), draft.get(UNTIL)));

  static final Key<DayHours> AT =
      Key.of(
          "at",
          Values.object(HOURS_FORM),
          "仅计每日该时段内的事件，例如夜间；可跨午夜",
          "only events in these hours of the day count, such as those of the night; they may go"
              + " over midnight");

  static final Form<Indicator> FORM = form();

  private IndicatorForm() {}

  private static Form<Indicator> form() {
    return ReckoningForm.addTo(
            Form.<Indicator>of()
                .needed(ID, Indicator::id)
                .needed(Key.NAME, Indicator::name)
                .usually(TYPES, List.of(), Indicator::types)
                .usually(WHERE, Condition.always(), Indicator::where)
                .maybe(AT, Indicator::hours))
        .makes(IndicatorForm::indicator);
  }

  private static Indicator indicator(Draft draft) {
    return new Indicator(
        draft.get(ID),
        draft.get(Key.NAME),
        draft.get(TYPES),
        draft.get(WHERE),
        draft.find(AT),
        ReckoningForm.read(draft));
  }

  /** The attribute, as far as it can be told before any condition is read. */
  static Optional<Attribute<?>> attribute(Draft part, AttributeCatalog payload) {
    Optional<String> id = part.find(ID);
    Optional<LocalizedText> name = part.find(Key.NAME);
    return id.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : ReckoningForm.attribute(part, payload, id.get(), name.get());
  }
}
