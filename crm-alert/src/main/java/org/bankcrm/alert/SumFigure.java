package org.bankcrm.alert;

import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** How many events there are within the time, or what a value of theirs comes to. */
final class SumFigure extends Figure {

  private static final int HALF = 32;
  private static final long LOW = 0xFFFF_FFFFL;
  private static final int NONE = -1;

  private final Within within;

  /** Where the measured value stands; {@link #NONE} where events are counted. */
  private final int measured;

  private Buckets buckets;

  /** The tick of the first of them, which is asked for with each event. */
  private long oldest = Long.MAX_VALUE;

  /** The total is {@code high * 2^32 + low}: neither half can overflow. */
  private long high;

  private long low;

  /** What the total is told as, as long as {@link #isTold}. */
  private long told;

  private boolean isTold;

  private SumFigure(Within within, int measured, Buckets buckets) {
    this.within = within;
    this.measured = measured;
    this.buckets = buckets;
  }

  static SumFigure count(Within within) {
    return new SumFigure(within, NONE, new Buckets());
  }

  static SumFigure sum(Within within, int measured) {
    return new SumFigure(within, measured, new Buckets());
  }

  @Override
  void add(Moment now, EventValues event) {
    if (measured == NONE) {
      add(now, 1);
    } else if (event.isKnown(measured)) {
      add(now, event.encoded(measured));
    }
  }

  void add(Moment now, long value) {
    add(now.tick(within.unit()), value);
  }

  private void add(long tick, long value) {
    int last = buckets.size() - 1;
    total(value);
    if (last >= 0 && buckets.tick(last) == tick) {
      long sum = buckets.value(last) + value;
      boolean overflows = ((sum ^ value) & (sum ^ buckets.value(last))) < 0;
      if (!overflows) {
        buckets.set(last, sum);
        return;
      }
    }
    buckets.add(tick, value);
    oldest = Math.min(oldest, tick);
  }

  private void total(long value) {
    isTold = false;
    high += value >> HALF;
    low += value & LOW;
  }

  private void lessTotal(long value) {
    isTold = false;
    high -= value >> HALF;
    low -= value & LOW;
  }

  @Override
  void bringTo(Moment now, boolean hand) {
    long last = now.tick(within.unit()) - within.length();
    if (oldest <= last) {
      forget(last);
    }
  }

  private void forget(long last) {
    while (!buckets.isEmpty() && buckets.tick(0) <= last) {
      lessTotal(buckets.value(0));
      buckets.dropFirst();
    }
    oldest = buckets.isEmpty() ? Long.MAX_VALUE : buckets.tick(0);
  }

  @Override
  boolean isKnown() {
    return true;
  }

  @Override
  long encoded() {
    if (!isTold) {
      told = total();
      isTold = true;
    }
    return told;
  }

  private long total() {
    long top = high + (low >> HALF);
    if (top > Integer.MAX_VALUE || top < Integer.MIN_VALUE) {
      return held(top > 0 ? Long.MAX_VALUE : -Long.MAX_VALUE);
    }
    return held((top << HALF) + (low & LOW));
  }

  @Override
  void join(Figure other) {
    Buckets both = buckets.with(((SumFigure) other).buckets);
    buckets = new Buckets();
    high = 0;
    low = 0;
    isTold = false;
    oldest = Long.MAX_VALUE;
    for (int i = 0; i < both.size(); i++) {
      add(both.tick(i), both.value(i));
    }
  }

  @Override
  SumFigure copy() {
    SumFigure copy = new SumFigure(within, measured, buckets.copy());
    copy.high = high;
    copy.low = low;
    copy.oldest = oldest;
    return copy;
  }

  @Override
  int size() {
    return buckets.size();
  }

  @Override
  void write(DataWriter document) {
    document.texts("cells", buckets.written());
  }

  @Override
  void read(DataReader document, Moment now) {
    buckets = Buckets.read(document.texts("cells", Integer.MAX_VALUE), now.tick(within.unit()));
    for (int i = 0; i < buckets.size(); i++) {
      total(buckets.value(i));
    }
    oldest = buckets.isEmpty() ? Long.MAX_VALUE : buckets.tick(0);
  }
}
