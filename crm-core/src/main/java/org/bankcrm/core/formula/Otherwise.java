package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * The value of an attribute, or a stated one where that is missing, for whatever reason: a turnover
 * that counts as zero where none was told. The only way to take something for what is not known,
 * and it stands in the book.
 *
 * <pre>{@code
 * Derivation.of(TURNOVER_OR_ZERO, new Otherwise(TURNOVER.ref(), yuan(0)));
 * }</pre>
 *
 * <p>Policies that read the computed attribute are never UNKNOWN for want of it, and no explanation
 * tells it as missing: ask whether the bank means that, for a ratio or a score above all.
 *
 * @param of the attribute; of numbers, amounts, yes/no, days or codes of a closed list
 * @param value what takes its place, of the attribute's type
 */
public record Otherwise(AttributeRef of, Object value) implements Formula {

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if the attribute has texts, open codes, sets or parts, or the
   *     value is not of its type
   */
  public Otherwise {
    if (!Encoded.isScalar(of.type())) {
      throw new IllegalArgumentException(
          of.id() + " is of type " + of.type() + ", of which nothing takes the place");
    }
    value = of.type().normalise(requireNonNull(value, "value"));
    if (!Encoded.fits(of.type(), value)) {
      throw new IllegalArgumentException("the value has more digits than fit " + of.type());
    }
  }

  @Override
  public List<AttributeRef> reads() {
    return List.of(of);
  }

  @Override
  public void check(ValueType type) {
    Numbers.require(type.equals(of.type()), type, of.type().toString());
  }

  @Override
  public boolean bearsGaps() {
    return true;
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    return OptionalLong.of(operands.isKnown(0) ? operands.encoded(0) : Encoded.of(type, value));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.otherwise(this);
  }
}
