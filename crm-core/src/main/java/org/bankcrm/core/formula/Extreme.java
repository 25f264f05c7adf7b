package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;

/**
 * The least or the greatest of the values of several attributes, all of one type that has an order:
 * the earlier of two days, the highest of three balances.
 *
 * <pre>{@code
 * Derivation.of(FIRST_DUE, new Extreme(Extreme.End.LEAST, List.of(LOAN_DUE.ref(), CARD_DUE.ref())));
 * }</pre>
 *
 * <p>Where one of them is missing, so is the result: whether the unknown one is less cannot be
 * told. Whoever means the least of those that are known puts {@link Otherwise} before it.
 *
 * @param end which of them
 * @param of 2 to 100 attributes of one type
 */
public record Extreme(End end, List<AttributeRef> of) implements Formula {

  /** The most values of which one is taken. */
  public static final int MOST = 100;

  /** Which of several values. */
  public enum End {
    /** The smallest number or amount, the earliest day. */
    LEAST("least"),
    /** The largest number or amount, the latest day. */
    GREATEST("greatest");

    private final String word;

    End(String word) {
      this.word = word;
    }

    /** The word for it in documents. */
    public String word() {
      return word;
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there are too few or too many, they are of several types,
   *     or the type has no order
   */
  public Extreme {
    requireNonNull(end, "end");
    of = List.copyOf(of);
    if (of.size() < 2 || of.size() > MOST) {
      throw new IllegalArgumentException("the least or greatest is one of 2 to " + MOST);
    }
    checkTypes(of);
  }

  private static void checkTypes(List<AttributeRef> of) {
    AttributeRef first = of.get(0);
    if (!first.type().isOrdered()) {
      throw new IllegalArgumentException(
          first.id() + " is of type " + first.type() + ", which has no order");
    }
    for (AttributeRef each : of) {
      if (!each.type().equals(first.type())) {
        throw new IllegalArgumentException(
            each.id()
                + " is of type "
                + each.type()
                + " but "
                + first.id()
                + " of "
                + first.type());
      }
    }
  }

  @Override
  public List<AttributeRef> reads() {
    return of;
  }

  @Override
  public void check(ValueType type) {
    Numbers.require(type.equals(of.get(0).type()), type, of.get(0).type().toString());
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    LongStream values = IntStream.range(0, of.size()).mapToLong(operands::encoded);
    return end == End.LEAST ? values.min() : values.max();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.extreme(this);
  }
}
