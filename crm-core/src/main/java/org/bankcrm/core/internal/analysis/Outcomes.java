package org.bankcrm.core.internal.analysis;

import static org.bankcrm.core.internal.analysis.Variable.ABSENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.analysis.Outcomes.Outcome;
import org.bankcrm.core.internal.plan.Ranges;

/** When a criterion is TRUE, FALSE and UNKNOWN: what its truth table says, as formulas. */
final class Outcomes implements Criterion.Visitor<Outcome> {

  private static final long LONGEST = Long.MAX_VALUE;

  private final Variables variables;
  private final Budget budget;

  /** The three formulas, of which exactly one holds for any customer. */
  record Outcome(Formula isTrue, Formula isFalse, Formula isUnknown) {
    Formula of(Demand demand) {
      return switch (demand) {
        case TRUE -> isTrue;
        case FALSE -> isFalse;
        case NOT_TRUE -> Formula.any(isFalse, isUnknown);
        case NOT_FALSE -> Formula.any(isTrue, isUnknown);
      };
    }
  }

  Outcomes(Variables variables, Budget budget) {
    this.variables = variables;
    this.budget = budget;
  }

  private Formula isFresh(AttributeRef ref) {
    return ref.freshDays().isEmpty()
        ? Formula.Fixed.YES
        : Formula.of(variables.age(ref), Spans.of(0, ref.freshDays().getAsInt()));
  }

  private Formula isStale(AttributeRef ref) {
    return ref.freshDays().isEmpty()
        ? Formula.Fixed.NO
        : Formula.of(variables.age(ref), Spans.of(ref.freshDays().getAsInt() + 1L, LONGEST));
  }

  /** The value is known, fresh, and one of these. */
  private Formula isOneOf(AttributeRef ref, Spans values) {
    return Formula.all(Formula.of(variables.value(ref), values), isFresh(ref));
  }

  private Formula isKnown(AttributeRef ref) {
    return isOneOf(ref, Variable.known(ref.type()));
  }

  private Formula isMissing(AttributeRef ref) {
    return Formula.any(Formula.of(variables.value(ref), ABSENT), isStale(ref));
  }

  /** TRUE for these values, FALSE for all others, UNKNOWN where the value is missing. */
  private Outcome ofValues(AttributeRef ref, Spans values) {
    Spans others = Variable.known(ref.type()).minus(values);
    return new Outcome(isOneOf(ref, values), isOneOf(ref, others), isMissing(ref));
  }

  /** For known values a yes or no of its own, UNKNOWN where the value is missing. */
  private Outcome ofTest(AttributeRef ref, Criterion test) {
    Variable outcome = variables.of(new Variable.Outcome(test));
    return new Outcome(
        Formula.all(isKnown(ref), Formula.of(outcome, Variable.YES)),
        Formula.all(isKnown(ref), Formula.of(outcome, Variable.NO)),
        isMissing(ref));
  }

  private static Outcome never(Formula isTrue, Formula isFalse) {
    return new Outcome(isTrue, isFalse, Formula.Fixed.NO);
  }

  @Override
  public Outcome constant(Constant constant) {
    return constant.value() == Truth.TRUE
        ? never(Formula.Fixed.YES, Formula.Fixed.NO)
        : never(Formula.Fixed.NO, Formula.Fixed.YES);
  }

  @Override
  public Outcome asOf(AsOf asOf) {
    Variable day = variables.asOf();
    Spans days =
        Spans.of(
            asOf.days().fromInclusive().toEpochDay(), asOf.days().toExclusive().toEpochDay() - 1);
    return never(Formula.of(day, days), Formula.of(day, day.all.minus(days)));
  }

  @Override
  public Outcome comparison(Comparison comparison) {
    AttributeRef ref = comparison.attribute();
    return ofValues(ref, spans(Ranges.of(ref.type(), comparison.range()), ref));
  }

  /** The kernel's own reading of ranges and lists, as values that there can be. */
  private static Spans spans(long[] ranges, AttributeRef ref) {
    long[] ends = new long[ranges.length];
    for (int i = 0; i < ends.length; i += 2) {
      ends[i] = ranges[i];
      ends[i + 1] = ranges[i + 1] == Ranges.END ? Ranges.END : ranges[i + 1] - 1;
    }
    return Spans.ofAscending(ends, ends.length).and(Variable.known(ref.type()));
  }

