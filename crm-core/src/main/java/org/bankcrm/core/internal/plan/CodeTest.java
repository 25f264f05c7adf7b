package org.bankcrm.core.internal.plan;

import java.util.Collection;
import java.util.Set;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;

/**
 * A test that one value decides: which of some codes of an open list it is, or whether there is
 * one.
 *
 * @param slot the value
 * @param members the codes that are asked for; none where only its presence is
 * @param ifMember the truth for one of them
 * @param ifOther the truth for any other value
 * @param ifMissing the truth for none
 */
record CodeTest(Slot slot, Set<Object> members, Truth ifMember, Truth ifOther, Truth ifMissing)
    implements RowTest {

  static CodeTest ofMembers(Slot slot, Collection<Object> members) {
    return new CodeTest(slot, Set.copyOf(members), Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);
  }

  static CodeTest ofPresence(Slot slot, boolean known) {
    return new CodeTest(slot, Set.of(), Truth.of(known), Truth.of(known), Truth.of(!known));
  }

  @Override
  public Truth test(Row row, long[] derived) {
    if (slot.read(row, derived) == slot.missing()) {
      return ifMissing;
    }
    return members.isEmpty() ? ifOther : of(row.object(slot.position()));
  }

  /** The truth for a value that is there. */
  Truth of(Object value) {
    return members.contains(value) ? ifMember : ifOther;
  }
}
