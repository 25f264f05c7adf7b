package org.bankcrm.alert;

import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** For how many days the oldest instalment that is not wholly paid has been due. */
final class PastDueFigure extends Figure {

  private final int measured;
  private Buckets unpaid = new Buckets();

  /** What was paid beyond all that was due. */
  private long ahead;

  private long days;

  PastDueFigure(int measured) {
    this.measured = measured;
  }

  @Override
  void add(Moment now, EventValues event) {
    if (event.isKnown(measured)) {
      long due = Math.max(0, event.encoded(measured));
      long taken = Math.min(ahead, due);
      ahead -= taken;
      if (due > taken) {
        owe(now.day(), due - taken);
      }
    }
  }

  private void owe(long day, long due) {
    int last = unpaid.size() - 1;
    if (unpaid.size() == Reckoning.PastDue.MOST) {
      unpaid.set(last, held(Math.min(unpaid.value(last), Long.MAX_VALUE - due) + due));
    } else {
      unpaid.add(day, due);
    }
  }

  @Override
  void addOther(Moment now, EventValues event) {
    if (event.isKnown(measured)) {
      long left = Math.max(0, event.encoded(measured));
      while (left > 0 && !unpaid.isEmpty()) {
        long paid = Math.min(left, unpaid.value(0));
        left -= paid;
        pay(paid);
      }
      ahead = held(ahead + left);
    }
  }

  private void pay(long paid) {
    if (paid == unpaid.value(0)) {
      unpaid.dropFirst();
    } else {
      unpaid.set(0, unpaid.value(0) - paid);
    }
  }

  @Override
  void bringTo(Moment now, boolean hand) {
    days = unpaid.isEmpty() ? 0 : now.day() - unpaid.tick(0);
  }

  @Override
  boolean isKnown() {
    return true;
  }

  @Override
  long encoded() {
    return days;
  }

  /** What was paid ahead goes to what falls due from now on: arrears of the other one stay. */
  @Override
  void join(Figure other) {
    PastDueFigure that = (PastDueFigure) other;
    Buckets both = unpaid.with(that.unpaid);
    unpaid = new Buckets();
    for (int i = 0; i < both.size(); i++) {
      owe(both.tick(i), both.value(i));
    }
    ahead = held(ahead + that.ahead);
  }

  @Override
  PastDueFigure copy() {
    PastDueFigure copy = new PastDueFigure(measured);
    copy.unpaid = unpaid.copy();
    copy.ahead = ahead;
    return copy;
  }

  @Override
  boolean isKept() {
    return ahead > 0 || size() > 0;
  }

  @Override
  int size() {
    return unpaid.size();
  }

  @Override
  void write(DataWriter document) {
    document.texts("cells", unpaid.written()).integer("ahead", ahead);
  }

  @Override
  void read(DataReader document, Moment now) {
    unpaid = Buckets.read(document.texts("cells", Reckoning.PastDue.MOST), now.day());
    ahead = document.integer("ahead", 0, BOUND).orElse(0L);
  }
}
