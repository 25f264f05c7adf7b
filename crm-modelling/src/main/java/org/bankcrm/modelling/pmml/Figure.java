package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Curve;

/**
 * A sum of a constant, of numbers that are weighed, of cases and of trees; missing where one of
 * them is.
 *
 * @param base the constant
 * @param parts what is added to it
 */
record Figure(BigDecimal base, List<Piece> parts) {

  /** Enough that nothing of a binary fraction is lost; products would grow for ever. */
  private static final MathContext DIGITS = new MathContext(60);

  /** A part of a sum. */
  sealed interface Piece {
    Piece times(BigDecimal by);
  }

  /** A number that is weighed; empty where it is missing and nothing stands for it. */
  record Weighed(
      String label,
      Attribute<?> attribute,
      Curve curve,
      Optional<BigDecimal> least,
      Optional<BigDecimal> most,
      BigDecimal times,
      Optional<BigDecimal> ifMissing)
      implements Piece {

    @Override
    public Weighed times(BigDecimal by) {
      return new Weighed(
          label,
          attribute,
          curve,
          least,
          most,
          product(times, by),
          ifMissing.map(each -> product(each, by)));
    }

    Weighed ifMissing(BigDecimal adds) {
      return new Weighed(label, attribute, curve, least, most, times, Optional.of(adds));
    }

    Weighed within(Optional<BigDecimal> newLeast, Optional<BigDecimal> newMost) {
      return new Weighed(label, attribute, curve, newLeast, newMost, times, ifMissing);
    }
  }

  /** The first case whose condition is TRUE, while none before is UNKNOWN. */
  record Group(String label, List<Adds> cases, BigDecimal otherwise) implements Piece {
    @Override
    public Group times(BigDecimal by) {
      return new Group(
          label, cases.stream().map(each -> each.times(by)).toList(), product(otherwise, by));
    }
  }

  /** A case of a group. */
  record Adds(String label, Condition when, BigDecimal adds) {
    Adds times(BigDecimal by) {
      return new Adds(label, when, product(adds, by));
    }
  }

  /** A tree, its root first. */
  record Tree(String label, List<Test> tests, List<Leaf> leaves) implements Piece {
    @Override
    public Tree times(BigDecimal by) {
      return new Tree(label, tests, leaves.stream().map(each -> each.times(by)).toList());
    }
  }

  /** A place of a tree. */
  record Test(String code, Condition when, String yes, String no) {}

  /** A leaf of a tree. */
  record Leaf(String code, BigDecimal adds) {
    Leaf times(BigDecimal by) {
      return new Leaf(code, product(adds, by));
    }
  }

  static Figure of(BigDecimal constant) {
    return new Figure(constant, List.of());
  }

  static Figure of(Piece piece) {
    return new Figure(BigDecimal.ZERO, List.of(piece));
  }

  Figure plus(Figure other) {
    List<Piece> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new Figure(base.add(other.base, DIGITS), all);
  }

  Figure minus(Figure other) {
    return plus(other.times(BigDecimal.ONE.negate()));
  }

  Figure times(BigDecimal by) {
    return new Figure(product(base, by), parts.stream().map(each -> each.times(by)).toList());
  }

  Figure over(BigDecimal divisor) {
    return times(BigDecimal.ONE.divide(divisor, DIGITS));
  }

  boolean isConstant() {
    return parts.isEmpty();
  }

  private static BigDecimal product(BigDecimal one, BigDecimal other) {
    return one.multiply(other, DIGITS);
  }
}
