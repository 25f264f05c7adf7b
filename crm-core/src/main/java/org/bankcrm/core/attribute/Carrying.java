package org.bankcrm.core.attribute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries a population to a later instant: what the time makes of values that stay as they are. */
final class Carrying {

  private final Population before;
  private final Instant later;
  private final Set<Attribute<?>> dated;

  /** Those of whom it does not matter, since all of them is told anew. */
  private final BitSet told;

  private final PopulationCells cells;
  private final int dayBefore;
  private final int day;

  /** The places of attributes whose values or days the time may have changed. */
  private final Set<Integer> moved = new HashSet<>();

  Carrying(Population before, CustomerChanges changes, BitSet told) {
    this.before = before;
    this.later = changes.changed().asOf();
    this.dated = changes.dated();
    this.told = told;
    this.cells = new PopulationCells(before);
    this.dayBefore = Math.toIntExact(before.asOfDate().toEpochDay());
    this.day = Math.toIntExact(changes.changed().asOfDate().toEpochDay());
    dated.forEach(this::checkKnown);
  }

  private void checkKnown(Attribute<?> attribute) {
    boolean known =
        before.catalog().attributes().contains(attribute)
            || before.catalog().attributes().stream()
                .anyMatch(
                    each ->
                        each instanceof ElementsAttribute list
                            && list.parts().attributes().contains(attribute));
    if (!known) {
      throw new IllegalArgumentException(attribute.id() + " is no attribute of the catalogue");
    }
  }

  Population carried() {
    if (later.equals(before.asOf())) {
      return before;
    }
    if (day != dayBefore) {
      age();
    }
    for (Attribute<?> attribute : before.catalog().attributes()) {
      if (attribute instanceof ElementsAttribute) {
        carryParts(before.catalog().positionOf(attribute));
      }
    }
    return new Population(before, later, before.ids, cells, this::isMoved);
  }

  /** Asked of each after those that it reads, which are computed by then. */
  private boolean isMoved(Derived each) {
    boolean isMoved =
        each.needsFacts()
            || cells.observedDays[each.position()] != null
            || Arrays.stream(each.reads()).anyMatch(this::isMovedValue);
    if (isMoved) {
      moved.add(each.position());
    }
    return isMoved;
  }

  private boolean isMovedValue(int position) {
    return moved.contains(position) || cells.observedDays[position] != null;
  }

  private void age() {
    List<String> doubts = new ArrayList<>();
    for (int i = 0; i < cells.columns.length; i++) {
      if (!before.catalog().isDerived(i)) {
        age(before.catalog().attributes().get(i), i, doubts);
      }
    }
    if (!doubts.isEmpty()) {
      throw new IllegalArgumentException(
          "values of "
              + String.join(", ", doubts)
              + " were observed on "
              + before.asOfDate()
              + " itself, and it is not told whether they are current today; name the attribute as"
              + " dated if all its days are told, or tell these customers again");
    }
  }

  private void age(Attribute<?> attribute, int position, List<String> doubts) {
    int[] days = cells.observedDays[position];
    if (days == null && dated.contains(attribute)) {
      days = new int[before.size()];
      Arrays.fill(days, dayBefore);
      cells.observedDays[position] = days;
    } else if (days != null && !dated.contains(attribute)) {
      long doubtful = doubtful(days, position);
      if (doubtful > 0) {
        doubts.add(attribute.id() + " (" + doubtful + " customers)");
      }
    }
    if (days != null) {
      moved.add(position);
      attribute.info().freshDays().ifPresent(fresh -> forgetStale(position, fresh));
    }
  }

  private long doubtful(int[] days, int position) {
    long found = 0;
    for (int row = 0; row < days.length; row++) {
      boolean open = days[row] == dayBefore && !told.get(row);
      found += open && before.columns[position].isKnown(row) ? 1 : 0;
    }
    return found;
  }

  private void forgetStale(int position, int fresh) {
    int[] days = cells.observedDays[position];
    BitSet stale = new BitSet();
    for (int row = 0; days != null && row < days.length; row++) {
      if (day - days[row] > fresh && before.columns[position].isKnown(row)) {
        stale.set(row);
      }
    }
    if (!stale.isEmpty()) {
      cells.columns[position] = cells.columns[position].without(stale);
    }
  }

  /** Parts are told for the instant of the customer, and have computed values of their own. */
  private void carryParts(int position) {
    Column.@Nullable Objects lists = cells.objects[position];
    if (lists != null) {
      moved.add(position);
      cells.objects[position] =
          lists.map(
              list ->
                  ((List<?>) list)
                      .stream().map(part -> ((Facts) part).carriedTo(later, dated)).toList());
    }
  }
}
