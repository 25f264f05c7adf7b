package org.bankcrm.alert;

import java.math.BigInteger;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** How many pairs of events there are within the time, of which the one follows the other. */
final class PairFigure extends Figure {

  private static final int NONE = -1;

  private final Reckoning.Pairs pairs;
  private final int same;
  private final BigInteger numerator;
  private final BigInteger denominator;

  /** Up to here products with the tolerance are no larger than a long. */
  private final long small;

  private Buckets firsts = new Buckets();
  private SumFigure found;

  /**
   * @param same where the value stands that must agree; -1 if none must
   */
  PairFigure(Reckoning.Pairs pairs, int same) {
    this.pairs = pairs;
    this.same = same;
    this.numerator = pairs.tolerance().fraction().unscaledValue();
    this.denominator = BigInteger.TEN.pow(Math.max(0, pairs.tolerance().fraction().scale()));
    BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);
    this.small = largest.divide(denominator.max(numerator)).longValue();
    this.found = SumFigure.count(pairs.within());
  }

  @Override
  void add(Moment now, EventValues event) {
    forget(now);
    int first = firstOf(event);
    if (first != NONE) {
      firsts.remove(first);
      found.add(now, 1);
    }
  }

  private int firstOf(EventValues event) {
    if (same == NONE) {
      return firsts.isEmpty() ? NONE : 0;
    }
    if (event.isKnown(same)) {
      for (int i = 0; i < firsts.size(); i++) {
        if (agree(firsts.value(i), event.encoded(same))) {
          return i;
        }
      }
    }
    return NONE;
  }

  /** Whether they differ by no more than the share of the first. */
  private boolean agree(long first, long second) {
    if (first == second || numerator.signum() == 0) {
      return first == second;
    }
    long apart = Math.abs(first - second); // values have 18 digits at the most
    boolean fits = apart <= small && Math.abs(first) <= small;
    return fits
        ? apart * denominator.longValue() <= Math.abs(first) * numerator.longValue()
        : agreeAtLength(Math.abs(first), apart);
  }

  private boolean agreeAtLength(long first, long apart) {
    return BigInteger.valueOf(apart)
            .multiply(denominator)
            .compareTo(BigInteger.valueOf(first).multiply(numerator))
        <= 0;
  }

  @Override
  void addOther(Moment now, EventValues event) {
    if (same == NONE || event.isKnown(same)) {
      forget(now);
      if (firsts.size() == Reckoning.Pairs.MOST) {
        firsts.dropFirst();
      }
      firsts.add(now.tick(pairs.apart().unit()), same == NONE ? 0 : event.encoded(same));
    }
  }

  private void forget(Moment now) {
    long last = now.tick(pairs.apart().unit()) - pairs.apart().length();
    while (!firsts.isEmpty() && firsts.tick(0) <= last) {
      firsts.dropFirst();
    }
  }

  @Override
  void bringTo(Moment now, boolean hand) {
    forget(now);
    found.bringTo(now, hand);
  }

  @Override
  boolean isKnown() {
    return true;
  }

  @Override
  long encoded() {
    return found.encoded();
  }

  /** The latest first events of both wait; what happened already is no pair of both. */
  @Override
  void join(Figure other) {
    PairFigure that = (PairFigure) other;
    firsts = firsts.with(that.firsts);
    while (firsts.size() > Reckoning.Pairs.MOST) {
      firsts.dropFirst();
    }
    found.join(that.found);
  }

  @Override
  PairFigure copy() {
    PairFigure copy = new PairFigure(pairs, same);
    copy.firsts = firsts.copy();
    copy.found = found.copy();
    return copy;
  }

  @Override
  int size() {
    return firsts.size() + found.size();
  }

  @Override
  void write(DataWriter document) {
    document.texts("firsts", firsts.written());
    found.write(document);
  }

  @Override
  void read(DataReader document, Moment now) {
    long last = now.tick(pairs.apart().unit());
    firsts = Buckets.read(document.texts("firsts", Reckoning.Pairs.MOST), last);
    found.read(document, now);
  }
}
