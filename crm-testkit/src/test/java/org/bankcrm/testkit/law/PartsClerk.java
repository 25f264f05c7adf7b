package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.PartsFormula;

/**
 * Works out what the parts of a customer come to as plainly as can be: writes down every way to
 * complete what is missing of them, works each out by itself, and sees whether all say the same.
 * Nothing of the engine is used.
 */
final class PartsClerk {

  /** What comes out where nothing counts of which there could be a mean, or a first. */
  static final Object NOTHING = "nothing";

  /** So many ways are written down; of more the clerk says nothing. */
  private static final int MOST_WAYS = 20_000;

  private final PartsFormula formula;
  private final List<List<Optional<Object>>> choices = new ArrayList<>();

  /**
   * Whether something that may be beyond all others is missing; no type is taken to have an end.
   */
  private boolean isOpenEnded;

  /** For each part what it may add: nothing, or a value. */
  private PartsClerk(PartsFormula formula, List<Facts> parts) {
    this.formula = formula;
    for (Facts part : parts) {
      Truth counts = ReferenceInterpreter.truth(formula.where(), part);
      List<Optional<Object>> may = new ArrayList<>();
      if (counts != Truth.TRUE) {
        may.add(Optional.empty());
      }
      if (counts != Truth.FALSE) {
        values(part, parts).forEach(value -> may.add(Optional.of(value)));
      }
      choices.add(may);
    }
  }

  /**
   * What all ways come to, before rounding: one thing where it is known; nothing at all where there
   * are too many ways.
   */
  static Set<Object> outcomes(PartsFormula formula, List<Facts> parts) {
    PartsClerk clerk = new PartsClerk(formula, parts);
    double ways = clerk.choices.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
    Set<Object> outcomes = new HashSet<>();
    if (ways <= MOST_WAYS) {
      clerk.walk(0, new ArrayList<>(), outcomes);
    }
    if (clerk.isOpenEnded && !outcomes.isEmpty()) {
      outcomes.add("something beyond");
    }
    return outcomes;
  }

  private void walk(int place, List<Object> counted, Set<Object> outcomes) {
    if (place == choices.size()) {
      outcomes.add(outcome(counted));
      return;
    }
    for (Optional<Object> choice : choices.get(place)) {
      choice.ifPresent(counted::add);
      walk(place + 1, counted, outcomes);
      choice.ifPresent(ignored -> counted.remove(counted.size() - 1));
    }
  }

  /** What a part that counts adds: its value, or any there could be. */
  private Set<Object> values(Facts part, List<Facts> parts) {
    Optional<Attribute<?>> of = formula.of();
    if (of.isEmpty()) {
      return Set.of("a part");
    }
    Optional<?> known = part.get(of.get());
    isOpenEnded |=
        known.isEmpty()
            && (formula.aggregate() instanceof Aggregate.Min
                || formula.aggregate() instanceof Aggregate.Max);
    return known.isPresent() ? Set.of(known.get()) : anyValues(of.get(), parts);
  }

  /**
   * The ends of what the type holds, what lies between, and codes that others have and have not.
   */
  private static Set<Object> anyValues(Attribute<?> of, List<Facts> parts) {
    ValueType type = of.type();
    return switch (type.kind()) {
      case INTEGER -> Set.of(-999_999_999_999_999_999L, 0L, 999_999_999_999_999_999L);
      case DECIMAL -> Set.of(digits(-1, type), digits(0, type), digits(1, type));
      case MONEY -> Set.of(money(-1, type), money(0, type), money(1, type));
      case REAL -> Set.of(-Double.MAX_VALUE, 0.0, Double.MAX_VALUE);
      case DATE -> Set.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
      case INSTANT ->
          Set.of(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"));
      case CODE -> codes(of, parts);
      default -> throw new AssertionError("nothing is measured of " + type);
    };
  }

  private static BigDecimal digits(int sign, ValueType type) {
    return new BigDecimal(BigInteger.valueOf(sign * 999_999_999_999_999_999L), type.scale());
  }

  private static Money money(int sign, ValueType type) {
    return Money.ofMinor(sign * 999_999_999_999_999_999L, type.currency().orElseThrow());
  }

  /** One that another part has, and two that none has, as far as there are such. */
  private static Set<Object> codes(Attribute<?> of, List<Facts> parts) {
    Set<Object> told = new LinkedHashSet<>();
    parts.forEach(part -> part.get(of).ifPresent(told::add));
    List<Object> fresh = new ArrayList<>(of.type().codes());
    if (!of.type().isClosed()) {
      fresh.addAll(List.of("~one", "~other"));
    }
    fresh.removeAll(told);
    return new LinkedHashSet<>(Stream.concat(told.stream(), fresh.stream().limit(2)).toList());
  }

  private Object outcome(List<Object> counted) {
    Aggregate aggregate = formula.aggregate();
    if (aggregate instanceof Aggregate.Count) {
      return BigDecimal.valueOf(counted.size());
    } else if (aggregate instanceof Aggregate.Distinct) {
      return BigDecimal.valueOf(new HashSet<>(counted).size());
    } else if (aggregate instanceof Aggregate.Sum) {
      return plain(sum(counted));
    } else if (counted.isEmpty()) {
      return NOTHING;
    } else if (aggregate instanceof Aggregate.Average) {
      return Mean.of(sum(counted), counted.size());
    }
    boolean least = aggregate instanceof Aggregate.Min;
    return least ? Collections.min(counted, order()) : Collections.max(counted, order());
  }

  /** Ordered codes by their places in the list. */
  @SuppressWarnings("unchecked") // values of one type compare with each other
  private Comparator<Object> order() {
    ValueType type = formula.of().orElseThrow().type();
    return type.ordered()
        ? Comparator.comparingInt(type.codes()::indexOf)
        : (one, other) -> ((Comparable<Object>) one).compareTo(other);
  }

  private static BigDecimal sum(List<Object> counted) {
    return counted.stream().map(PartsClerk::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal number(Object value) {
    return value instanceof Money money
        ? money.amount()
        : value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }

  static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  /** A quotient in its lowest terms, of digits far behind the point. */
  record Mean(BigInteger of, BigInteger by) {

    private static final int DIGITS = 18;

    static Mean of(BigDecimal sum, int parts) {
      BigInteger digits = sum.movePointRight(DIGITS).toBigIntegerExact();
      BigInteger shared = digits.gcd(BigInteger.valueOf(parts)).max(BigInteger.ONE);
      return new Mean(digits.divide(shared), BigInteger.valueOf(parts).divide(shared));
    }

    BigDecimal rounded(Aggregate.Average average, int scale) {
      return new BigDecimal(of, DIGITS).divide(new BigDecimal(by), scale, average.rounding());
    }
  }
}
