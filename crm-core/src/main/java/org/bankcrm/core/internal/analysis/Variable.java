package org.bankcrm.core.internal.analysis;

import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/** Something about a customer that may be one way or another, as a whole number. */
final class Variable {

  /** The latest as-of date that is looked at: of a customer of whom something is told. */
  private static final Spans AGES = Spans.of(0, 3_652_058);

  private static final int REASONS = Absence.values().length;

  /** The numbers of the reasons why a value is missing; they lie below all values. */
  static final Spans ABSENT = Spans.of(Long.MIN_VALUE, Long.MIN_VALUE + REASONS - 1);

  /** How many codes an open list is taken to have; more than can be named. */
  static final long MOST_CODES = 1L << 40;

  /** How a yes or no turns out. */
  static final Spans NO = Spans.of(0);

  static final Spans YES = Spans.of(1);

  /** What a variable tells. */
  sealed interface Topic {}

  /**
   * The value of an attribute, or why it is missing. What is not held by its encoding is known, 0,
   * or missing; a code of an open list has the number under which it was met.
   */
  record Value(AttributeRef attribute) implements Topic {
    boolean isOpenCode() {
      return attribute.type().isOpenCode();
    }
  }

  /** How many days ago the value of an attribute was observed. */
  record Age(AttributeRef attribute) implements Topic {}

  /** The as-of date as an epoch day. */
  record AsOfDate() implements Topic {}

  /**
   * How a criterion turns out for a known value: no 0, yes 1; of the customer's parts FALSE 0,
   * UNKNOWN 1, TRUE 2.
   */
  record Outcome(Criterion criterion) implements Topic {
    AttributeRef attribute() {
      return criterion.refs().get(0);
    }
  }

  /** Whether a set has a code, or how many others it has; known to the maker of the set. */
  record Member() implements Topic {}

  /** How two values lie: the left one less, 0, the same, 1, or greater, 2. */
  record Order(AttributeRef left, AttributeRef right) implements Topic {}

  /**
   * How a comparison of two known values turns out that no order tells, such as of texts or with a
   * multiple: no 0, yes 1.
   */
  record Pair(Criterion criterion) implements Topic {}

  final int id;
  final Topic topic;

  /** The numbers that it may be. */
  final Spans all;

  Variable(int id, Topic topic, Spans all) {
    this.id = id;
    this.topic = topic;
    this.all = all;
  }

  /** The values that an attribute of this type may have. */
  static Spans known(ValueType type) {
    if (!type.kind().isSingle()) {
      return NO;
    } else if (type.isOpenCode()) {
      return Spans.of(0, MOST_CODES);
    }
    Spans encodings = Spans.of(Encoded.least(type), Encoded.greatest(type));
    return type.kind() == ValueType.Kind.REAL
        ? encodings.minus(Spans.of(Encoded.NEGATIVE_ZERO))
        : encodings;
  }

  static Spans all(Topic topic) {
    if (topic instanceof Value value) {
      return ABSENT.or(known(value.attribute().type()));
    } else if (topic instanceof Age) {
      return AGES;
    } else if (topic instanceof AsOfDate) {
      return known(ValueType.DATE);
    } else if (topic instanceof Outcome outcome) {
      boolean open = outcome.attribute().type().kind() == ValueType.Kind.ELEMENTS;
      return Spans.of(0, open ? 2 : 1);
    } else if (topic instanceof Pair) {
      return Spans.of(0, 1);
    }
    return Spans.of(0, 2);
  }

  /** The number of a reason why there is no value. */
  static long number(Absence reason) {
    return Long.MIN_VALUE + reason.ordinal();
  }

  /** The reason that a number below all values stands for. */
  static Absence reason(long number) {
    return Absence.at((int) (number - Long.MIN_VALUE));
  }

  static boolean isAbsent(long number) {
    return ABSENT.contains(number);
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return topic.toString();
  }
}
