package org.bankcrm.testkit.law;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
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
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.formula.LookupTable;
import org.bankcrm.core.formula.TableAxis;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.TierLadder;

/**
 * The meaning of conditions, written down a second time as plainly as possible: one customer, one
 * recursion over the truth tables, no sharing, no order of evaluation. Nothing of the engine is
 * used.
 */
final class ReferenceInterpreter {

  /** Where a ladder places a customer, and whether that is final. */
  record Place(String code, boolean settled) {}

  private final Facts facts;
  private final ReferenceDays days;
  private final Map<String, Policy<?>> policies;
  private final Map<String, Optional<?>> yielded = new HashMap<>();
  private final Meaning meaning = new Meaning();

  /** Policies are found by the ids of what they yield. */
  ReferenceInterpreter(Map<String, Policy<?>> policies, Facts facts) {
    this.facts = facts;
    this.days = new ReferenceDays(facts.asOf().atZone(facts.zone()).toLocalDate(), facts.zone());
    this.policies = policies;
  }

  static Truth truth(Condition condition, Facts facts) {
    return new ReferenceInterpreter(Map.of(), facts).truth(condition);
  }

  Place place(TierLadder ladder) {
    List<Truth> truths =
        ladder.tiers().stream()
            .map(tier -> tier.when().map(this::truth).orElse(Truth.TRUE))
            .toList();
    int first = truths.indexOf(Truth.TRUE);
    boolean settled = !truths.subList(0, first).contains(Truth.UNKNOWN);
    return new Place(ladder.tiers().get(first).code(), settled);
  }

  /** The place of the first part that is not TRUE, as readings tell it. */
  OptionalInt firstNotTrue(Condition condition) {
    if (truth(condition) == Truth.TRUE) {
      return OptionalInt.empty();
    }
    List<Condition> parts = condition instanceof All all ? all.parts() : List.of(condition);
    return IntStream.range(0, parts.size())
        .filter(place -> truth(parts.get(place)) != Truth.TRUE)
        .findFirst();
  }

  Truth truth(Condition condition) {
    return condition.accept(meaning);
  }

  /** What each kind of condition means. */
  private final class Meaning implements Condition.Visitor<Truth> {

    @Override
    public Truth constant(Constant c) {
      return c.value();
    }

    @Override
    public Truth asOf(AsOf asOf) {
      return Truth.of(asOf.days().contains(days.today()));
    }

    @Override
    public Truth not(Not not) {
      Truth part = truth(not.part());
      return part == Truth.TRUE ? Truth.FALSE : part == Truth.FALSE ? Truth.TRUE : Truth.UNKNOWN;
    }

    @Override
    public Truth all(All all) {
      return counted(
          all.parts(), ReferenceInterpreter.this::truth, holding -> holding == all.parts().size());
    }

    @Override
    public Truth any(Any any) {
      return counted(any.parts(), ReferenceInterpreter.this::truth, holding -> holding >= 1);
    }

    @Override
    public Truth atLeast(AtLeast some) {
      return counted(
          some.parts(), ReferenceInterpreter.this::truth, holding -> holding >= some.count());
    }

    @Override
    public Truth codeSetComparison(CodeSetComparison comparison) {
      Optional<?> right = value(comparison.right());
      return right.isEmpty()
          ? Truth.UNKNOWN
          : known(comparison.left(), left -> codes(comparison.test(), set(left), set(right.get())));
    }

    @Override
    public Truth textOneOf(TextOneOf oneOf) {
      return known(
          oneOf.attribute(),
          value ->
              oneOf.literals().stream()
                  .anyMatch(
                      literal ->
                          folded(literal, oneOf.folding())
                              .equals(folded((String) value, oneOf.folding()))));
    }

    @Override
    public Truth textComparison(TextComparison comparison) {
      Optional<?> right = value(comparison.right());
      return right.isEmpty()
          ? Truth.UNKNOWN
          : known(
              comparison.left(),
              left ->
                  folded((String) left, comparison.folding())
                      .equals(folded((String) right.get(), comparison.folding())));
    }

    @Override
    public Truth scaledComparison(ScaledComparison comparison) {
      Scaled scaled = comparison.right();
      Optional<?> right = value(scaled.of());
      return right.isEmpty()
          ? Truth.UNKNOWN
          : known(
              comparison.left(),
              left ->
                  compared(
                      comparison.operator(),
                      number(left)
                          .compareTo(
                              number(right.get()).multiply(scaled.times()).add(scaled.plus()))));
    }

