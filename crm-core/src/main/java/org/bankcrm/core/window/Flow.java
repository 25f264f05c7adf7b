package org.bankcrm.core.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;

/**
 * Holds that what is computed from events is as protected as what is read of them: a count of the
 * transfers to a religious body tells a religion.
 */
final class Flow {

  private Flow() {}

  /**
   * Refuses an attribute that would let out what the events' own attributes keep in.
   *
   * @param measured the place of what is summed up among the events' attributes, or -1
   */
  static void check(Attribute<?> attribute, EventType over, Condition where, int measured) {
    List<Attribute<?>> read = new ArrayList<>();
    where.reads().forEach(ref -> over.attributes().find(ref.id()).ifPresent(read::add));
    if (measured >= 0) {
      read.add(over.attributes().attributes().get(measured));
    }
    read.forEach(each -> check(attribute, over, each));
  }

  private static void check(Attribute<?> attribute, EventType over, Attribute<?> read) {
    if (read.info().sensitivity() == Sensitivity.PROTECTED
        && attribute.info().sensitivity() != Sensitivity.PROTECTED) {
      String what = " reads the protected '" + read.id() + "' of " + over.id();
      throw new IllegalArgumentException(attribute.id() + what + " and must be protected itself");
    }
    Set<String> allowed = read.info().purposes();
    Set<String> stated = attribute.info().purposes();
    if (!allowed.isEmpty() && (stated.isEmpty() || !allowed.containsAll(stated))) {
      String what = " reads '" + read.id() + "' of " + over.id() + ", which may be used for ";
      String mend = " only, and must state its purposes among these";
      throw new IllegalArgumentException(attribute.id() + what + String.join(", ", allowed) + mend);
    }
  }
}
