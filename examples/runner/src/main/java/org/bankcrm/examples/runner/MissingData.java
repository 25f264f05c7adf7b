package org.bankcrm.examples.runner;

import static org.bankcrm.core.condition.Absence.NEVER;
import static org.bankcrm.core.condition.Absence.NOT_APPLICABLE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.examples.runner.Block.Bars;

/** For each attribute that the policies read, how many customers miss it. */
final class MissingData implements Counted {

  private static final int MOST = 15;

  private final Map<Attribute<?>, Long> counts = new LinkedHashMap<>();
  private final Map<Attribute<?>, Long> inapplicable = new HashMap<>();

  /** Before the id of an attribute that does not apply, where it is taken down. */
  private static final String FOREIGN = "~";

  private Notes notes = Notes.NONE;

  /**
   * Counts nobody yet.
   *
   * @param byRight attributes that are missing by right and are not told of
   */
  MissingData(DecisionEngine engine, List<Attribute<?>> byRight) {
    Set<String> untold = new HashSet<>();
    byRight.forEach(attribute -> untold.add(attribute.id()));
    for (Attribute<?> attribute : engine.requiredAttributes()) {
      if (!untold.contains(attribute.id()) && !WarnBook.isSignal(attribute)) {
        counts.put(attribute, 0L);
      }
    }
  }

  /** Looks through a portion of customers; they are counted when what is given back runs. */
  Runnable read(Population portion) {
    Map<Attribute<?>, long[]> found = new LinkedHashMap<>();
    Population.Cursor view = portion.cursor();
    for (Attribute<?> attribute : counts.keySet()) {
      int place = portion.catalog().positionOf(attribute);
      if (!portion.isComplete(place)) {
        found.put(attribute, absences(portion.size(), view, place));
        notes.add(
            List.of(attribute.id(), FOREIGN + attribute.id()),
            portion.size(),
            row -> as(view.at(row), place));
      }
    }
    return () -> found.forEach(this::add);
  }

  /** How often a value is missing for each reason. */
  private static long[] absences(int size, Population.Cursor view, int place) {
    long[] absences = new long[Absence.values().length];
    for (int row = 0; row < size; row++) {
      if (!view.at(row).isKnown(place)) {
        absences[view.absence(place).ordinal()]++;
      }
    }
    return absences;
  }

  /** As what a customer is counted: missing, not applicable, or neither. */
  private static int as(Population.Cursor view, int place) {
    if (view.isKnown(place) || view.absence(place) == NEVER) {
      return -1;
    }
    return view.absence(place) == NOT_APPLICABLE ? 1 : 0;
  }

  /** That something never happened is known. */
  private void add(Attribute<?> attribute, long[] absences) {
    long all = Arrays.stream(absences).sum();
    long foreign = absences[NOT_APPLICABLE.ordinal()];
    counts.merge(attribute, all - foreign - absences[NEVER.ordinal()], Long::sum);
    inapplicable.merge(attribute, foreign, Long::sum);
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

  /** The attributes are those of the book, in its order. */
  @Override
  public void keep(Ledger into) {
    counts.forEach(
        (attribute, count) -> {
          into.put(count);
          into.put(inapplicable.getOrDefault(attribute, 0L));
        });
  }

  @Override
  public void goOn(Ledger from) {
    for (Attribute<?> attribute : List.copyOf(counts.keySet())) {
      counts.merge(attribute, from.number(), Long::sum);
      inapplicable.merge(attribute, from.number(), Long::sum);
    }
  }

  @Override
  public void note(Notes into) {
    notes = into;
  }

  @Override
  public void addNoted(String as, Notes.Alike customers) {
    boolean foreign = as.startsWith(FOREIGN);
    String id = foreign ? as.substring(1) : as;
    counts.keySet().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .ifPresent(
            each -> (foreign ? inapplicable : counts).merge(each, customers.count(), Long::sum));
  }
}
