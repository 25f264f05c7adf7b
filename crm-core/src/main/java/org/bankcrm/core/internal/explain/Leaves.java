package org.bankcrm.core.internal.explain;

import java.util.List;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.TextTest;

/** What leaves read. */
final class Leaves {

  private Leaves() {}

  /** The attributes, one or two; none for a constant. */
  static List<AttributeRef> refs(Condition leaf) {
    if (leaf instanceof Comparison comparison) {
      return List.of(comparison.attribute());
    } else if (leaf instanceof Membership membership) {
      return List.of(membership.attribute());
    } else if (leaf instanceof Presence presence) {
      return List.of(presence.attribute());
    } else if (leaf instanceof Absent absent) {
      return List.of(absent.attribute());
    } else if (leaf instanceof AttributeComparison two) {
      return List.of(two.left(), two.right());
    } else if (leaf instanceof RelativeDate date) {
      return List.of(date.attribute());
    } else if (leaf instanceof Anniversary yearly) {
      return List.of(yearly.attribute());
    } else if (leaf instanceof ElementTest test) {
      return List.of(test.attribute());
    }
    return textOrSet(leaf);
  }

  private static List<AttributeRef> textOrSet(Condition leaf) {
    if (leaf instanceof TextTest text) {
      return List.of(text.attribute());
    } else if (leaf instanceof CodeSetTest set) {
      return List.of(set.attribute());
    }
    return leaf instanceof CodeSetSize size ? List.of(size.attribute()) : List.of();
  }
}
