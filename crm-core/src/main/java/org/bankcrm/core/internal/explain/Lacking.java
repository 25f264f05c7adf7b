package org.bankcrm.core.internal.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.Truth;

/** What parts of a customer lack for a condition to be told, gathered part by part. */
final class Lacking {

  private final Condition condition;
  private final Set<String> readable = new LinkedHashSet<>();
  private final Map<String, Set<Absence>> told = new HashMap<>();
  private int toldInAll;

  Lacking(Condition condition) {
    this.condition = condition;
    condition.reads().forEach(ref -> readable.add(ref.id()));
  }

  /** Whether nothing else can be lacking. */
  boolean isComplete() {
    return toldInAll == readable.size() * Absence.values().length;
  }

  /** What this part lacks and none before it, in the author's order. */
  List<AttributeRef> of(Subject part) {
    List<AttributeRef> lacking = new ArrayList<>();
    gather(condition, part, lacking);
    lacking.removeIf(ref -> !isNew(ref, part));
    return lacking;
  }

  private boolean isNew(AttributeRef ref, Subject part) {
    Set<Absence> reasons = told.computeIfAbsent(ref.id(), id -> EnumSet.noneOf(Absence.class));
    boolean added = reasons.add(Found.of(part, ref).absence());
    toldInAll += added ? 1 : 0;
    return added;
  }

  /** Only what is UNKNOWN lacks something, whatever lies within. */
  private Truth gather(Condition at, Subject part, List<AttributeRef> lacking) {
    return at.match(
        connective -> gather(connective, part, lacking),
        criterion -> gather(criterion, part, lacking));
  }

  private Truth gather(Connective at, Subject part, List<AttributeRef> lacking) {
    List<AttributeRef> within = new ArrayList<>();
    Truth truth = at.join(at.parts().stream().map(p -> gather(p, part, within)).toList());
    if (truth == Truth.UNKNOWN) {
      lacking.addAll(within);
    }
    return truth;
  }

  private static Truth gather(Criterion at, Subject part, List<AttributeRef> lacking) {
    Truth truth = part.truth(at);
    if (truth == Truth.UNKNOWN) {
      for (AttributeRef ref : at.refs()) {
        if (!Found.of(part, ref).isKnown()) {
          lacking.add(ref);
        }
      }
    }
    return truth;
  }
}
