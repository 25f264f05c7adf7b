package org.bankcrm.core.internal.explain;

import java.util.List;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Truth;

/** How connectives come out by what they join. */
final class Kleene {

  private Kleene() {}

  /** What a connective joins; nothing for a leaf. */
  static List<Condition> parts(Condition condition) {
    if (condition instanceof All all) {
      return all.parts();
    } else if (condition instanceof Any any) {
      return any.parts();
    } else if (condition instanceof AtLeast atLeast) {
      return atLeast.parts();
    }
    return condition instanceof Not not ? List.of(not.part()) : List.of();
  }

  static Truth join(Condition connective, List<Truth> truths) {
    if (connective instanceof All) {
      return truths.stream().reduce(Truth.TRUE, Truth::and);
    } else if (connective instanceof Any) {
      return truths.stream().reduce(Truth.FALSE, Truth::or);
    } else if (connective instanceof AtLeast atLeast) {
      return counted(atLeast.count(), truths);
    }
    return truths.get(0).not();
  }

  private static Truth counted(int count, List<Truth> truths) {
    long met = truths.stream().filter(truth -> truth == Truth.TRUE).count();
    long open = truths.stream().filter(truth -> truth == Truth.UNKNOWN).count();
    return met >= count ? Truth.TRUE : met + open < count ? Truth.FALSE : Truth.UNKNOWN;
  }
}