    @Override
    public Truth presence(Presence p) {
      return Truth.of(value(p.attribute()).isPresent() == p.known());
    }

    @Override
    public Truth absent(Absent a) {
      return Truth.of(value(a.attribute()).isEmpty() && absence(a.attribute()) == a.reason());
    }

    @Override
    public Truth elementTest(ElementTest e) {
      return value(e.attribute()).map(list -> elements(e, (List<?>) list)).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth comparison(Comparison c) {
      return known(c.attribute(), value -> inside(c.attribute().type(), c.range(), value));
    }

    @Override
    public Truth oneOf(OneOf m) {
      return known(
          m.attribute(),
          v -> m.members().stream().anyMatch(x -> order(m.attribute().type(), x, v) == 0));
    }

    @Override
    public Truth codeSetTest(CodeSetTest t) {
      return known(t.attribute(), value -> codes(t.test(), (Set<?>) value, t.codes()));
    }

    @Override
    public Truth codeSetSize(CodeSetSize s) {
      return known(s.attribute(), value -> sized(s, ((Set<?>) value).size()));
    }

    @Override
    public Truth textTest(TextTest t) {
      return known(t.attribute(), value -> text(t, (String) value));
    }

    @Override
    public Truth relativeDate(RelativeDate r) {
      return known(r.attribute(), value -> days.inSpan(r, value));
    }

    @Override
    public Truth anniversary(Anniversary a) {
      return known(a.attribute(), value -> days.returns(a, value));
    }

    @Override
    public Truth attributeComparison(AttributeComparison c) {
      Optional<?> right = value(c.right());
      return right.isEmpty()
          ? Truth.UNKNOWN
          : known(
              c.left(), left -> compared(c.operator(), order(c.left().type(), left, right.get())));
    }
  }

  private Truth known(AttributeRef attribute, Predicate<Object> holds) {
    Optional<?> value = value(attribute);
    return value.isEmpty() ? Truth.UNKNOWN : Truth.of(holds.test(value.get()));
  }

