package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.Operand.Role;

/** Turns conditions into clauses. */
final class Clauses implements Condition.Visitor<Clause> {

  /** A connective without what it joins. */
  static final Connective.Visitor<Clause> ALONE =
      new Connective.Visitor<>() {
        @Override
        public Clause all(All all) {
          return bare(Operator.ALL);
        }

        @Override
        public Clause any(Any any) {
          return bare(Operator.ANY);
        }

        @Override
        public Clause atLeast(AtLeast atLeast) {
          return bare(Operator.AT_LEAST).with(Role.LEAST, atLeast.count());
        }

        @Override
        public Clause not(Not not) {
          return bare(Operator.NOT);
        }
      };

  private final AttributeCatalog catalog;

  Clauses(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  Clause of(Condition condition) {
    return condition.accept(this);
  }

  private static Clause bare(Operator operator) {
    return new Clause(operator, Optional.empty(), List.of(), List.of());
  }

  private Clause joined(Connective connective) {
    return connective.accept(ALONE).withParts(connective.parts().stream().map(this::of).toList());
  }

  @Override
  public Clause all(All all) {
    return joined(all);
  }

  @Override
  public Clause any(Any any) {
    return joined(any);
  }

  @Override
  public Clause atLeast(AtLeast atLeast) {
    return joined(atLeast);
  }

  @Override
  public Clause not(Not not) {
    return joined(not);
  }

  @Override
  public Clause constant(Constant constant) {
    return bare(Operator.CONSTANT).with(Role.TRUTH, constant.value());
  }

  @Override
  public Clause asOf(AsOf asOf) {
    Clause clause = bare(Operator.AS_OF);
    LocalDate from = asOf.days().fromInclusive();
    LocalDate end = asOf.days().toExclusive();
    clause = from.equals(LocalDate.MIN) ? clause : clause.with(Role.FIRST_DAY, from);
    return end.equals(LocalDate.MAX) ? clause : clause.with(Role.LAST_DAY, end.minusDays(1));
  }

  @Override
  public Clause oneOf(OneOf one) {
    return asked(Operator.ONE_OF, one.attribute()).with(Role.MEMBERS, one.members());
  }

  @Override
  public Clause codeSetTest(CodeSetTest test) {
    return asked(operator(test.test()), test.attribute()).with(Role.MEMBERS, test.codes());
  }

  @Override
  public Clause codeSetSize(CodeSetSize size) {
    return bounded(Operator.SIZE, size.attribute(), size.atLeast(), size.atMost());
  }

  @Override
  public Clause textTest(TextTest text) {
    return asked(operator(text.test()), text.attribute())
        .with(Role.LITERAL, text.literal())
        .with(Role.FOLDING, text.folding());
  }

  @Override
  public Clause codeSetComparison(CodeSetComparison comparison) {
    boolean code = comparison.left().type().kind() == ValueType.Kind.CODE;
    Operator operator = code ? Operator.ONE_OF : operator(comparison.test());
    return withOther(asked(operator, comparison.left()), comparison.right());
  }

  @Override
  public Clause textOneOf(TextOneOf oneOf) {
    return asked(Operator.ONE_OF, oneOf.attribute())
        .with(Role.MEMBERS, oneOf.literals())
        .with(Role.FOLDING, oneOf.folding());
  }

  @Override
  public Clause textComparison(TextComparison comparison) {
    return withOther(asked(Operator.IS_OTHER, comparison.left()), comparison.right())
        .with(Role.FOLDING, comparison.folding());
  }

  @Override
  public Clause scaledComparison(ScaledComparison comparison) {
    Scaled right = comparison.right();
    Clause clause = asked(operator(comparison.operator()), comparison.left());
    return withOther(clause, right.of())
        .with(Role.TIMES, right.times())
        .with(Role.PLUS, right.plus());
  }

  @Override
  public Clause presence(Presence seen) {
    return asked(seen.known() ? Operator.KNOWN : Operator.MISSING, seen.attribute());
  }

  @Override
  public Clause absent(Absent absent) {
    return asked(Operator.ABSENT, absent.attribute()).with(Role.REASON, absent.reason());
  }

  @Override
  public Clause anniversary(Anniversary yearly) {
    return bounded(Operator.ANNIVERSARY, yearly.attribute(), yearly.fromDays(), yearly.toDays())
        .with(Role.LEAP_DAY, yearly.leapDay());
  }

  @Override
  public Clause relativeDate(RelativeDate day) {
    Clause clause = asked(Operator.DAY_SPAN, day.attribute());
    if (day.from().isPresent()) {
      clause = clause.with(Role.FIRST_SHIFT, day.from().get());
    }
    return day.to().isPresent() ? clause.with(Role.LAST_SHIFT, day.to().get()) : clause;
  }

  @Override
  public Clause comparison(Comparison comparison) {
    Clause clause = asked(Operator.RANGE, comparison.attribute());
    Range range = comparison.range();
    if (range.lower().isPresent()) {
      Range.Bound end = range.lower().get();
      clause = clause.with(end.inclusive() ? Role.FROM : Role.ABOVE, end.value());
    }
    if (range.upper().isPresent()) {
      Range.Bound end = range.upper().get();
      clause = clause.with(end.inclusive() ? Role.TO : Role.BELOW, end.value());
    }
    return clause;
  }

  @Override
  public Clause attributeComparison(AttributeComparison two) {
    return withOther(asked(operator(two.operator()), two.left()), two.right());
  }

  private Clause withOther(Clause clause, AttributeRef other) {
    Clause with = clause.with(Role.OTHER, attribute(other));
    OptionalInt fresh = other.freshDays();
    return fresh.isPresent() ? with.with(Role.OTHER_FRESH_DAYS, fresh.getAsInt()) : with;
  }

  private static Operator operator(AttributeComparison.Operator operator) {
    return switch (operator) {
      case IS -> Operator.IS_OTHER;
      case AT_LEAST -> Operator.AT_LEAST_OTHER;
      case MORE_THAN -> Operator.MORE_THAN_OTHER;
      case AT_MOST -> Operator.AT_MOST_OTHER;
      case LESS_THAN -> Operator.LESS_THAN_OTHER;
    };
  }

  @Override
  public Clause elementTest(ElementTest test) {
    Operator operator =
        switch (test.quantifier()) {
          case SOME -> Operator.SOME;
          case EVERY -> Operator.EVERY;
          case NONE -> Operator.NONE;
          case COUNT -> Operator.COUNT;
        };
    Clause clause =
        operator == Operator.COUNT
            ? bounded(operator, test.attribute(), test.atLeast(), test.atMost())
            : asked(operator, test.attribute());
    boolean listed = attribute(test.attribute()) instanceof ElementsAttribute;
    AttributeCatalog parts =
        listed
            ? ((ElementsAttribute) attribute(test.attribute())).parts()
            : AttributeCatalog.of(List.of());
    return clause.withParts(List.of(new Clauses(parts).of(test.where())));
  }

  private Clause bounded(Operator operator, AttributeRef ref, int least, int most) {
    return asked(operator, ref).with(Role.LEAST, least).with(Role.MOST, most);
  }

  private Clause asked(Operator operator, AttributeRef ref) {
    Clause clause = new Clause(operator, Optional.of(attribute(ref)), List.of(), List.of());
    return ref.freshDays().isPresent()
        ? clause.with(Role.FRESH_DAYS, ref.freshDays().getAsInt())
        : clause;
  }

  private Attribute<?> attribute(AttributeRef ref) {
    return catalog
        .find(ref.id())
        .filter(found -> found.type().equals(ref.type()))
        .map(Clauses::told)
        .orElseGet(() -> unlisted(ref));
  }

  private static Attribute<?> told(Attribute<?> attribute) {
    return attribute instanceof ElementsAttribute list ? list.told() : attribute;
  }

  private static Attribute<?> unlisted(AttributeRef ref) {
    AttributeInfo info = AttributeInfo.named(ref.id(), ref.id());
    return ref.type().kind() == ValueType.Kind.ELEMENTS
        ? Attributes.elements(ref.id(), AttributeCatalog.of(List.of()), info)
        : Attributes.of(ref.id(), ref.type(), info);
  }

  private static Operator operator(CodeSetTest.Test test) {
    return switch (test) {
      case HAS_ANY -> Operator.HAS_ANY;
      case HAS_ALL -> Operator.HAS_ALL;
      case HAS_NONE -> Operator.HAS_NONE;
      case ONLY -> Operator.HAS_ONLY;
      case EXACTLY -> Operator.HAS_EXACTLY;
    };
  }

  private static Operator operator(TextTest.Test test) {
    return switch (test) {
      case EQUALS -> Operator.TEXT_IS;
      case STARTS_WITH -> Operator.TEXT_STARTS;
      case ENDS_WITH -> Operator.TEXT_ENDS;
      case CONTAINS -> Operator.TEXT_CONTAINS;
    };
  }
}
