package org.bankcrm.core.window;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
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
    attribute
        .info()
        .lacks(read.info())
        .ifPresent(
            lack -> {
              throw new IllegalArgumentException(
                  attribute.id() + " reads '" + read.id() + "' of " + over.id() + ", " + lack);
            });
  }
}
