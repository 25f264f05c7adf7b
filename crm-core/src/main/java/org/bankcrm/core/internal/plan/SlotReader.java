package org.bankcrm.core.internal.plan;

import java.util.List;
import org.bankcrm.core.attribute.Row;

/** Reads the values of several slots; in most books these are attributes at any age. */
final class SlotReader {

  private final Slot[] slots;
  private final int[] positions;
  private final boolean plain;

  SlotReader(List<Slot> slots) {
    this.slots = slots.toArray(new Slot[0]);
    this.positions = slots.stream().mapToInt(Slot::position).toArray();
    this.plain = slots.stream().noneMatch(slot -> slot.derived() || slot.freshDays() >= 0);
  }

  int count() {
    return slots.length;
  }

  long read(int slot, Row row, long[] derivedValues) {
    return plain ? row.encoded(positions[slot]) : slots[slot].read(row, derivedValues);
  }
}
