package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.testkit.random.RandomValues.Spread;

/**
 * Random conditions over a catalogue: every kind and operator of the language, of bounded depth.
 *
 * <pre>{@code
 * RandomCondition conditions = RandomCondition.over(catalogue).withDepth(2);
 * for (long number = 0; number < 1_000; number++) {
 *   Condition condition = conditions.next(Seeded.of(42, number)); // the same one on every machine
 * }
 * }</pre>
 *
 * <p>Constants lie where values of the type lie, and now and then at the edge of what it holds. An
 * operator that is new to the language comes up by itself, so that a host's tests meet it too.
 *
 * <p>Immutable and thread-safe; a setting gives a new one.
 */
public final class RandomCondition {

  private static final List<Integer> AGES = List.of(30, 0, 1, 90, 365);

  private static final int MOST_COUNTED = 64;

  private static final List<BigDecimal> FACTORS =
      Stream.of(
              "0.7",
              "2.5",
              "-1",
              "2",
              "0.001",
              "-0.3",
              "1.000000000000000001",
              "999999999999999999")
          .map(BigDecimal::new)
          .toList();

  private static final List<BigDecimal> SUMMANDS =
      Stream.of("100", "-1", "0.01", "-0.0000000000000005", "123456789012345678.9")
          .map(BigDecimal::new)
          .toList();

