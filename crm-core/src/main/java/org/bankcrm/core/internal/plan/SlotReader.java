package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Row;

/** Reads the values of several slots; in most books these are attributes at any age. */
final class SlotReader {

  private final Slot[] slots;
  private final int[] positions;
  private final boolean plain;

  SlotReader(Slot[] slots) {
    this.slots = slots.clone();
    this.positions = new int[slots.length];
    boolean allPlain = true;
    for (int i = 0; i < slots.length; i++) {
      positions[i] = slots[i].position();
      allPlain &= !slots[i].derived() && slots[i].freshDays() < 0;
    }
    this.plain = allPlain;
  }

  long read(int slot, Row row, long[] derivedValues) {
    return plain ? row.encoded(positions[slot]) : slots[slot].read(row, derivedValues);
  }
}
