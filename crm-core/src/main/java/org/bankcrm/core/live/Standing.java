package org.bankcrm.core.live;

import java.time.LocalDate;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.window.Event;
import org.jspecify.annotations.Nullable;

/** The values that stand after some events, a cell for each; for one thread. */
final class Standing {

  private final LivePlan plan;
  private final boolean[] known;
  private final long[] encoded;
  private final @Nullable Object[] objects;

  /** The day on which a value was last told or moved. */
  private final long[] days;

  /** What the opening facts tell. */
  Standing(LivePlan plan, Facts opening) {
    int size = plan.standing().size();
    this.plan = plan;
    this.known = new boolean[size];
    this.encoded = new long[size];
    this.objects = new Object[size];
    this.days = new long[size];
    for (int i = 0; i < size; i++) {
      int position = opening.catalog().positionOf(plan.standing().get(i));
      take(i, opening, position);
      days[i] = opening.observedDay(position);
    }
  }

  /** The same, which moves on apart. */
  Standing(Standing other) {
    this.plan = other.plan;
    this.known = other.known.clone();
    this.encoded = other.encoded.clone();
    this.objects = other.objects.clone();
    this.days = other.days.clone();
  }

  private void take(int cell, Row row, int position) {
    known[cell] = row.isKnown(position);
    if (known[cell]) {
      encoded[cell] = row.encoded(position);
      boolean scalar = Encoded.isScalar(plan.standing().get(cell).type());
      objects[cell] = scalar ? null : row.object(position);
    }
  }

  /**
   * Lets an event act.
   *
   * @throws ArithmeticException if a sum has too many digits to be held
   */
  void act(Event event) {
    for (LivePlan.Acting each : plan.acting(event.type())) {
      Truth meets = each.where().truth(event);
      if (meets != Truth.FALSE) {
        act(each, meets, event);
        days[each.cell()] = event.date().toEpochDay();
      }
    }
  }

  private void act(LivePlan.Acting each, Truth meets, Event event) {
    int cell = each.cell();
    if (meets == Truth.UNKNOWN || !event.isKnown(each.position())) {
      known[cell] = false;
      return;
    }
    switch (each.kind()) {
      case SET -> take(cell, event, each.position());
      case ADD -> encoded[cell] = Math.addExact(sum(cell), event.encoded(each.position()));
      case SUBTRACT ->
          encoded[cell] = Math.subtractExact(sum(cell), event.encoded(each.position()));
    }
  }

  private long sum(int cell) {
    return known[cell] ? encoded[cell] : 0; // what is added to something missing stays missing
  }

  void putInto(Facts.Builder facts) {
    for (int cell = 0; cell < known.length; cell++) {
      put(plan.standing().get(cell), cell, facts);
    }
  }

  @SuppressWarnings("unchecked") // the cell has a value of the attribute's type
  private <T> void put(Attribute<T> attribute, int cell, Facts.Builder facts) {
    facts.absent(attribute, Absence.NOT_KNOWN);
    if (known[cell]) {
      Object object = objects[cell];
      T value = (T) (object != null ? object : Encoded.decode(attribute.type(), encoded[cell]));
      facts.put(attribute, value, LocalDate.ofEpochDay(days[cell]));
    }
  }
}
