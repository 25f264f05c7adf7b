package org.bankcrm.core.policy;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.OverParts;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.notation.WindowWords;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.PartsFormula;

/** The forms of what the parts of a customer come to; their words are those of windows. */
final class PartsForm {

  static final Key<RoundingMode> ROUNDING =
      Key.of(
          "rounding",
          Values.word(WindowWords.all(), WindowWords::word),
          "舍入方式，至所计算属性的小数位数",
          "how the result is rounded, to the digits of the attribute");

  private static final Key<Attribute<?>> OVER =
      Key.of(
          "over",
          Values.catalogued()
              .where(
                  ElementsAttribute.class::isInstance,
                  CoreProblem.WRONG_TYPE,
                  each -> isOf(each) + ", not a list of parts.",
                  "Name an attribute of type 'elements', such as one of accounts."),
          "明细列表，例如账户",
          "the list of parts, such as accounts");

  private static final Key<Condition> WHERE =
      Key.of(
          "where",
          Values.condition(),
          "计入哪些明细；读取明细自身的属性",
          "which parts count; it reads their own attributes");

  private static final Key<Attribute<?>> ADDED =
      of(each -> each.type().kind().isExact(), "not an integer, decimal or money.");

  private static final Key<Attribute<?>> ORDERED =
      of(each -> each.type().isOrdered(), "which has no order.");

  private static final Key<Attribute<?>> CODE = of(CodeAttribute.class::isInstance, "not a code.");

  private static final Key<PartsFormula> COUNT =
      key(
          WindowWords.COUNT,
          filtered(begin()).makes(draft -> parts(draft, Aggregate.count())),
          "明细的项数",
          "the number of parts");

  private static final Key<PartsFormula> SUM =
      key(WindowWords.SUM, form(ADDED, Aggregate.Sum::new), "各项明细之和", "the sum of the parts");

  private static final Key<PartsFormula> AVERAGE =
      key(
          WindowWords.AVERAGE,
          filtered(measuring(ADDED).needed(ROUNDING, PartsForm::rounding))
              .makes(
                  draft -> parts(draft, Aggregate.average(draft.get(ADDED), draft.get(ROUNDING)))),
          "各项明细的平均值；没有明细计入时不适用",
          "the mean of the parts; not applicable where none counts");

  private static final Key<PartsFormula> MIN =
      key(
          WindowWords.MIN,
          form(ORDERED, Aggregate.Min::new),
          "各项明细中的最小值，或最早的日期；没有明细计入时不适用",
          "the least value of the parts, or the earliest day; not applicable where none counts");

  private static final Key<PartsFormula> MAX =
      key(
          WindowWords.MAX,
          form(ORDERED, Aggregate.Max::new),
          "各项明细中的最大值，或最晚的日期；没有明细计入时不适用",
          "the greatest value of the parts, or the latest day; not applicable where none counts");

  private static final Key<PartsFormula> DISTINCT =
      key(
          WindowWords.DISTINCT,
          form(CODE, of -> Aggregate.distinct(as(CodeAttribute.class, of))),
          "各项明细中不同代码的个数",
          "the number of different codes among the parts");

  /** The keys, each for one aggregate. */
  static final List<Key<PartsFormula>> KEYS = List.of(COUNT, SUM, AVERAGE, MIN, MAX, DISTINCT);

  /** One of the keys with what stands under it. */
  private static final Form<PartsFormula> WRITTEN = written();

  private PartsForm() {}

  private static Form<PartsFormula> written() {
    Form.Definition<PartsFormula> form = Form.of();
    KEYS.forEach(key -> form.maybe(key, made -> under(key, made)));
    return form.makes(
        draft -> KEYS.stream().flatMap(key -> draft.find(key).stream()).findFirst().orElseThrow());
  }

  private static Optional<PartsFormula> under(Key<PartsFormula> key, PartsFormula made) {
    return Optional.of(made).filter(each -> word(each.aggregate()).equals(key.name()));
  }

  /** A figure as it stands beside the attribute that it is computed for. */
  static Map<String, Object> write(OverParts figure) {
    return WRITTEN.write((PartsFormula) figure, DocumentWriter.empty()).toMap();
  }

  /** Tells each figure of a book's parts, and where its condition stands in the document. */
  static void eachFigure(PolicyBook book, BiConsumer<PartsFormula, Place> told) {
    List<Derivation> derivations = book.catalog().derivations();
    for (int i = 0; i < derivations.size(); i++) {
      if (derivations.get(i).formula() instanceof PartsFormula formula) {
        told.accept(formula, Place.root(place(i, formula) + "/where"));
      }
    }
  }

  /** Where the figure of a computed attribute stands in the document of its book. */
  static String place(int derivation, PartsFormula formula) {
    return "/derived/" + derivation + '/' + word(formula.aggregate());
  }

  /** The key of an aggregate of parts. */
  private static String word(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Count) {
      return WindowWords.COUNT;
    } else if (aggregate instanceof Aggregate.Sum) {
      return WindowWords.SUM;
    } else if (aggregate instanceof Aggregate.Average) {
      return WindowWords.AVERAGE;
    } else if (aggregate instanceof Aggregate.Min) {
      return WindowWords.MIN;
    }
    return aggregate instanceof Aggregate.Max ? WindowWords.MAX : WindowWords.DISTINCT;
  }

  /** What is of another type was told as such; nothing is to be made of it. */
  private static <A> A as(Class<A> type, Attribute<?> attribute) {
    if (!type.isInstance(attribute)) {
      throw new IllegalArgumentException(isOf(attribute));
    }
    return type.cast(attribute);
  }

  private static String isOf(Attribute<?> attribute) {
    return "'" + attribute.id() + "' is of type " + attribute.type();
  }

  private static Key<Attribute<?>> of(Predicate<Attribute<?>> fits, String unless) {
    return Key.of(
        "of",
        Values.catalogued()
            .where(fits, CoreProblem.WRONG_TYPE, each -> isOf(each) + ", " + unless, ""),
        "所汇总的明细属性",
        "the attribute of the parts");
  }

  private static Key<PartsFormula> key(String word, Form<PartsFormula> form, String zh, String en) {
    return Key.of(word, Values.object(form), zh, en);
  }

  private static Form.Definition<PartsFormula> begin() {
    return Form.<PartsFormula>of().needed(OVER, PartsFormula::over).ofParts(OVER);
  }

  private static Form.Definition<PartsFormula> measuring(Key<Attribute<?>> of) {
    return begin().needed(of, made -> made.of().orElseThrow());
  }

  private static Form.Definition<PartsFormula> filtered(Form.Definition<PartsFormula> form) {
    return form.maybe(WHERE, PartsForm::where);
  }

  private static Form<PartsFormula> form(
      Key<Attribute<?>> of, Function<Attribute<?>, Aggregate> aggregate) {
    return filtered(measuring(of)).makes(draft -> parts(draft, aggregate.apply(draft.get(of))));
  }

  private static PartsFormula parts(Draft draft, Aggregate aggregate) {
    PartsFormula all = PartsFormula.of(as(ElementsAttribute.class, draft.get(OVER)), aggregate);
    return draft.find(WHERE).map(all::where).orElse(all);
  }

  private static Optional<Condition> where(PartsFormula made) {
    return Optional.of(made.where()).filter(where -> !where.equals(Condition.always()));
  }

  private static RoundingMode rounding(PartsFormula made) {
    return ((Aggregate.Average) made.aggregate()).rounding();
  }
}
