package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.DayShift;
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
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;

/** Conditions of every kind over a catalogue, from a seed. */
final class RandomConditions {

  private static final List<String> TEXTS =
      List.of("教师", "Engineer", "a", " b ", "x\"y\\z", "{}", "true", "1", "😀", "É");

  private final SplittableRandom random;

  RandomConditions(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Condition next(AttributeCatalog catalog, int depth) {
    if (depth <= 1 || random.nextInt(3) == 0) {
      return leaf(catalog, depth);
    }
    return switch (random.nextInt(5)) {
      case 0 -> new Not(next(catalog, depth - 1));
      case 1 -> new All(parts(catalog, depth));
      case 2 -> new Any(parts(catalog, depth));
      case 3 -> {
        List<Condition> parts = parts(catalog, depth);
        yield new AtLeast(1 + random.nextInt(parts.size()), parts);
      }
      default -> leaf(catalog, depth);
    };
  }

  private List<Condition> parts(AttributeCatalog catalog, int depth) {
    List<Condition> parts = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      parts.add(next(catalog, depth - 1));
    }
    return parts;
  }

  private Condition leaf(AttributeCatalog catalog, int depth) {
    if (random.nextInt(20) == 0) {
      return random.nextBoolean() ? asOf() : new Constant(Truth.of(random.nextBoolean()));
    }
    Attribute<?> attribute = one(catalog.attributes());
    if (random.nextInt(12) == 0) {
      Absence[] reasons = Absence.values();
      return random.nextBoolean()
          ? new Presence(ref(attribute), random.nextBoolean())
          : new Absent(ref(attribute), reasons[random.nextInt(reasons.length)]);
    }
    return switch (attribute.type().kind()) {
      case CODE_SET -> codeSet(attribute, catalog);
      case TEXT -> text(attribute, catalog);
      case ELEMENTS -> elements((ElementsAttribute) attribute, depth);
      case YES_NO, CODE -> random.nextInt(4) == 0 ? compared(attribute, catalog) : oneOf(attribute);
      default -> ordered(attribute, catalog);
    };
  }

  private AttributeRef ref(Attribute<?> attribute) {
    OptionalInt days =
        random.nextInt(6) == 0 ? OptionalInt.of(random.nextInt(36_501)) : OptionalInt.empty();
    return new AttributeRef(attribute.id(), attribute.type(), days);
  }

  private Condition ordered(Attribute<?> attribute, AttributeCatalog catalog) {
    boolean day =
        attribute.type().kind() == ValueType.Kind.DATE
            || attribute.type().kind() == ValueType.Kind.INSTANT;
    return switch (random.nextInt(day ? 8 : 5)) {
      case 0 -> oneOf(attribute);
      case 1 -> compared(attribute, catalog);
      case 2, 3, 4 -> comparison(attribute);
      case 5 -> anniversary(attribute);
      default -> relative(attribute);
    };
  }

  private Condition asOf() {
    LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
    return Condition.asOf(
        switch (random.nextInt(3)) {
          case 0 -> DateRange.startingOn(from);
          case 1 -> DateRange.until(from);
          default -> DateRange.of(from, from.plusDays(1 + random.nextInt(400)));
        });
  }

  private Condition comparison(Attribute<?> attribute) {
    ValueType type = attribute.type();
    Object one = type.normalise(value(type));
    Object other = type.normalise(value(type));
    int order = type.compare(one, other);
    Optional<Range.Bound> low = Optional.of(bound(order <= 0 ? one : other));
    Optional<Range.Bound> high = Optional.of(bound(order <= 0 ? other : one));
    Range range =
        switch (random.nextInt(3)) {
          case 0 -> new Range(low, Optional.empty());
          case 1 -> new Range(Optional.empty(), high);
          default -> order == 0 ? closed(one) : new Range(low, high);
        };
    return new Comparison(ref(attribute), range);
  }

  private static Range closed(Object value) {
    Optional<Range.Bound> end = Optional.of(new Range.Bound(value, true));
    return new Range(end, end);
  }

  private Range.Bound bound(Object value) {
    return new Range.Bound(value, random.nextBoolean());
  }

