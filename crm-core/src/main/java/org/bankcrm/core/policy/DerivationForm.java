package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.Extreme;
import org.bankcrm.core.formula.Extreme.End;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.LookupTable;
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
          .read(PART)
          .readOr(TIMES, BigDecimal.ONE)
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
          .read(ADDED)
          .readOr(PLUS, BigDecimal.ZERO)
          .readIfThere(PartsForm.ROUNDING)
          .makes(
              draft ->
                  new Total(draft.get(ADDED), draft.get(PLUS), draft.find(PartsForm.ROUNDING)));

  private static final Form<Ratio> RATIO_FORM =
      Form.<Ratio>of()
          .read(OF)
          .read(BY)
          .read(PartsForm.ROUNDING)
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
          .read(TOLD)
          .read(INSTEAD)
          .check(DerivationForm::checkValue)
          .makes(draft -> new Otherwise(draft.get(TOLD), value(draft)));

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

  /** The keys that name how it is computed, and what they make. */
  private static final Map<Key<?>, Function<Draft, Optional<? extends Formula>>> FORMULAS =
      formulas();

  /** Only read: {@code DerivationWriter} writes it, which windows need as well. */
  static final Form<Derivation> FORM = form();

  private DerivationForm() {}

  /** What is told of it: its keys. */
  static Outline outline() {
    return FormOutline.of(FORM);
  }

  private static Map<Key<?>, Function<Draft, Optional<? extends Formula>>> formulas() {
    Map<Key<?>, Function<Draft, Optional<? extends Formula>>> all =
        new LinkedHashMap<>(DayFormulas.ALL);
    all.put(TOTAL, draft -> draft.find(TOTAL));
    all.put(RATIO, draft -> draft.find(RATIO));
    all.put(LEAST, draft -> draft.find(LEAST).map(of -> new Extreme(End.LEAST, of)));
    all.put(GREATEST, draft -> draft.find(GREATEST).map(of -> new Extreme(End.GREATEST, of)));
    all.put(OTHERWISE, draft -> draft.find(OTHERWISE));
    all.put(TableForm.KEY, draft -> draft.find(TableForm.KEY).map(table -> table(table, draft)));
    PartsForm.KEYS.forEach(key -> all.put(key, draft -> draft.find(key)));
    return all;
  }

  private static Form<Derivation> form() {
    Form.Definition<Derivation> form = Form.<Derivation>of().read(ATTRIBUTE);
    FORMULAS.keySet().forEach(form::readIfThere);
    return form.check(DerivationForm::checkTable)
        .oneOf(FORMULAS.keySet().toArray(Key<?>[]::new))
        .makes(draft -> Derivation.of(draft.get(ATTRIBUTE), formula(draft)));
  }

  private static Formula formula(Draft draft) {
    return FORMULAS.values().stream()
        .<Optional<? extends Formula>>map(each -> each.apply(draft))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static LookupTable table(TableForm.Written table, Draft draft) {
    return TableForm.of(table, draft.get(ATTRIBUTE).type());
  }

  private static void checkTable(Draft draft) {
    draft
        .find(TableForm.KEY)
        .ifPresent(table -> TableForm.check(table, draft.get(ATTRIBUTE).type(), draft));
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