  @Override
  public Outcome oneOf(OneOf oneOf) {
    AttributeRef ref = oneOf.attribute();
    budget.spend(oneOf.members().size());
    boolean isOpen = new Variable.Value(ref).isOpenCode();
    Spans values =
        isOpen ? codes(oneOf.members()) : spans(Ranges.ofMembers(ref.type(), oneOf.members()), ref);
    return ofValues(ref, values);
  }

  private Spans codes(Collection<Object> members) {
    long[] numbers =
        members.stream().mapToLong(code -> variables.code((String) code)).sorted().toArray();
    long[] ends = new long[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      ends[2 * i] = numbers[i];
      ends[2 * i + 1] = numbers[i];
    }
    return Spans.ofAscending(ends, ends.length);
  }

  @Override
  public Outcome codeSetTest(CodeSetTest test) {
    AttributeRef ref = variables.ofAnyAge(test.attribute());
    budget.spend(test.codes().size());
    return ofTest(test.attribute(), new CodeSetTest(ref, test.test(), test.codes()));
  }

  @Override
  public Outcome codeSetSize(CodeSetSize size) {
    AttributeRef ref = variables.ofAnyAge(size.attribute());
    return ofTest(size.attribute(), new CodeSetSize(ref, size.atLeast(), size.atMost()));
  }

  @Override
  public Outcome textTest(TextTest test) {
    AttributeRef ref = variables.ofAnyAge(test.attribute());
    return ofTest(test.attribute(), new TextTest(ref, test.test(), test.literal(), test.folding()));
  }

  @Override
  public Outcome codeSetComparison(CodeSetComparison comparison) {
    AttributeRef left = variables.ofAnyAge(comparison.left());
    AttributeRef right = variables.ofAnyAge(comparison.right());
    Criterion test = new CodeSetComparison(left, comparison.test(), right);
    if (!left.equals(right)) {
      return ofPair(comparison, test);
    }
    int least = comparison.test() == CodeSetTest.Test.HAS_ANY ? 1 : 0;
    int most = comparison.test() == CodeSetTest.Test.HAS_NONE ? 0 : Integer.MAX_VALUE;
    Variable size = variables.of(new Variable.Outcome(new CodeSetSize(left, least, most)));
    return ofPair(comparison, Formula.of(size, Variable.YES), Formula.of(size, Variable.NO));
  }

  /** One of them, each as a test of its own. */
  @Override
  public Outcome textOneOf(TextOneOf oneOf) {
    AttributeRef ref = variables.ofAnyAge(oneOf.attribute());
    budget.spend(oneOf.literals().size());
    List<Formula> are = new ArrayList<>();
    List<Formula> areNot = new ArrayList<>();
    for (String literal : oneOf.literals()) {
      TextTest test = new TextTest(ref, TextTest.Test.EQUALS, literal, oneOf.folding());
      Variable outcome = variables.of(new Variable.Outcome(test));
      are.add(Formula.of(outcome, Variable.YES));
      areNot.add(Formula.of(outcome, Variable.NO));
    }
    Formula known = isKnown(oneOf.attribute());
    return new Outcome(
        Formula.all(known, Formula.atLeast(1, are)),
        Formula.all(known, Formula.atLeast(areNot.size(), areNot)),
        isMissing(oneOf.attribute()));
  }

  @Override
  public Outcome textComparison(TextComparison comparison) {
    AttributeRef left = variables.ofAnyAge(comparison.left());
    AttributeRef right = variables.ofAnyAge(comparison.right());
    return left.equals(right)
        ? ofPair(comparison, Formula.Fixed.YES, Formula.Fixed.NO)
        : ofPair(comparison, new TextComparison(left, right, comparison.folding()));
  }

  @Override
  public Outcome scaledComparison(ScaledComparison comparison) {
    AttributeRef left = variables.ofAnyAge(comparison.left());
    Scaled right = comparison.right();
    Scaled ofAnyAge = new Scaled(variables.ofAnyAge(right.of()), right.times(), right.plus());
    return ofPair(comparison, new ScaledComparison(left, comparison.operator(), ofAnyAge));
  }

  /** For two known values a yes or no of their own. */
  private Outcome ofPair(Criterion comparison, Criterion ofAnyAge) {
    Variable pair = variables.of(new Variable.Pair(ofAnyAge));
    return ofPair(comparison, Formula.of(pair, Variable.YES), Formula.of(pair, Variable.NO));
  }

