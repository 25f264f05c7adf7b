package org.bankcrm.core.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Walks down to the criteria; no deeper than {@link Extent#MOST_DEPTH}. */
final class Criteria {

  private Criteria() {}

  static List<Criterion> of(Condition condition) {
    List<Criterion> criteria = new ArrayList<>();
    collect(condition, criteria);
    return Collections.unmodifiableList(criteria);
  }

  static Set<AttributeRef> reads(Condition condition) {
    Set<AttributeRef> refs = new LinkedHashSet<>();
    for (Criterion criterion : of(condition)) {
      refs.addAll(criterion.refs());
    }
    return Collections.unmodifiableSet(refs);
  }

  static SortedSet<String> ids(Condition condition) {
    SortedSet<String> ids = new TreeSet<>();
    for (Criterion criterion : of(condition)) {
      criterion.refs().forEach(ref -> ids.add(ref.id()));
    }
    return Collections.unmodifiableSortedSet(ids);
  }

  private static void collect(Condition condition, Collection<Criterion> criteria) {
    if (condition instanceof Criterion criterion) {
      criteria.add(criterion);
    } else {
      for (Condition part : condition.parts()) {
        collect(part, criteria);
      }
    }
  }
}
