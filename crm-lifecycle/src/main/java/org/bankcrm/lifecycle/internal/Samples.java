package org.bankcrm.lifecycle.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AbsenceCriterion;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/** Values of one attribute that stand for all others, as far as some tests can tell them apart. */
public final class Samples {

  /** The day for which samples are made. */
  static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

  private static final int MOST_MEMBERS = 200;

  /** What a criterion compares its attribute with. */
  private static final Criterion.Visitor<List<Object>> CONSTANTS =
      new Criterion.Visitor<>() {
        @Override
        public List<Object> constant(Constant constant) {
          return List.of();
        }

        @Override
        public List<Object> asOf(AsOf asOf) {
          return List.of();
        }

        @Override
        public List<Object> comparison(Comparison comparison) {
          return ends(
              comparison.range().lower().map(Bound::value),
              comparison.range().upper().map(Bound::value));
        }

        @Override
        public List<Object> membership(Membership membership) {
          return membership.members().stream().limit(MOST_MEMBERS).toList();
        }

        @Override
        public List<Object> codeSetTest(CodeSetTest test) {
          return List.copyOf(test.codes());
        }

        @Override
        public List<Object> codeSetSize(CodeSetSize size) {
          return List.of();
        }

        @Override
        public List<Object> textTest(TextTest test) {
          return List.of(test.literal());
        }

        @Override
        public List<Object> presence(Presence presence) {
          return List.of();
        }

        @Override
        public List<Object> absent(Absent absent) {
          return List.of();
        }

        @Override
        public List<Object> relativeDate(RelativeDate span) {
          boolean isDate = span.attribute().type().kind() == Kind.DATE; // its days are constants
          return isDate
              ? ends(
                  span.from().map(shift -> shift.from(AS_OF)),
                  span.to().map(shift -> shift.from(AS_OF)))
              : List.of();
        }

        @Override
        public List<Object> anniversary(Anniversary anniversary) {
          return List.of();
        }

        @Override
        public List<Object> attributeComparison(AttributeComparison comparison) {
          return List.of();
        }

        @Override
        public List<Object> elementTest(ElementTest test) {
          return List.of();
        }
      };

  private Samples() {}

  /** Whether the samples of an attribute stand for all its values in this test. */
  public static boolean areExhaustive(Criterion test) {
    if (test.equals(Condition.always()) || test.equals(Condition.never())) {
      return true;
    }
    boolean plain =
        test instanceof Comparison
            || test instanceof Membership
            || test instanceof AbsenceCriterion;
    return plain
        && test.refs().stream().allMatch(ref -> ref.freshDays().isEmpty() && isCovered(ref.type()))
        && !(test instanceof Membership m && m.members().size() > MOST_MEMBERS);
  }

  private static boolean isCovered(ValueType type) {
    return switch (type.kind()) {
      case CODE_SET, TEXT, ELEMENTS -> false;
      default -> true;
    };
  }

  /**
   * The values to try for an attribute in these tests, and none, for a missing one; where a test
   * asks for the reason why it is missing, all reasons, too.
   */
  public static List<Optional<Object>> of(AttributeRef attribute, Collection<Criterion> tests) {
    List<Object> constants = new ArrayList<>();
    for (Criterion test : tests) {
      if (test.refs().stream().anyMatch(ref -> ref.id().equals(attribute.id()))) {
        constants.addAll(constants(test));
      }
    }
    List<Optional<Object>> samples = new ArrayList<>();
    values(attribute.type(), constants).forEach(value -> samples.add(Optional.of(value)));
    samples.add(Optional.empty());
    if (tests.stream().anyMatch(test -> asksWhy(test, attribute))) {
      Stream.of(Absence.NEVER, Absence.BEFORE_HISTORY, Absence.NOT_APPLICABLE)
          .forEach(reason -> samples.add(Optional.of(reason)));
    }
    return samples;
  }

  private static boolean asksWhy(Criterion test, AttributeRef attribute) {
    return test instanceof Absent absent && absent.attribute().id().equals(attribute.id());
  }

  /** Where stretches begin on which the tests, which compare with these constants, are constant. */
  static SortedSet<Long> starts(ValueType type, Collection<?> constants) {
    SortedSet<Long> starts = new TreeSet<>(List.of(Scalars.first(type)));
    for (Object constant : constants) {
      long floor = Scalars.floor(type, constant);
      Stream.of(floor, floor + 1)
          .filter(at -> at >= Scalars.first(type) && at <= Scalars.last(type))
          .forEach(starts::add);
    }
    return starts;
  }

  static List<Object> constants(Criterion test) {
    return test.accept(CONSTANTS);
  }

  private static List<Object> ends(Optional<?> first, Optional<?> last) {
    return Stream.of(first, last).<Object>flatMap(Optional::stream).toList();
  }

  private static List<Object> values(ValueType type, List<Object> constants) {
    if (Scalars.isWhole(type)) {
      return starts(type, everything(type, constants)).stream()
          .map(number -> Scalars.value(type, number))
          .toList();
    }
    return switch (type.kind()) {
      case REAL -> reals(constants);
      case CODE, TEXT -> withAnother(constants);
      case CODE_SET -> sets(constants);
      default -> List.of();
    };
  }

  /** All codes of a closed list and both truths are tried, whatever the tests say. */
  private static List<Object> everything(ValueType type, List<Object> constants) {
    List<Object> all = new ArrayList<>(constants);
    if (type.kind() == Kind.CODE) {
      all.addAll(type.codes());
    } else if (type.kind() == Kind.YES_NO) {
      all.add(false);
    }
    return all;
  }

  private static List<Object> reals(List<Object> constants) {
    SortedSet<Double> reals = new TreeSet<>(List.of(-Double.MAX_VALUE));
    for (Object constant : constants) {
      reals.add((Double) constant);
      reals.add(Math.nextUp((Double) constant));
    }
    return reals.stream().filter(real -> !Double.isInfinite(real)).<Object>map(r -> r).toList();
  }

  private static List<Object> withAnother(List<Object> constants) {
    List<Object> all = new ArrayList<>(new TreeSet<>(constants));
    String another = "another";
    while (all.contains(another)) {
      another += "-one";
    }
    all.add(another);
    return all;
  }

  private static List<Object> sets(List<Object> codes) {
    List<Object> sets = new ArrayList<>();
    sets.add(new TreeSet<String>());
    codes.stream().distinct().forEach(code -> sets.add(new TreeSet<>(List.of(code))));
    sets.add(new TreeSet<>(codes));
    return sets.stream().distinct().toList();
  }
}
