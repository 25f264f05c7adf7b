package org.bankcrm.customer.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bankcrm.customer.entry.DataField;

/** Chooses one of the blocks of one group, criterion by criterion. */
final class Contest {
  private final List<SourcedBlock> said;
  private final List<SurvivorshipCriterion> criteria;
  private final List<Source> priority;

  /**
   * @param said one block a source, by source
   */
  Contest(List<SourcedBlock> said, List<SurvivorshipCriterion> criteria, List<Source> priority) {
    this.said = said;
    this.criteria = criteria;
    this.priority = priority;
  }

  OneRecord.Choice choice() {
    List<SourcedBlock> left = said;
    SurvivorshipCriterion decided = SurvivorshipCriterion.SOURCE_CODE;
    for (SurvivorshipCriterion each : criteria) {
      if (left.size() > 1) {
        left = best(left, each);
        decided = each;
      }
    }
    if (left.size() > 1) {
      decided = SurvivorshipCriterion.SOURCE_CODE;
    }
    SourcedBlock chosen = left.get(0);
    List<SourcedBlock> others = said.stream().filter(each -> !each.equals(chosen)).toList();
    return new OneRecord.Choice(chosen, others, decided, conflicts(chosen, others));
  }

  private List<SourcedBlock> best(List<SourcedBlock> left, SurvivorshipCriterion criterion) {
    return switch (criterion) {
      case VERIFIED_FIRST -> best(left, each -> each.verifiedOn().isPresent() ? 1 : 0);
      case SOURCE_PRIORITY -> best(left, each -> -rank(each.source()));
      case MOST_RECENT -> best(left, each -> each.truth().start().orElse(LocalDate.MIN));
      case LAST_KNOWN -> best(left, SourcedBlock::knownAt);
      case LAST_VERIFIED -> best(left, each -> each.verifiedOn().orElse(LocalDate.MIN));
      case MOST_FREQUENT -> best(left, this::frequency);
      case MOST_COMPLETE -> best(left, each -> each.values().size());
      case SOURCE_CODE -> left.subList(0, 1);
    };
  }

  private static <C extends Comparable<? super C>> List<SourcedBlock> best(
      List<SourcedBlock> left, Function<SourcedBlock, C> worth) {
    List<SourcedBlock> best = new ArrayList<>();
    for (SourcedBlock each : left) {
      int order = best.isEmpty() ? 0 : worth.apply(each).compareTo(worth.apply(best.get(0)));
      if (order > 0) {
        best.clear();
      }
      if (order >= 0) {
        best.add(each);
      }
    }
    return best;
  }

  private int rank(Source source) {
    int place = priority.indexOf(source);
    return place < 0 ? priority.size() : place;
  }

  /** How many of all sources say the same, not of those that are left. */
  private int frequency(SourcedBlock block) {
    return (int) said.stream().filter(each -> each.values().equals(block.values())).count();
  }

  /** By field, the sources that give another value than the chosen block. */
  private static Map<DataField, SortedSet<Source>> conflicts(
      SourcedBlock chosen, List<SourcedBlock> others) {
    SortedMap<DataField, SortedSet<Source>> conflicts = new TreeMap<>();
    for (SourcedBlock other : others) {
      other
          .values()
          .forEach(
              (field, value) -> {
                String ours = chosen.values().get(field);
                if (ours != null && !ours.equals(value)) {
                  conflicts.computeIfAbsent(field, each -> new TreeSet<>()).add(other.source());
                }
              });
    }
    return conflicts;
  }
}
