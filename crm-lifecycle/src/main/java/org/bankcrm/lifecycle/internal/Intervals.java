package org.bankcrm.lifecycle.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;

/** The values of one attribute for which a condition is TRUE, as stretches of whole numbers. */
public final class Intervals {

  /** The number that stands for a missing value. */
  public static final long MISSING = Long.MIN_VALUE;

  private Intervals() {}

  /** Whether the condition on the attribute can be told by stretches. */
  public static boolean canTell(Attribute<?> attribute, Condition condition) {
    return Scalars.isWhole(attribute.type())
        && condition.criteria().stream().allMatch(Samples::areExhaustive);
  }

  /**
   * The stretches in ascending order, both ends of each inclusive; a missing value is one of its
   * own. The kernel's engine is asked once for each stretch.
   */
  public static List<long[]> of(Attribute<?> attribute, Condition condition) {
    List<Object> constants =
        condition.criteria().stream().flatMap(t -> Samples.constants(t).stream()).toList();
    List<Long> starts = List.copyOf(Samples.starts(attribute.type(), constants));
    Asked asked = new Asked(attribute, condition);
    List<long[]> intervals = new ArrayList<>();
    if (asked.truth(Optional.empty()) == Truth.TRUE) {
      intervals.add(new long[] {MISSING, MISSING});
    }
    for (int i = 0; i < starts.size(); i++) {
      long last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Scalars.last(attribute.type());
      Object value = Scalars.value(attribute.type(), starts.get(i));
      if (asked.truth(Optional.of(value)) == Truth.TRUE) {
        add(starts.get(i), last, intervals);
      }
    }
    return intervals;
  }

  /** The kernel's answer where the value is missing. */
  public static Truth ofMissing(Attribute<?> attribute, Condition condition) {
    return new Asked(attribute, condition).truth(Optional.empty());
  }

  private static void add(long first, long last, List<long[]> intervals) {
    long[] before = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
    if (before != null && before[1] != MISSING && before[1] + 1 == first) {
      before[1] = last;
    } else {
      intervals.add(new long[] {first, last});
    }
  }

  /** The kernel's answer for one value. */
  private static final class Asked {

    private final AttributeCatalog catalog;
    private final Attribute<?> attribute;
    private final GuardPolicy policy;
    private final DecisionEngine engine;

    Asked(Attribute<?> attribute, Condition condition) {
      this.attribute = attribute;
      this.catalog = AttributeCatalog.of(attribute);
      LocalizedText name = LocalizedText.of("条件", "Condition");
      this.policy = GuardPolicy.of(PolicyRef.of("intervals", 1), name, Map.of("/when", condition));
      this.engine = PolicyBook.builder(policy.ref(), name, catalog).add(policy).build().compile();
    }

    Truth truth(Optional<Object> value) {
      Facts.Builder facts = Facts.builder(catalog, Instant.EPOCH, ZoneOffset.UTC);
      value.ifPresent(v -> put(attribute, v, facts));
      return engine.decide(facts.build()).result(policy).of(0);
    }

    @SuppressWarnings("unchecked") // the value is of the attribute's type
    private static <T> void put(Attribute<T> attribute, Object value, Facts.Builder facts) {
      facts.put(attribute, (T) value);
    }
  }
}