  /** Tries every number of holding parts that the unknown ones leave open. */
  private static <T> Truth counted(List<T> parts, Function<T, Truth> truth, IntPredicate enough) {
    int holding = 0;
    int possible = 0;
    for (T part : parts) {
      Truth found = truth.apply(part);
      holding += found == Truth.TRUE ? 1 : 0;
      possible += found == Truth.FALSE ? 0 : 1;
    }
    boolean always = true;
    boolean ever = false;
    for (int number = holding; number <= possible; number++) {
      always &= enough.test(number);
      ever |= enough.test(number);
    }
    return always ? Truth.TRUE : ever ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static boolean inside(ValueType type, Range range, Object value) {
    Range.Bound low = range.lower().orElse(null);
    Range.Bound high = range.upper().orElse(null);
    return (low == null || order(type, value, low.value()) >= (low.inclusive() ? 0 : 1))
        && (high == null || order(type, value, high.value()) <= (high.inclusive() ? 0 : -1));
  }

  /** Ordered codes by their places in the list. */
  @SuppressWarnings("unchecked") // values of one type compare with each other
  private static int order(ValueType type, Object one, Object other) {
    if (type.ordered()) {
      return Integer.signum(type.codes().indexOf(one) - type.codes().indexOf(other));
    }
    return Integer.signum(((Comparable<Object>) one).compareTo(other));
  }

  private static boolean sized(CodeSetSize test, int size) {
    return size >= test.atLeast() && size <= test.atMost();
  }

  private static boolean codes(CodeSetTest.Test test, Set<?> codes, Set<?> others) {
    return switch (test) {
      case HAS_ANY -> others.stream().anyMatch(codes::contains);
      case HAS_ALL -> others.stream().allMatch(codes::contains);
      case HAS_NONE -> others.stream().noneMatch(codes::contains);
      case ONLY -> codes.stream().allMatch(others::contains);
      case EXACTLY -> codes.equals(others);
    };
  }

  /** A set of codes, or a code as a set of its own. */
  private static Set<?> set(Object value) {
    return value instanceof Set<?> codes ? codes : Set.of(value);
  }

  /** An exact number; an amount in whole units of its currency. */
  private static BigDecimal number(Object value) {
    return value instanceof Money money ? money.amount() : new BigDecimal(value.toString());
  }

  private static boolean text(TextTest test, String value) {
    String text = folded(value, test.folding());
    String literal = folded(test.literal(), test.folding());
    return switch (test.test()) {
      case EQUALS -> text.equals(literal);
      case STARTS_WITH -> text.startsWith(literal);
      case ENDS_WITH -> text.endsWith(literal);
      case CONTAINS -> text.contains(literal);
    };
  }

  /** Folds again and again until nothing changes any more. */
  private static String folded(String text, TextTest.Folding folding) {
    String once = foldedOnce(text, folding);
    return once.equals(text) ? text : folded(once, folding);
  }

  private static String foldedOnce(String text, TextTest.Folding folding) {
    return switch (folding) {
      case NONE -> text;
      case CASE -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
      case WIDTH_AND_CASE ->
          foldedOnce(Normalizer.normalize(text, Normalizer.Form.NFKC), TextTest.Folding.CASE);
    };
  }

  private static boolean compared(AttributeComparison.Operator operator, int order) {
    return switch (operator) {
      case IS -> order == 0;
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
    };
  }

  private static Truth elements(ElementTest test, List<?> parts) {
    return counted(
        parts,
        part -> truth(test.where(), (Facts) part),
        holding ->
            switch (test.quantifier()) {
              case SOME -> holding >= 1;
              case EVERY -> holding == parts.size();
              case NONE -> holding == 0;
              case COUNT -> holding >= test.atLeast() && holding <= test.atMost();
            });
  }

  /** Whether the policy that yields this is known not to be about the customer. */
  boolean isForeign(String id) {
    Policy<?> policy = policies.get(id);
    return policy != null && truth(policy.head().population()) == Truth.FALSE;
  }

  /** Why there is no value; a value that is too old has no reason. */
  private Absence absence(AttributeRef ref) {
    if (policies.containsKey(ref.id())) {
      return isForeign(ref.id()) ? Absence.NOT_APPLICABLE : Absence.NOT_KNOWN;
    }
    return facts.absence(facts.catalog().find(ref.id()).orElseThrow()).orElse(Absence.NOT_KNOWN);
  }

  /** A value of the customer's, or what a policy of the book yields. */
  Optional<?> value(AttributeRef ref) {
    if (policies.containsKey(ref.id())) {
      return yielded(ref.id());
    }
    Attribute<?> attribute = facts.catalog().find(ref.id()).orElseThrow();
    LocalDate observed =
        LocalDate.ofEpochDay(facts.observedDay(facts.catalog().positionOf(attribute)));
    long age = ChronoUnit.DAYS.between(observed, days.today());
    boolean stale = ref.freshDays().isPresent() && age > ref.freshDays().getAsInt();
    return stale ? Optional.empty() : own(attribute);
  }

  /** What is in a cell of a table is looked up by hand; all else is as the facts have it. */
  private Optional<?> own(Attribute<?> attribute) {
    Optional<Derivation> derived = facts.catalog().derivation(attribute);
    return derived.isPresent() && derived.get().formula() instanceof LookupTable table
        ? cell(table)
        : facts.get(attribute);
  }

  private Optional<?> cell(LookupTable table) {
    List<?> cells = table.rows();
    for (TableAxis axis : table.by()) {
      Optional<?> value = own(facts.catalog().find(axis.of().id()).orElseThrow());
      int place = value.map(found -> place(axis, found)).orElse(-1);
      if (place < 0) {
        return Optional.empty();
      }
      Object found = cells.get(place);
      cells = found instanceof List<?> row ? row : List.of(found);
    }
    return Optional.of(cells.get(0));
  }

  /** The last band that has begun, or the code. */
  private static int place(TableAxis axis, Object value) {
    int place = -1;
    for (int i = 0; i < axis.steps().size(); i++) {
      Object step = axis.steps().get(i);
      boolean code = axis.of().type().kind() == ValueType.Kind.CODE;
      boolean fits = code ? step.equals(value) : order(axis.of().type(), step, value) <= 0;
      place = fits ? i : place;
    }
    return place;
  }

  /** The value by the attribute's id, however old it is. */
  Optional<?> find(String id) {
    return policies.containsKey(id)
        ? yielded(id)
        : facts.get(facts.catalog().find(id).orElseThrow());
  }

  /** What a policy of the book yields; computed when it is first asked for. */
  Optional<?> yielded(String id) {
    if (!yielded.containsKey(id)) {
      yielded.putAll(Clerk.of(requireNonNull(policies.get(id)), this).yields());
    }
    return requireNonNull(yielded.get(id), id);
  }

  /** The instant of the decision. */
  Instant asOf() {
    return facts.asOf();
  }

  /** The calendar of the decision. */
  ReferenceDays days() {
    return days;
  }
}
