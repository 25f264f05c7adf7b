package org.bankcrm.lifecycle.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/** Walks conditions: their parts, their tests, and the attributes that these read. */
public final class ConditionTree {

  private ConditionTree() {}

  /** The ids of the attributes that a condition reads, in ascending order. */
  public static Set<String> reads(Condition condition) {
    Set<String> ids = new TreeSet<>();
    for (Condition test : tests(condition)) {
      refs(test).forEach(ref -> ids.add(ref.id()));
    }
    return ids;
  }

  /** The tests without parts of their own, from left to right. */
  public static List<Condition> tests(Condition condition) {
    List<Condition> tests = new ArrayList<>();
    collect(condition, tests);
    return tests;
  }

  /** The conditions that must all hold for this one to hold. */
  public static List<Condition> conjuncts(Condition condition) {
    return condition instanceof All all
        ? all.parts().stream().flatMap(part -> conjuncts(part).stream()).toList()
        : List.of(condition);
  }

  private static void collect(Condition condition, Collection<Condition> tests) {
    if (condition instanceof All all) {
      all.parts().forEach(part -> collect(part, tests));
    } else if (condition instanceof Any any) {
      any.parts().forEach(part -> collect(part, tests));
    } else if (condition instanceof AtLeast some) {
      some.parts().forEach(part -> collect(part, tests));
    } else if (condition instanceof Not not) {
      collect(not.part(), tests);
    } else {
      tests.add(condition);
    }
  }

  /** The attributes that a test reads; none for a constant. */
  public static List<AttributeRef> refs(Condition test) {
    if (test instanceof AttributeComparison both) {
      return List.of(both.left(), both.right());
    } else if (test instanceof Comparison leaf) {
      return List.of(leaf.attribute());
    } else if (test instanceof Membership leaf) {
      return List.of(leaf.attribute());
    } else if (test instanceof Presence leaf) {
      return List.of(leaf.attribute());
    } else if (test instanceof Absent leaf) {
      return List.of(leaf.attribute());
    }
    return rarerRefs(test);
  }

  private static List<AttributeRef> rarerRefs(Condition test) {
    if (test instanceof CodeSetTest leaf) {
      return List.of(leaf.attribute());
    } else if (test instanceof CodeSetSize leaf) {
      return List.of(leaf.attribute());
    } else if (test instanceof TextTest leaf) {
      return List.of(leaf.attribute());
    } else if (test instanceof RelativeDate leaf) {
      return List.of(leaf.attribute());
    } else if (test instanceof Anniversary leaf) {
      return List.of(leaf.attribute());
    } else if (test instanceof ElementTest leaf) {
      return List.of(leaf.attribute());
    }
    return List.of();
  }
}
