package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.Elapsed;
import org.bankcrm.core.formula.Elapsed.Unit;
import org.bankcrm.core.formula.Extreme;
import org.bankcrm.core.formula.Extreme.End;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.Otherwise;
import org.bankcrm.core.formula.Ratio;
import org.bankcrm.core.formula.Total;
import org.bankcrm.core.internal.language.Outline;

/** The form of attributes that are computed from others. */
final class DerivationForm {

  private static final Key<Attribute<?>> ATTRIBUTE =
      Key.of(
          "attribute",
          Values.catalogued(),
          "所计算的属性，须在目录中",
          "the attribute of the catalogue that is computed");

  private static final Key<AttributeRef> FROM =
      Key.of(
          "from",
          Values.attribute(),
          "起始日的属性；未写则为决策日",
          "the attribute that is the first day; left out, the as-of date");

  private static final Key<AttributeRef> TO =
      Key.of(
          "to",
          Values.attribute(),
          "截止日的属性；未写则为决策日",
          "the attribute that is the other day; left out, the as-of date");

  private static final Key<AttributeRef> OF =
      Key.of("of", Values.attribute(), "被除数的属性", "the attribute that is divided");

  private static final Key<AttributeRef> BY =
      Key.of("by", Values.attribute(), "除数的属性；为零时不适用", "the divisor; by zero it is not applicable");

  private static final Key<AttributeRef> PART =
      Key.of("attribute", Values.attribute(), "所加的属性", "the attribute that is added");

  private static final Key<BigDecimal> TIMES =
      Key.of("times", Values.decimal(), "系数；相减则为 -1", "its factor; -1 takes it away");

  private static final Form<Total.Part> PARTS =
      Form.<Total.Part>of()
          .needed(PART, Total.Part::of)
          .usually(TIMES, BigDecimal.ONE, Total.Part::times)
          .makes(draft -> new Total.Part(draft.get(PART), draft.get(TIMES)));

  private static final Key<List<Total.Part>> ADDED =
      Key.of("of", Values.objects(PARTS, 1, 100), "相加的各项", "what is added up");

  private static final Key<BigDecimal> PLUS =
      Key.of(
          "plus",
          Values.decimal(),
          "另加的常数；金额以元等主币单位计",
          "a constant that is added; of amounts in whole units of the currency");

  private static final Form<Total> TOTAL_FORM =
      Form.<Total>of()
          .needed(ADDED, Total::parts)
          .usually(PLUS, BigDecimal.ZERO, Total::plus)
          .maybe(PartsForm.ROUNDING, Total::rounding)
          .makes(
              draft ->
                  new Total(draft.get(ADDED), draft.get(PLUS), draft.find(PartsForm.ROUNDING)));

  private static final Form<Ratio> RATIO_FORM =
      Form.<Ratio>of()
          .needed(OF, Ratio::of)
          .needed(BY, Ratio::by)
          .needed(PartsForm.ROUNDING, Ratio::rounding)
          .makes(draft -> new Ratio(draft.get(OF), draft.get(BY), draft.get(PartsForm.ROUNDING)));

  private static final Key<AttributeRef> TOLD =
      Key.of("of", Values.attribute(), "优先取值的属性", "the attribute whose value counts");

  private static final Key<String> INSTEAD =
      Key.of(
          "value",
          Values.text(128),
          "缺失时的取值，写作文本，例如 \"0\"、\"CNY 0.00\"",
          "what counts where it is missing, as text, such as \"0\" or \"CNY 0.00\"");

  private static final Form<Otherwise> OTHERWISE_FORM =
      Form.<Otherwise>of()
          .needed(TOLD, Otherwise::of)
          .needed(INSTEAD, DerivationForm::text)
          .check(DerivationForm::checkValue)
          .makes(draft -> new Otherwise(draft.get(TOLD), value(draft)));

  private static final Key<Elapsed> YEARS =
      elapsed(Unit.YEARS, "years", "两日之间的足年数", "completed years between two days");
  private static final Key<Elapsed> MONTHS =
      elapsed(Unit.MONTHS, "months", "两日之间的足月数", "completed months between two days");
  private static final Key<Elapsed> DAYS =
      elapsed(Unit.DAYS, "days", "两日之间的天数", "days between two days");
  private static final Key<Total> TOTAL =
      Key.of("total", Values.object(TOTAL_FORM), "加权和、差", "a sum with factors");
  private static final Key<Ratio> RATIO =
      Key.of("ratio", Values.object(RATIO_FORM), "商", "a quotient");
  private static final Key<List<AttributeRef>> LEAST =
      Key.of(
          "least",
          Values.list(Values.attribute(), 2, Extreme.MOST),
          "各属性中的最小值，或最早的日期",
          "the least of several attributes, or the earliest day");
  private static final Key<List<AttributeRef>> GREATEST =
      Key.of(
          "greatest",
          Values.list(Values.attribute(), 2, Extreme.MOST),
          "各属性中的最大值，或最晚的日期",
          "the greatest of several attributes, or the latest day");
  private static final Key<Otherwise> OTHERWISE =
      Key.of(
          "otherwise",
          Values.object(OTHERWISE_FORM),
          "缺失时以约定值代替",
          "a stated value where an attribute is missing");

