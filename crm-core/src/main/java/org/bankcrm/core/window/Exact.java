package org.bankcrm.core.window;

import java.math.BigInteger;
import org.bankcrm.core.window.Aggregate.Total;
import org.bankcrm.core.window.Part.Kind;
import org.jspecify.annotations.Nullable;

/** A whole number of any size: a count, or the unscaled digits of a sum. */
sealed interface Exact {

  /** The total of some stretches, or null if it depends on what is not known. */
  @Nullable BigInteger of(Cells cells, int from, int to);

  /** The same as digits; {@link Figure#UNDECIDED}, or a number out of bounds where it is one. */
  long digits(Cells cells, int from, int to);

  /** Whether it is not zero, whatever the missing parts are. */
  boolean isNeverZero(Cells cells, int from, int to);

  /** The total that a window asks for. */
  static Exact of(WindowDefinition window, Total total, TypePlan.Builder parts) {
    return total instanceof Aggregate.Count ? Counted.of(window, parts) : Summed.of(window, parts);
  }

  /** How many events: known unless of some it is not known whether they count. */
  record Counted(Part events, Part unsure) implements Exact {

    private static Counted of(WindowDefinition window, TypePlan.Builder parts) {
      return new Counted(
          parts.part(window.where(), Kind.EVENTS, true, -1),
          parts.part(window.where(), Kind.EVENTS, false, -1));
    }

    private boolean isKnown(Cells cells, int from, int to) {
      return !cells.isOpen() || cells.count(unsure, from, to) == 0;
    }

    @Override
    public @Nullable BigInteger of(Cells cells, int from, int to) {
      return isKnown(cells, from, to) ? BigInteger.valueOf(cells.count(events, from, to)) : null;
    }

    @Override
    public long digits(Cells cells, int from, int to) {
      return isKnown(cells, from, to) ? cells.count(events, from, to) : Figure.UNDECIDED;
    }

    @Override
    public boolean isNeverZero(Cells cells, int from, int to) {
      return cells.count(events, from, to) > 0;
    }
  }

  /** The sum of the values: an event that may count and has the value zero changes nothing. */
  record Summed(Part sum, Unsure unsure) implements Exact {

    private static Summed of(WindowDefinition window, TypePlan.Builder parts) {
      return new Summed(
          parts.part(window.where(), Kind.SUM, true, window.measuredPosition()),
          Unsure.of(window, parts));
    }

    private boolean isKnown(Cells cells, int from, int to) {
      if (!cells.isOpen()) {
        return true;
      }
      boolean nothing = unsure.least(cells, from, to) == 0 && unsure.greatest(cells, from, to) == 0;
      return !unsure.hasHoles(cells, from, to) && (nothing || !unsure.hasValues(cells, from, to));
    }

    @Override
    public @Nullable BigInteger of(Cells cells, int from, int to) {
      return isKnown(cells, from, to) ? cells.sum(sum, from, to) : null;
    }

    @Override
    public long digits(Cells cells, int from, int to) {
      return isKnown(cells, from, to) ? cells.digits(sum, from, to) : Figure.UNDECIDED;
    }

    /** Where amounts of either sign may take each other away, it is not looked which do. */
    @Override
    public boolean isNeverZero(Cells cells, int from, int to) {
      int sign = cells.sum(sum, from, to).signum();
      return sign != 0
          && !unsure.hasHoles(cells, from, to)
          && (sign > 0
              ? unsure.least(cells, from, to) >= 0
              : unsure.greatest(cells, from, to) <= 0);
    }
  }
}