  private Outcome ofPair(Criterion comparison, Formula holds, Formula fails) {
    AttributeRef left = comparison.refs().get(0);
    AttributeRef right = comparison.refs().get(1);
    Formula known = Formula.all(isKnown(left), isKnown(right));
    return new Outcome(
        Formula.all(known, holds),
        Formula.all(known, fails),
        Formula.any(isMissing(left), isMissing(right)));
  }

  @Override
  public Outcome presence(Presence presence) {
    Formula known = isKnown(presence.attribute());
    Formula missing = isMissing(presence.attribute());
    return presence.known() ? never(known, missing) : never(missing, known);
  }

  /** What is known but too old is missing without a reason told. */
  @Override
  public Outcome absent(Absent absent) {
    AttributeRef ref = absent.attribute();
    Variable value = variables.value(ref);
    Spans reason = Spans.of(Variable.number(absent.reason()));
    Formula told = Formula.of(value, reason);
    Formula other = Formula.of(value, ABSENT.minus(reason));
    Spans known = Variable.known(ref.type());
    if (absent.reason() == Absence.NOT_KNOWN) {
      Formula tooOld = Formula.all(Formula.of(value, known), isStale(ref));
      return never(Formula.any(told, tooOld), Formula.any(other, isKnown(ref)));
    }
    return never(told, Formula.any(other, Formula.of(value, known)));
  }

  @Override
  public Outcome relativeDate(RelativeDate date) {
    AttributeRef ref = variables.ofAnyAge(date.attribute());
    return ofTest(date.attribute(), new RelativeDate(ref, date.from(), date.to()));
  }

  @Override
  public Outcome anniversary(Anniversary day) {
    AttributeRef ref = variables.ofAnyAge(day.attribute());
    return ofTest(
        day.attribute(), new Anniversary(ref, day.fromDays(), day.toDays(), day.leapDay()));
  }

  @Override
  public Outcome attributeComparison(AttributeComparison comparison) {
    return ofPair(comparison, lies(comparison, true), lies(comparison, false));
  }

  /** How the two values have to lie for the comparison to hold, or not to. */
  private Formula lies(AttributeComparison comparison, boolean holds) {
    AttributeRef left = variables.ofAnyAge(comparison.left());
    AttributeRef right = variables.ofAnyAge(comparison.right());
    if (left.equals(right)) {
      boolean onSame = orders(comparison.operator()).contains(1);
      return onSame == holds ? Formula.Fixed.YES : Formula.Fixed.NO;
    }
    Spans wanted =
        holds ? orders(comparison.operator()) : Spans.of(0, 2).minus(orders(comparison.operator()));
    boolean turned = left.id().compareTo(right.id()) > 0;
    return turned
        ? Formula.of(variables.of(new Variable.Order(right, left)), turned(wanted))
        : Formula.of(variables.of(new Variable.Order(left, right)), wanted);
  }

  static Spans orders(AttributeComparison.Operator operator) {
    return switch (operator) {
      case IS -> Spans.of(1);
      case AT_LEAST -> Spans.of(1, 2);
      case MORE_THAN -> Spans.of(2);
      case AT_MOST -> Spans.of(0, 1);
      case LESS_THAN -> Spans.of(0);
    };
  }

  private static Spans turned(Spans orders) {
    Spans turned = Spans.NONE;
    for (long order = 0; order <= 2; order++) {
      turned = orders.contains(order) ? turned.or(Spans.of(2 - order)) : turned;
    }
    return turned;
  }

  @Override
  public Outcome elementTest(ElementTest test) {
    AttributeRef ref = test.attribute();
    ElementTest ofAnyAge =
        new ElementTest(
            variables.ofAnyAge(ref),
            test.quantifier(),
            test.where(),
            test.atLeast(),
            test.atMost());
    Variable outcome = variables.of(new Variable.Outcome(ofAnyAge));
    Formula known = isKnown(ref);
    return new Outcome(
        Formula.all(known, Formula.of(outcome, Spans.of(2))),
        Formula.all(known, Formula.of(outcome, Spans.of(0))),
        Formula.any(isMissing(ref), Formula.all(known, Formula.of(outcome, Spans.of(1)))));
  }
}
