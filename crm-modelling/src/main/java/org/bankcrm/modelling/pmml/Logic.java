package org.bankcrm.modelling.pmml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Condition;

/** Joins conditions without those that say nothing. */
final class Logic {

  private static final Condition ALWAYS = Condition.always();
  private static final Condition NEVER = Condition.never();
  private static final long STEPS = 50_000;

  private Logic() {}

  static Condition all(Collection<Condition> parts) {
    List<Condition> left = parts.stream().filter(each -> !each.equals(ALWAYS)).distinct().toList();
    if (left.contains(NEVER)) {
      return NEVER;
    }
    return left.isEmpty() ? ALWAYS : left.size() == 1 ? left.get(0) : new All(left);
  }

  static Condition all(Condition one, Condition other) {
    return all(List.of(one, other));
  }

  static Condition any(Collection<Condition> parts) {
    List<Condition> left = parts.stream().filter(each -> !each.equals(NEVER)).distinct().toList();
    if (left.contains(ALWAYS)) {
      return ALWAYS;
    }
    return left.isEmpty() ? NEVER : left.size() == 1 ? left.get(0) : new Any(left);
  }

  static Condition any(Condition one, Condition other) {
    return any(List.of(one, other));
  }

  static Condition not(Condition condition) {
    if (condition.equals(ALWAYS)) {
      return NEVER;
    }
    return condition.equals(NEVER) ? ALWAYS : condition.not();
  }

  /** Whether it is proved that one of these is TRUE of everybody. */
  static boolean coversAll(Collection<Condition> parts) {
    List<Condition> some = new ArrayList<>(parts);
    return any(some).equals(ALWAYS)
        || Analysis.within(STEPS, STEPS).covers(Condition.always(), some).isYes();
  }

  /** Whether it is proved that the two are never TRUE of the same customer. */
  static boolean excludes(Condition one, Condition other) {
    return all(one, other).equals(NEVER)
        || Analysis.within(STEPS, STEPS).overlap(one, other).isNo();
  }
}