  /** Days near which random cases are decided. */
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 15),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 12, 31),
          LocalDate.of(2025, 1, 31));

  private final AttributeCatalog catalog;
  private final int depth;
  private final boolean presence;
  private final List<Attribute<?>> read;

  private RandomCondition(
      AttributeCatalog catalog, int depth, boolean presence, List<Attribute<?>> read) {
    this.catalog = requireNonNull(catalog, "catalog");
    this.depth = depth;
    this.presence = presence;
    this.read = List.copyOf(read);
  }

  /** Conditions that read any attribute of the catalogue, of depth up to four. */
  public static RandomCondition over(AttributeCatalog catalog) {
    return new RandomCondition(catalog, 4, true, catalog.attributes());
  }

  /** The same with at most so many connectives one inside the other. */
  public RandomCondition withDepth(int newDepth) {
    return new RandomCondition(catalog, newDepth, presence, read);
  }

  /** The same without tests for known and missing. */
  public RandomCondition withoutPresence() {
    return new RandomCondition(catalog, depth, false, read);
  }

  /** The same reading only these attributes, of which there must be one. */
  public RandomCondition reading(Predicate<Attribute<?>> readable) {
    return new RandomCondition(catalog, depth, presence, read.stream().filter(readable).toList());
  }

  /** The attributes that the conditions read. */
  public List<Attribute<?>> read() {
    return read;
  }

  /** The next condition. */
  public Condition next(Seeded source) {
    return node(source, depth);
  }

  /** The next condition that is a single test of one attribute, or a constant. */
  public Condition leaf(Seeded source) {
    return source.chance(3) ? unread(source) : test(source.pick(read), source);
  }

  /** The conditions that a condition is made of; none for a test of an attribute of its own. */
  static List<Condition> parts(Condition condition) {
    return condition instanceof ElementTest test ? List.of(test.where()) : condition.parts();
  }

  private Condition node(Seeded source, int left) {
    int choice = left == 0 ? 0 : source.below(10);
    return switch (choice) {
      case 0, 1, 2 -> leaf(source);
      case 3 -> new Not(node(source, left - 1));
      case 4, 5, 6 -> new All(parts(source, left - 1));
      case 7, 8 -> new Any(parts(source, left - 1));
      default -> someOf(source, left - 1);
    };
  }

  private Condition someOf(Seeded source, int left) {
    List<Condition> parts = new ArrayList<>(parts(source, left));
    if (source.chance(20)) {
      parts.add(source.pick(parts));
    }
    parts.subList(Math.min(parts.size(), MOST_COUNTED), parts.size()).clear();
    return new AtLeast(source.between(1, parts.size()), parts);
  }

  private List<Condition> parts(Seeded source, int left) {
    boolean wide = source.chance(2);
    List<Condition> parts = new ArrayList<>();
    for (int more = wide ? source.between(4, 140) : source.between(1, 4); more > 0; more--) {
      parts.add(wide ? leaf(source) : node(source, left));
    }
    return parts;
  }

  /** A condition that reads no attribute. */
  private static Condition unread(Seeded source) {
    if (source.chance(50)) {
      LocalDate from = source.pick(DAYS).plusDays(source.signed(2));
      return source.chance(50)
          ? Condition.asOf(DateRange.startingOn(from))
          : Condition.asOf(DateRange.of(from, from.plusDays(source.between(1, 400))));
    }
    return source.chance(50) ? Condition.never() : Condition.always();
  }

  private Condition test(Attribute<?> attribute, Seeded source) {
    AttributeRef ref = ref(attribute, source);
    if (presence && source.chance(10)) {
      return source.chance(35)
          ? new Absent(ref, source.pick(List.of(Absence.values())))
          : new Presence(ref, source.chance(50));
    }
    return switch (attribute.type().kind()) {
      case INTEGER, DECIMAL, MONEY, REAL -> ordered(ref, source);
      case DATE, INSTANT -> day(ref, source);
      case YES_NO, CODE -> attribute.type().ordered() ? ordered(ref, source) : equal(ref, source);
      case CODE_SET -> codeSet(ref, source);
      case TEXT -> text(ref, source);
      case ELEMENTS -> elements((ElementsAttribute) attribute, ref, source);
    };
  }

  private static AttributeRef ref(Attribute<?> attribute, Seeded source) {
    return source.chance(10) ? attribute.ref().freshWithin(source.pick(AGES)) : attribute.ref();
  }

  private Condition equal(AttributeRef ref, Seeded source) {
    return source.below(4) < 3 ? oneOf(ref, source) : compared(ref, source);
  }

  private Condition ordered(AttributeRef ref, Seeded source) {
    return switch (source.below(8)) {
      case 0, 1, 2, 3, 4 -> new Comparison(ref, range(ref, source));
      case 5, 6 -> oneOf(ref, source);
      default -> compared(ref, source);
    };
  }

  private static Range range(AttributeRef ref, Seeded source) {
    Object one = constant(ref, source);
    boolean open = source.chance(50);
    Optional<Range.Bound> bound = Optional.of(new Range.Bound(one, !open));
    return switch (source.below(3)) {
      case 0 -> new Range(bound, Optional.empty());
      case 1 -> new Range(Optional.empty(), bound);
      default -> between(ref, bound.get(), source);
    };
  }

  private static Range between(AttributeRef ref, Range.Bound one, Seeded source) {
    Object value = source.chance(30) ? one.value() : constant(ref, source);
    int order = ref.type().compare(one.value(), value);
    if (order == 0) {
      Optional<Range.Bound> closed = Optional.of(new Range.Bound(value, true));
      return new Range(closed, closed);
    }
    Optional<Range.Bound> other = Optional.of(new Range.Bound(value, source.chance(50)));
    return order < 0 ? new Range(Optional.of(one), other) : new Range(other, Optional.of(one));
  }

  private static OneOf oneOf(AttributeRef ref, Seeded source) {
    SortedSet<Object> members = new TreeSet<>();
    int most = source.chance(5) ? 40 : 4;
    for (int left = source.between(1, most); left > 0; left--) {
      members.add(constant(ref, source));
    }
    return new OneOf(ref, members);
  }

  private Condition compared(AttributeRef ref, Seeded source) {
    if (ref.type().kind().isExact() && source.chance(60)) {
      return scaled(ref, source);
    }
    List<Attribute<?>> others = read.stream().filter(a -> a.type().equals(ref.type())).toList();
    AttributeComparison.Operator operator =
        ref.type().isOrdered()
            ? source.pick(List.of(AttributeComparison.Operator.values()))
            : AttributeComparison.Operator.IS;
    return new AttributeComparison(ref, operator, ref(source.pick(others), source));
  }

  /** A multiple of another number, which has other digits as often as not. */
  private Condition scaled(AttributeRef ref, Seeded source) {
    List<Attribute<?>> others =
        read.stream()
            .filter(a -> a.type().kind().isExact())
            .filter(a -> a.type().currency().equals(ref.type().currency()))
            .toList();
    AttributeRef other = ref(source.pick(others), source);
    BigDecimal times = source.chance(30) ? BigDecimal.ONE : source.pick(FACTORS);
    BigDecimal plus = source.chance(50) ? BigDecimal.ZERO : source.pick(SUMMANDS);
    Scaled right = new Scaled(other, times, plus);
    AttributeComparison.Operator operator =
        source.pick(List.of(AttributeComparison.Operator.values()));
    return right.isPlain() && other.type().equals(ref.type())
        ? new AttributeComparison(ref, operator, other)
        : new ScaledComparison(ref, operator, right);
  }

  private Condition day(AttributeRef ref, Seeded source) {
    return switch (source.below(10)) {
      case 0, 1, 2, 3 -> ordered(ref, source);
      case 4, 5, 6, 7 -> RandomDays.relative(ref, source);
      default -> RandomDays.anniversary(ref, source);
    };
  }

  /** A set against another set or a code, as far as codes can be alike. */
  private Condition setPair(AttributeRef ref, Seeded source) {
    List<Attribute<?>> others =
        read.stream()
            .filter(a -> a.type().kind() == Kind.CODE_SET || a.type().kind() == Kind.CODE)
            .filter(a -> CodeSetComparison.canMeet(ref.type(), a.type()))
            .toList();
    AttributeRef other = ref(source.pick(others), source);
    return other.type().kind() == Kind.CODE && source.chance(50)
        ? new CodeSetComparison(other, CodeSetTest.Test.ONLY, ref)
        : new CodeSetComparison(ref, source.pick(List.of(CodeSetTest.Test.values())), other);
  }

  private Condition codeSet(AttributeRef ref, Seeded source) {
    if (source.chance(25)) {
      return setPair(ref, source);
    }
    if (source.below(4) == 3) {
      int least = source.below(5);
      int most = source.chance(30) ? Integer.MAX_VALUE : least + source.below(4);
      return new CodeSetSize(ref, least, most);
    }
    SortedSet<String> codes = RandomValues.codeSet(ref.type(), source);
    codes.add(source.pick(RandomValues.codes(ref.type())));
    return new CodeSetTest(ref, source.pick(List.of(CodeSetTest.Test.values())), codes);
  }

  private Condition textPair(AttributeRef ref, Seeded source) {
    List<Attribute<?>> others = read.stream().filter(a -> a.type().kind() == Kind.TEXT).toList();
    return new TextComparison(
        ref, ref(source.pick(others), source), source.pick(List.of(TextTest.Folding.values())));
  }

  private static Condition textOneOf(AttributeRef ref, Seeded source) {
    SortedSet<String> literals = new TreeSet<>();
    for (int left = source.between(1, 4); left > 0; left--) {
      literals.add(Normalizer.normalize(RandomValues.text(source), Normalizer.Form.NFC));
    }
    return new TextOneOf(ref, literals, source.pick(List.of(TextTest.Folding.values())));
  }

  private Condition text(AttributeRef ref, Seeded source) {
    if (source.chance(30)) {
      return source.chance(50) ? textPair(ref, source) : textOneOf(ref, source);
    }
    TextTest.Test test = source.pick(List.of(TextTest.Test.values()));
    String literal = Normalizer.normalize(RandomValues.text(source), Normalizer.Form.NFC);
    String used = literal.isEmpty() && test != TextTest.Test.EQUALS ? "a" : literal;
    return new TextTest(ref, test, used, source.pick(List.of(TextTest.Folding.values())));
  }

  private Condition elements(ElementsAttribute attribute, AttributeRef ref, Seeded source) {
    RandomCondition inner = over(attribute.parts()).withDepth(2);
    Condition where = (presence ? inner : inner.withoutPresence()).next(source);
    ElementTest.Quantifier quantifier = source.pick(List.of(ElementTest.Quantifier.values()));
    boolean counts = quantifier == ElementTest.Quantifier.COUNT;
    int least = counts ? source.below(4) : 0;
    int most = counts ? (source.chance(30) ? Integer.MAX_VALUE : least + source.below(3)) : 0;
    return new ElementTest(ref, quantifier, where, least, most);
  }

  private static Object constant(AttributeRef ref, Seeded source) {
    return RandomValues.constant(ref.type(), Spread.of(ref.id()), source);
  }
}
