package org.bankcrm.alert;

import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/**
 * The largest, smallest or latest value within the time. Of values that a later one outdoes for as
 * long as they count, none is kept.
 */
final class ExtremeFigure extends Figure {

  private final Reckoning.What of;
  private final Within within;
  private final int measured;
  private Buckets kept = new Buckets();

  ExtremeFigure(Reckoning.Measured how, int measured) {
    this(how.what(), how.within(), measured);
  }

  private ExtremeFigure(Reckoning.What of, Within within, int measured) {
    this.of = of;
    this.within = within;
    this.measured = measured;
  }

  @Override
  void add(Moment now, EventValues event) {
    if (event.isKnown(measured)) {
      add(now.tick(within.unit()), event.encoded(measured));
    }
  }

  private void add(long tick, long value) {
    while (!kept.isEmpty() && isOutdone(kept.value(kept.size() - 1), value)) {
      kept.dropLast();
    }
    kept.add(tick, value);
  }

  private boolean isOutdone(long earlier, long later) {
    return switch (of) {
      case LARGEST -> earlier <= later;
      case SMALLEST -> earlier >= later;
      default -> true; // the latest
    };
  }

  @Override
  void bringTo(Moment now, boolean hand) {
    long last = now.tick(within.unit()) - within.length();
    while (!kept.isEmpty() && kept.tick(0) <= last) {
      kept.dropFirst();
    }
  }

  @Override
  boolean isKnown() {
    return !kept.isEmpty();
  }

  @Override
  long encoded() {
    return kept.value(0);
  }

  /** Of latest values of one tick the largest counts as the latest. */
  @Override
  void join(Figure other) {
    Buckets both = kept.with(((ExtremeFigure) other).kept);
    kept = new Buckets();
    for (int i = 0; i < both.size(); i++) {
      add(both.tick(i), both.value(i));
    }
  }

  @Override
  ExtremeFigure copy() {
    ExtremeFigure copy = new ExtremeFigure(of, within, measured);
    copy.kept = kept.copy();
    return copy;
  }

  @Override
  int size() {
    return kept.size();
  }

  @Override
  void write(DataWriter document) {
    document.texts("cells", kept.written());
  }

  @Override
  void read(DataReader document, Moment now) {
    kept = Buckets.read(document.texts("cells", Integer.MAX_VALUE), now.tick(within.unit()));
  }
}
