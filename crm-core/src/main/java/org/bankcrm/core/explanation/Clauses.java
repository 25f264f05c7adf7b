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
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.Operand.Role;

/** Turns conditions into clauses. */
final class Clauses {

  private final AttributeCatalog catalog;

  Clauses(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  Clause of(Condition condition) {
    if (condition instanceof All all) {
      return joined(Operator.ALL, all.parts());
    } else if (condition instanceof Any any) {
      return joined(Operator.ANY, any.parts());
    } else if (condition instanceof AtLeast most) {
      return joined(Operator.AT_LEAST, most.parts()).with(Role.LEAST, most.count());
    } else if (condition instanceof Not not) {
      return joined(Operator.NOT, List.of(not.part()));
    } else if (condition instanceof Constant constant) {
      return joined(Operator.CONSTANT, List.of()).with(Role.TRUTH, constant.value());
    }
    return condition instanceof AsOf asOf ? asOf(asOf) : leaf(condition);
  }

  private static Clause asOf(AsOf asOf) {
    Clause clause = new Clause(Operator.AS_OF, Optional.empty(), List.of(), List.of());
    LocalDate from = asOf.days().fromInclusive();
    LocalDate end = asOf.days().toExclusive();
    clause = from.equals(LocalDate.MIN) ? clause : clause.with(Role.FIRST_DAY, from);
    return end.equals(LocalDate.MAX) ? clause : clause.with(Role.LAST_DAY, end.minusDays(1));
  }

  private Clause joined(Operator operator, List<Condition> parts) {
    List<Clause> clauses = parts.stream().map(this::of).toList();
    return new Clause(operator, Optional.empty(), List.of(), clauses);
  }

  private Clause leaf(Condition condition) {
    if (condition instanceof Comparison comparison) {
      return range(comparison);
    } else if (condition instanceof Membership one) {
      return asked(Operator.ONE_OF, one.attribute()).with(Role.MEMBERS, one.members());
    } else if (condition instanceof CodeSetTest test) {
      return asked(operator(test.test()), test.attribute()).with(Role.MEMBERS, test.codes());
    } else if (condition instanceof CodeSetSize size) {
      return bounded(Operator.SIZE, size.attribute(), size.atLeast(), size.atMost());
    } else if (condition instanceof TextTest text) {
      return asked(operator(text.test()), text.attribute())
          .with(Role.LITERAL, text.literal())
          .with(Role.FOLDING, text.folding());
    } else if (condition instanceof Presence seen) {
      return asked(seen.known() ? Operator.KNOWN : Operator.MISSING, seen.attribute());
    } else if (condition instanceof Absent absent) {
      return asked(Operator.ABSENT, absent.attribute()).with(Role.REASON, absent.reason());
    }
    return dayOrMany(condition);
  }

  private Clause dayOrMany(Condition condition) {
    if (condition instanceof RelativeDate day) {
      return span(day);
    } else if (condition instanceof Anniversary yearly) {
      return bounded(Operator.ANNIVERSARY, yearly.attribute(), yearly.fromDays(), yearly.toDays())
          .with(Role.LEAP_DAY, yearly.leapDay());
    } else if (condition instanceof AttributeComparison two) {
      return compared(two);
    } else if (condition instanceof ElementTest test) {
      return elements(test);
    }
    throw new IllegalStateException("unexpected " + condition.getClass().getSimpleName());
  }

  private Clause span(RelativeDate day) {
    Clause clause = asked(Operator.DAY_SPAN, day.attribute());
    if (day.from().isPresent()) {
      clause = clause.with(Role.FIRST_SHIFT, day.from().get());
    }
    return day.to().isPresent() ? clause.with(Role.LAST_SHIFT, day.to().get()) : clause;
  }

  private Clause range(Comparison comparison) {
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

  private Clause compared(AttributeComparison two) {
    Operator operator =
        switch (two.operator()) {
          case IS -> Operator.IS_OTHER;
          case AT_LEAST -> Operator.AT_LEAST_OTHER;
          case MORE_THAN -> Operator.MORE_THAN_OTHER;
          case AT_MOST -> Operator.AT_MOST_OTHER;
          case LESS_THAN -> Operator.LESS_THAN_OTHER;
        };
    Clause clause = asked(operator, two.left()).with(Role.OTHER, attribute(two.right()));
    OptionalInt fresh = two.right().freshDays();
    return fresh.isPresent() ? clause.with(Role.OTHER_FRESH_DAYS, fresh.getAsInt()) : clause;
  }

  private Clause elements(ElementTest test) {
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
        .orElseGet(() -> unlisted(ref));
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
