package org.bankcrm.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.Effect.Parameter;
import org.bankcrm.lifecycle.EffectValue.Missing;

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

  static final Key<AttributeRef> ATTRIBUTE =
      Key.of(
          "attribute",
          Values.readable()
              .where(
                  EffectValue::isTold,
                  CoreProblem.WRONG_TYPE,
                  value -> "'" + value.id() + "' is of a type that no parameter tells exactly.",
                  "Name a number, an amount, a day, an instant, yes or no, or a code."),
          "取值的属性；事件触发的转换，其动作也可取事件所携带的值（event. 开头）",
          "the attribute whose value it is; of a transition that an event sets off it may be one"
              + " that the event carries (event.…)");

  /** What an author may say without a value of its own. */
  static final Key<Missing> MISSING =
      Key.of(
          "missing",
          Values.word(
              List.of(Missing.SKIP, Missing.HOLD), word -> word.name().toLowerCase(Locale.ROOT)),
          "缺值时：skip 略去该动作；hold 暂不转换，待有值再转，只用于转换的动作；事件未携带的值即为缺值",
          "where it is missing, or the event does not carry it: skip leaves the effect out; hold, of"
              + " a transition alone, keeps it from going");

  static final Key<String> OTHERWISE =
      Key.of(
          "otherwise", Values.text(Effect.LONGEST), "缺值时所用的值", "what is told where it is missing");

  private static final Form<EffectValue> OWN =
      Form.<EffectValue>of()
          .needed(Key.CODE, EffectValue::code)
          .needed(ATTRIBUTE, EffectValue::attribute)
          .maybe(MISSING, each -> Optional.of(each.missing()).filter(m -> m != Missing.OTHERWISE))
          .maybe(OTHERWISE, EffectValue::otherwise)
          .oneOf(MISSING, OTHERWISE)
          .makes(
              draft ->
                  new EffectValue(
                      draft.get(Key.CODE),
                      draft.get(ATTRIBUTE),
                      draft.find(MISSING).orElse(Missing.OTHERWISE),
                      draft.find(OTHERWISE)));

  static final Key<List<EffectValue>> VALUES =
      Key.of(
          "values",
          Values.distinct(
              Values.objects(OWN, 1, Effect.MOST_PARAMETERS), Key.CODE, EffectValue::code),
          "取自客户数据或事件的参数",
          "parameters that are the subject's own, or the event's");

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
          .usually(VALUES, List.of(), Effect::values)
          .maybe(DUE, Effect::due)
          .check(EffectForm::checkCodes)
          .makes(
              draft ->
                  new Effect(
                      draft.get(Key.CODE),
                      draft.get(TEXT),
                      draft.get(PARAMETERS),
                      draft.get(VALUES),
                      draft.find(DUE)));

  private EffectForm() {}

  private static void checkCodes(Draft draft) {
    Set<String> codes =
        draft.members(PARAMETERS).stream()
            .map(each -> each.value().code())
            .collect(Collectors.toSet());
    for (Member<EffectValue> each : draft.members(VALUES)) {
      if (codes.contains(each.value().code())) {
        draft.problem(
            "/values/" + each.place() + "/code",
            CoreProblem.DUPLICATE_CODE,
            "there is a parameter '" + each.value().code() + "' already.",
            "Rename one of them, or leave one out.");
      }
    }
    checkNumber(draft);
  }

  private static void checkNumber(Draft draft) {
    int all = draft.size(PARAMETERS) + draft.size(VALUES);
    if (draft.has(VALUES) && draft.has(PARAMETERS) && all > Effect.MOST_PARAMETERS) {
      draft.problem(
          "/values",
          CoreProblem.WRONG_SIZE,
          "at most " + Effect.MOST_PARAMETERS + " parameters in all but these are " + all + ".",
          "Leave some out.");
    }
  }

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
