package org.bankcrm.scoring.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
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

/** The attributes for want of which conditions may be UNKNOWN, or TRUE. */
public final class Refs {

  private final Set<AttributeRef> all = new LinkedHashSet<>();

  private Refs() {}

  /** In the order in which they are met; those that are only asked whether they are known not. */
  public static Set<AttributeRef> of(Collection<Condition> conditions) {
    Refs refs = new Refs();
    conditions.forEach(refs::add);
    return refs.all;
  }

  /**
   * The attributes of which the conditions ask whether they are known, lists by their parts too.
   */
  public static Set<AttributeRef> ofPresence(Collection<Condition> conditions) {
    Refs refs = new Refs();
    conditions.forEach(refs::addPresence);
    return refs.all;
  }

  private void addPresence(Condition condition) {
    if (condition instanceof Presence presence) {
      all.add(presence.attribute());
    } else if (condition instanceof Absent absent) {
      all.add(absent.attribute());
    } else if (condition instanceof Not not) {
      addPresence(not.part());
    } else if (condition instanceof ElementTest test) {
      if (!ofPresence(List.of(test.where())).isEmpty()) {
        all.add(test.attribute());
      }
    } else {
      parts(condition).forEach(this::addPresence);
    }
  }

  private static List<Condition> parts(Condition condition) {
    if (condition instanceof All all) {
      return all.parts();
    }
    if (condition instanceof Any any) {
      return any.parts();
    }
    return condition instanceof AtLeast some ? some.parts() : List.of();
  }

  private void add(Condition condition) {
    if (condition instanceof All parts) {
      parts.parts().forEach(this::add);
    } else if (condition instanceof Any parts) {
      parts.parts().forEach(this::add);
    } else if (condition instanceof AtLeast parts) {
      parts.parts().forEach(this::add);
    } else if (condition instanceof Not not) {
      add(not.part());
    } else {
      addTest(condition);
    }
  }

  private void addTest(Condition condition) {
    if (condition instanceof AttributeComparison both) {
      all.add(both.left());
      all.add(both.right());
    } else if (condition instanceof Comparison test) {
      all.add(test.attribute());
    } else if (condition instanceof Membership test) {
      all.add(test.attribute());
    } else if (condition instanceof ElementTest test) {
      all.add(test.attribute());
    } else {
      addRarer(condition);
    }
  }

  private void addRarer(Condition condition) {
    if (condition instanceof CodeSetTest test) {
      all.add(test.attribute());
    } else if (condition instanceof CodeSetSize test) {
      all.add(test.attribute());
    } else if (condition instanceof TextTest test) {
      all.add(test.attribute());
    } else if (condition instanceof RelativeDate test) {
      all.add(test.attribute());
    } else if (condition instanceof Anniversary test) {
      all.add(test.attribute());
    }
  }
}
