package org.bankcrm.lifecycle;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.Effect.Parameter;

/** The form of effects. */
final class EffectForm {

  static final Key<LocalizedText> TEXT =
      Key.of("text", Values.localized(), "动作说明", "what it is, for people");

  static final Key<String> VALUE = Key.of("value", Values.text(Effect.LONGEST), "参数值", "its value");

  private static final Form<Parameter> PARAMETER =
      Form.<Parameter>of()
          .needed(Key.CODE, Parameter::code)
          .needed(VALUE, Parameter::value)
          .makes(draft -> new Parameter(draft.get(Key.CODE), draft.get(VALUE)));

  static final Key<List<Parameter>> PARAMETERS =
      Key.of(
          "parameters",
          Values.distinct(
              Values.objects(PARAMETER, 1, Effect.MOST_PARAMETERS), Key.CODE, Parameter::code),
          "业务系统执行该动作所需的参数",
          "what else systems have to know to do it");

  static final Key<Integer> DAYS =
      Key.of(
          "days",
          Values.whole(0, EffectDue.MOST_DAYS),
          "转换之日后的日历天数",
          "how many calendar days after the step");

  static final Key<Integer> MONTHS =
      Key.of(
          "months",
          Values.whole(0, EffectDue.MOST_MONTHS),
          "转换之日后的日历月数",
          "how many calendar months after the step");

  static final Key<Integer> BUSINESS_DAYS =
      Key.of(
          "businessDays",
          Values.whole(0, EffectDue.MOST_DAYS),
          "转换之日后的工作日数",
          "how many business days after the step");

  private static final Form<EffectDue> AFTER =
      Form.<EffectDue>of()
          .maybe(DAYS, due -> length(due, CalendarSpan.Unit.DAYS))
          .maybe(MONTHS, due -> length(due, CalendarSpan.Unit.MONTHS))
          .maybe(BUSINESS_DAYS, EffectForm::businessDays)
          .oneOf(DAYS, MONTHS, BUSINESS_DAYS)
          .makes(EffectForm::due);

  static final Key<EffectDue> DUE =
      Key.of("due", Values.object(AFTER), "须在何时之前完成", "by when it is to be done");

  static final Form<Effect> FORM =
      Form.<Effect>of()
          .needed(Key.CODE, Effect::code)
          .needed(TEXT, Effect::text)
          .usually(PARAMETERS, List.of(), Effect::parameters)
          .maybe(DUE, Effect::due)
          .makes(
              draft ->
                  new Effect(
                      draft.get(Key.CODE),
                      draft.get(TEXT),
                      draft.get(PARAMETERS),
                      draft.find(DUE)));

  private EffectForm() {}

  private static Optional<Integer> length(EffectDue due, CalendarSpan.Unit unit) {
    return due instanceof EffectDue.After of && of.span().unit() == unit
        ? Optional.of(of.span().length())
        : Optional.empty();
  }

  private static Optional<Integer> businessDays(EffectDue due) {
    return due instanceof EffectDue.AfterBusinessDays of
        ? Optional.of(of.length())
        : Optional.empty();
  }

  private static EffectDue due(Draft draft) {
    return draft
        .find(DAYS)
        .map(CalendarSpan::days)
        .or(() -> draft.find(MONTHS).map(CalendarSpan::months))
        .<EffectDue>map(EffectDue.After::new)
        .orElseGet(() -> new EffectDue.AfterBusinessDays(draft.get(BUSINESS_DAYS)));
  }
}