  private Condition oneOf(Attribute<?> attribute) {
    TreeSet<Object> members = new TreeSet<>();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      members.add(attribute.type().normalise(value(attribute.type())));
    }
    return new OneOf(ref(attribute), members);
  }

  private Condition compared(Attribute<?> attribute, AttributeCatalog catalog) {
    if (attribute.type().kind().isExact() && random.nextBoolean()) {
      return scaled(attribute, catalog);
    }
    List<Attribute<?>> same = new ArrayList<>(catalog.attributes());
    same.removeIf(other -> !other.type().equals(attribute.type()));
    AttributeComparison.Operator operator =
        attribute.type().kind().isOrdered()
            ? one(List.of(AttributeComparison.Operator.values()))
            : AttributeComparison.Operator.IS;
    return new AttributeComparison(ref(attribute), operator, ref(one(same)));
  }

  private Condition scaled(Attribute<?> attribute, AttributeCatalog catalog) {
    List<Attribute<?>> numbers = new ArrayList<>(catalog.attributes());
    numbers.removeIf(other -> !other.type().kind().isExact());
    numbers.removeIf(other -> !other.type().currency().equals(attribute.type().currency()));
    BigDecimal times = BigDecimal.valueOf(random.nextInt(1, 400), random.nextInt(-2, 19));
    BigDecimal plus = BigDecimal.valueOf(random.nextInt(-3, 4), random.nextInt(-2, 19));
    Scaled right = new Scaled(ref(one(numbers)), times, plus);
    AttributeComparison.Operator operator = one(List.of(AttributeComparison.Operator.values()));
    return right.isPlain() && right.of().type().equals(attribute.type())
        ? new AttributeComparison(ref(attribute), operator, right.of())
        : new ScaledComparison(ref(attribute), operator, right);
  }

  /** A set against a set or a code, or a code in a set. */
  private Condition setPair(Attribute<?> attribute, AttributeCatalog catalog) {
    List<Attribute<?>> others = new ArrayList<>(catalog.attributes());
    others.removeIf(
        other ->
            (other.type().kind() != ValueType.Kind.CODE_SET
                    && other.type().kind() != ValueType.Kind.CODE)
                || !CodeSetComparison.canMeet(attribute.type(), other.type()));
    AttributeRef other = ref(one(others));
    return other.type().kind() == ValueType.Kind.CODE && random.nextBoolean()
        ? new CodeSetComparison(other, CodeSetTest.Test.ONLY, ref(attribute))
        : new CodeSetComparison(ref(attribute), one(List.of(CodeSetTest.Test.values())), other);
  }

  private Condition codeSet(Attribute<?> attribute, AttributeCatalog catalog) {
    if (random.nextInt(4) == 0) {
      return setPair(attribute, catalog);
    }
    if (random.nextInt(4) == 0) {
      int low = random.nextInt(5);
      int high = random.nextBoolean() ? Integer.MAX_VALUE : low + random.nextInt(5);
      return new CodeSetSize(ref(attribute), low, high);
    }
    TreeSet<String> codes = new TreeSet<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      codes.add(code(attribute.type()));
    }
    return new CodeSetTest(ref(attribute), one(List.of(CodeSetTest.Test.values())), codes);
  }

  private Condition text(Attribute<?> attribute, AttributeCatalog catalog) {
    TextTest.Folding folding = one(List.of(TextTest.Folding.values()));
    if (random.nextInt(5) == 0) {
      List<Attribute<?>> texts = new ArrayList<>(catalog.attributes());
      texts.removeIf(other -> other.type().kind() != ValueType.Kind.TEXT);
      return new TextComparison(ref(attribute), ref(one(texts)), folding);
    } else if (random.nextInt(4) == 0) {
      TreeSet<String> literals = new TreeSet<>(Arrays.asList(one(TEXTS), one(TEXTS)));
      return new TextOneOf(ref(attribute), literals, folding);
    }
    TextTest.Test test = one(List.of(TextTest.Test.values()));
    String literal = test == TextTest.Test.EQUALS && random.nextInt(5) == 0 ? "" : one(TEXTS);
    return new TextTest(ref(attribute), test, literal, folding);
  }

  private Condition elements(ElementsAttribute attribute, int depth) {
    Condition where = next(attribute.parts(), depth - 1);
    ElementTest.Quantifier quantifier = one(List.of(ElementTest.Quantifier.values()));
    boolean count = quantifier == ElementTest.Quantifier.COUNT;
    int low = count ? random.nextInt(4) : 0;
    int high = count ? (random.nextBoolean() ? Integer.MAX_VALUE : low + 2) : 0;
    return new ElementTest(ref(attribute), quantifier, where, low, high);
  }

  private Condition anniversary(Attribute<?> attribute) {
    int from = random.nextInt(-200, 200);
    Anniversary.LeapDay leapDay = one(List.of(Anniversary.LeapDay.values()));
    return new Anniversary(ref(attribute), from, from + random.nextInt(166), leapDay);
  }

  private Condition relative(Attribute<?> attribute) {
    while (true) {
      try {
        return new RelativeDate(ref(attribute), shiftOrNone(), shiftOrNone());
      } catch (IllegalArgumentException upsideDownOrWithoutEnds) {
        continue;
      }
    }
  }

  private Optional<DayShift> shiftOrNone() {
    return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(shift());
  }

  private DayShift shift() {
    DayShift.Anchor anchor =
        random.nextBoolean() ? DayShift.Anchor.AS_OF : one(List.of(DayShift.Anchor.values()));
    int months = random.nextBoolean() ? 0 : random.nextInt(-3, 4);
    return new DayShift(anchor, months, random.nextInt(-2, 3));
  }

  private Object value(ValueType type) {
    return switch (type.kind()) {
      case INTEGER ->
          random.nextBoolean() ? (long) random.nextInt(100) : random.nextLong() / 10 % BOUND;
      case DECIMAL -> BigDecimal.valueOf(random.nextInt(-50, 50), random.nextInt(-2, 6));
      case MONEY -> Money.ofMinor(random.nextInt(-1_000, 1_000), type.currency().orElseThrow());
      case REAL ->
          random.nextBoolean()
              ? random.nextDouble()
              : Math.scalb(random.nextDouble(), random.nextInt(-900, 900));
      case YES_NO -> random.nextBoolean();
      case CODE -> code(type);
      case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(-700_000, 2_900_000));
      case INSTANT ->
          Instant.parse("2026-01-01T00:00:00Z")
              .plus(random.nextLong(1L << 50), ChronoUnit.MICROS)
              .truncatedTo(one(List.of(ChronoUnit.MICROS, ChronoUnit.MILLIS, ChronoUnit.DAYS)));
      default -> throw new IllegalStateException(type.toString());
    };
  }

  private static final long BOUND = 1_000_000_000_000_000_000L;

  private String code(ValueType type) {
    return type.isClosed() ? one(type.codes()) : one(List.of("A", "b-1", "支行", "script::x"));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
