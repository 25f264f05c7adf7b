package org.bankcrm.core.internal.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.AttributeComparison.Operator;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.Truth;

/**
 * A number against a multiple of another, both in whole units of the most digits that either can
 * have: {@code left * ofLeft} against {@code right * ofRight + plus}. What does not fit into 64
 * bits is compared by large numbers, so that nothing overflows.
 */
final class ScaledTest implements RowTest {

  private final Slot left;
  private final Slot right;
  private final Operator operator;
  private final BigInteger ofLeft;
  private final BigInteger ofRight;
  private final BigInteger plus;

  /** The same as plain numbers; all 0 where one of them is too large to be one. */
  private final long[] plain = new long[3];

  private ScaledTest(Slot left, Slot right, ScaledComparison comparison) {
    this.left = left;
    this.right = right;
    this.operator = comparison.operator();
    Scaled scaled = comparison.right();
    int digits = left.type().scale();
    digits = Math.max(digits, right.type().scale() + scaled.times().scale());
    digits = Math.max(digits, scaled.plus().scale());
    this.ofLeft = BigInteger.TEN.pow(digits - left.type().scale());
    this.ofRight = whole(scaled.times(), digits - right.type().scale());
    this.plus = whole(scaled.plus(), digits);
    if (isPlain(ofLeft) && isPlain(ofRight) && isPlain(plus)) {
      plain[0] = ofLeft.longValueExact();
      plain[1] = ofRight.longValueExact();
      plain[2] = plus.longValueExact();
    }
  }

  static ScaledTest of(ScaledComparison comparison, Scope scope) {
    Slot left = scope.slot(comparison.left());
    return new ScaledTest(left, scope.slot(comparison.right().of()), comparison);
  }

  private static BigInteger whole(BigDecimal number, int digits) {
    return number.movePointRight(digits).toBigIntegerExact();
  }

  private static boolean isPlain(BigInteger number) {
    return number.bitLength() < 62; // a sum of two products that fit does not overflow
  }

  @Override
  public Truth test(Row row, long[] derived) {
    long a = left.read(row, derived);
    long b = right.read(row, derived);
    return a == left.missing() || b == right.missing()
        ? Truth.UNKNOWN
        : Truth.of(RowTests.holds(operator, order(a, b)));
  }

  private int order(long a, long b) {
    if (plain[0] != 0 && fits(a, plain[0]) && fits(b, plain[1])) {
      return Long.compare(a * plain[0], b * plain[1] + plain[2]);
    }
    BigInteger one = BigInteger.valueOf(a).multiply(ofLeft);
    return one.compareTo(BigInteger.valueOf(b).multiply(ofRight).add(plus));
  }

  /** Whether the product has at most 62 bits. */
  private static boolean fits(long number, long factor) {
    return bits(number) + bits(factor) <= 62;
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(number));
  }
}
