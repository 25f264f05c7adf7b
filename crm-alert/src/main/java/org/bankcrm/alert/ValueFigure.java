package org.bankcrm.alert;

import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** A value of the event at hand; nothing is remembered. */
final class ValueFigure extends Figure {

  private final int measured;
  private boolean added;
  private boolean known;
  private long value;

  ValueFigure(int measured) {
    this.measured = measured;
  }

  @Override
  void add(Moment now, EventValues event) {
    added = event.isKnown(measured);
    value = added ? event.encoded(measured) : 0;
  }

  @Override
  void bringTo(Moment now, boolean hand) {
    known = hand && added;
    added = false;
  }

  @Override
  boolean isKnown() {
    return known;
  }

  @Override
  long encoded() {
    return value;
  }

  @Override
  void join(Figure other) {}

  @Override
  ValueFigure copy() {
    return new ValueFigure(measured);
  }

  @Override
  int size() {
    return 0;
  }

  @Override
  void write(DataWriter document) {}

  @Override
  void read(DataReader document, Moment now) {}
}
