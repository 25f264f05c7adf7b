package org.bankcrm.segmentation.internal;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.TextTest;

/** Which attributes of the customer a condition reads. */
public final class Reads {

  private final Set<String> ids = new TreeSet<>();

  private Reads() {}

  /** The ids, in ascending order; not those of the parts in a list. */
  public static Set<String> of(Condition condition) {
    Reads reads = new Reads();
    reads.add(condition);
    return reads.ids;
  }

  private void add(Condition condition) {
    if (condition instanceof All all) {
      addAll(all.parts());
    } else if (condition instanceof Any any) {
      addAll(any.parts());
    } else if (condition instanceof AtLeast some) {
      addAll(some.parts());
    } else if (condition instanceof Not not) {
      add(not.part());
    } else {
      addLeaf(condition);
    }
  }

  private void addAll(Collection<Condition> parts) {
    parts.forEach(this::add);
  }

  private void addLeaf(Condition condition) {
    if (condition instanceof AttributeComparison both) {
      ids.add(both.left().id());
      ids.add(both.right().id());
    } else if (condition instanceof Comparison leaf) {
      ids.add(leaf.attribute().id());
    } else if (condition instanceof Membership leaf) {
      ids.add(leaf.attribute().id());
    } else if (condition instanceof Presence leaf) {
      ids.add(leaf.attribute().id());
    } else if (condition instanceof Absent leaf) {
      ids.add(leaf.attribute().id());
    } else {
      addRarer(condition);
    }
  }

  private void addRarer(Condition condition) {
    if (condition instanceof CodeSetTest leaf) {
      ids.add(leaf.attribute().id());
    } else if (condition instanceof CodeSetSize leaf) {
      ids.add(leaf.attribute().id());
    } else if (condition instanceof TextTest leaf) {
      ids.add(leaf.attribute().id());
    } else if (condition instanceof RelativeDate leaf) {
      ids.add(leaf.attribute().id());
    } else if (condition instanceof Anniversary leaf) {
      ids.add(leaf.attribute().id());
    } else if (condition instanceof ElementTest leaf) {
      ids.add(leaf.attribute().id());
    }
  }
}
