package org.bankcrm.examples.runner;

import static org.bankcrm.core.condition.Absence.NEVER;
import static org.bankcrm.core.condition.Absence.NOT_APPLICABLE;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.examples.runner.Block.Bars;

/** For each attribute that the policies read, how many customers miss it. */
final class MissingData {

  private static final int MOST = 15;

  private final Map<Attribute<?>, Long> counts = new LinkedHashMap<>();
  private final Map<Attribute<?>, Long> inapplicable = new HashMap<>();

  /**
   * Counts nobody yet.
   *
   * @param byRight attributes that are missing by right and are not told of
   */
  MissingData(DecisionEngine engine, List<Attribute<?>> byRight) {
    Set<String> untold = new HashSet<>();
    byRight.forEach(attribute -> untold.add(attribute.id()));
    for (Attribute<?> attribute : engine.requiredAttributes()) {
      if (!untold.contains(attribute.id())) {
        counts.put(attribute, 0L);
      }
    }
  }

  void add(Facts facts) {
    counts.replaceAll((attribute, count) -> isMissing(facts, attribute) ? count + 1 : count);
  }

  private boolean isMissing(Facts facts, Attribute<?> attribute) {
    boolean foreign = facts.absence(attribute).filter(NOT_APPLICABLE::equals).isPresent();
    if (foreign) {
      inapplicable.merge(attribute, 1L, Long::sum);
    }
    boolean never = facts.absence(attribute).filter(NEVER::equals).isPresent(); // which is known
    return !foreign && !never && !facts.isKnown(attribute);
  }

  Block block(Figures figures) {
    List<Row> rows =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(
                Map.Entry.<Attribute<?>, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Attribute::id))))
            .limit(MOST)
            .map(entry -> row(entry.getKey(), entry.getValue(), figures))
            .toList();
    return figures
        .block(
            "missing",
            Topic.DATA,
            figures.in(Words.MISSING),
            Words.MISSING_NOTE,
            figures.columns(Words.ATTRIBUTE, Words.CUSTOMERS, Words.SHARE, Words.NOT_APPLICABLE),
            rows)
        .drawn(Bars.of(Figures.CUSTOMERS))
        .pageOnly();
  }

  private Row row(Attribute<?> attribute, long missing, Figures figures) {
    Cell foreign = figures.count(inapplicable.getOrDefault(attribute, 0L));
    String name = figures.in(attribute.info().name());
    return figures.row(attribute.id(), name, missing, List.of(foreign));
  }

  /** What is known of nobody to whom it can apply. */
  List<Attribute<?>> missingForAll(long customers) {
    return counts.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .filter(each -> each.getValue() + inapplicable.getOrDefault(each.getKey(), 0L) == customers)
        .<Attribute<?>>map(Map.Entry::getKey)
        .toList();
  }
}