  private static final List<Key<?>> OF_ATTRIBUTES =
      List.of(YEARS, MONTHS, DAYS, TOTAL, RATIO, LEAST, GREATEST, OTHERWISE);

  static final Form<Derivation> FORM = form();

  private DerivationForm() {}

  private static Form<Derivation> form() {
    Form.Definition<Derivation> form =
        Form.<Derivation>of()
            .needed(ATTRIBUTE, Derivation::attribute)
            .maybe(YEARS, elapsed(Unit.YEARS))
            .maybe(MONTHS, elapsed(Unit.MONTHS))
            .maybe(DAYS, elapsed(Unit.DAYS))
            .maybe(TOTAL, only(Total.class))
            .maybe(RATIO, only(Ratio.class))
            .maybe(LEAST, extreme(End.LEAST))
            .maybe(GREATEST, extreme(End.GREATEST))
            .maybe(OTHERWISE, only(Otherwise.class));
    PartsForm.KEYS.forEach(key -> form.maybe(key, PartsForm.under(key)));
    return form.oneOf(
            Stream.concat(OF_ATTRIBUTES.stream(), PartsForm.KEYS.stream()).toArray(Key<?>[]::new))
        .makes(draft -> Derivation.of(draft.get(ATTRIBUTE), formula(draft)));
  }

  /** What is told of it: its keys. */
  static Outline outline() {
    return FormOutline.of(FORM);
  }

  static Map<String, Object> write(Derivation derivation) {
    return FORM.write(derivation, DocumentWriter.empty()).toMap();
  }

  private static Key<Elapsed> elapsed(Unit unit, String key, String zh, String en) {
    Form<Elapsed> form =
        Form.<Elapsed>of()
            .maybe(FROM, Elapsed::from)
            .maybe(TO, Elapsed::to)
            .makes(draft -> new Elapsed(unit, draft.find(FROM), draft.find(TO)));
    return Key.of(key, Values.object(form), zh, en);
  }

  private static Function<Derivation, Optional<Elapsed>> elapsed(Unit unit) {
    return only(Elapsed.class).andThen(found -> found.filter(elapsed -> elapsed.unit() == unit));
  }

  private static Function<Derivation, Optional<List<AttributeRef>>> extreme(End end) {
    return only(Extreme.class)
        .andThen(found -> found.filter(each -> each.end() == end).map(Extreme::of));
  }

  private static <F extends Formula> Function<Derivation, Optional<F>> only(Class<F> kind) {
    return derivation -> Optional.of(derivation.formula()).filter(kind::isInstance).map(kind::cast);
  }

  private static Formula formula(Draft draft) {
    Stream<Formula> ofAttributes =
        Stream.<Optional<? extends Formula>>of(
                draft.find(YEARS),
                draft.find(MONTHS),
                draft.find(DAYS),
                draft.find(TOTAL),
                draft.find(RATIO),
                draft.find(LEAST).map(of -> new Extreme(End.LEAST, of)),
                draft.find(GREATEST).map(of -> new Extreme(End.GREATEST, of)),
                draft.find(OTHERWISE))
            .flatMap(Optional::stream);
    return Stream.concat(ofAttributes, PartsForm.find(draft)).findFirst().orElseThrow();
  }

  private static String text(Otherwise otherwise) {
    return otherwise.value() instanceof BigDecimal number
        ? number.toPlainString()
        : otherwise.value().toString();
  }

  private static Object value(Draft draft) {
    return ValueText.parse(draft.get(TOLD).type(), draft.get(INSTEAD));
  }

  private static void checkValue(Draft draft) {
    try {
      value(draft);
    } catch (IllegalArgumentException e) {
      String message = "for '" + draft.get(TOLD).id() + "' " + e.getMessage() + ".";
      draft.problem("/value", CoreProblem.WRONG_VALUE, message, "");
    }
  }
}
