package org.bankcrm.core.internal.plan;

import java.util.List;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * One row of what was found for a population. What columns do not keep, the bins and the parts of
 * conditions, is worked out for the row when somebody asks.
 *
 * <p>It moves over the rows for one thread; thread-safe as long as it stays where it is.
 */
public final class ColumnRow implements Findings {

  private static final long[] NONE = {};

  private final Plan plan;
  private final ColumnResults results;
  private final Row view;
  private int row;
  private long @Nullable [] derived;
  private @Nullable NodeTruths truths;

  /**
   * A row of what a plan found.
   *
   * @param view what the population knows of the row; it moves with this
   */
  ColumnRow(Plan plan, ColumnResults results, Row view, int row) {
    this.plan = plan;
    this.results = results;
    this.view = view;
    this.row = row;
  }

  /** Moves to another row. */
  public void at(int newRow) {
    row = newRow;
    derived = null;
    truths = null;
  }

  @Override
  public Truth truth(int gate) {
    return results.truth(gate, row);
  }

  @Override
  public boolean isTrue(int gate) {
    return results.isTrue(gate, row);
  }

  @Override
  public synchronized int firstNotTrue(int gate) {
    PlannedGate planned = plan.gate(gate);
    if (planned.population() != Plan.NO_POPULATION && !isTrue(planned.population())) {
      return Plan.NOT_ASKED;
    }
    return isTrue(gate) ? -1 : plan.partOf(gate, firstNotTrue(planned.reason()));
  }

  /** The first child that is not certainly TRUE, as {@link RowPlan#firstUnset} tells it. */
  private int firstNotTrue(Node reason) {
    if (reason instanceof Node.Fixed) {
      return 0;
    }
    List<Node> children =
        reason instanceof Node.Count count && count.isAll() ? count.children : List.of(reason);
    int first = 0;
    while (first < children.size() && truths().isTrue(children.get(first))) {
      first++;
    }
    return first;
  }

  private NodeTruths truths() {
    if (truths == null) {
      truths = plan.truths(this, view);
    }
    return truths;
  }

  @Override
  public int chosen(int choice) {
    return results.chosen(choice, row);
  }

  @Override
  public boolean isSettled(int choice) {
    return results.isSettled(choice, row);
  }

  @Override
  public int bin(int bins) {
    PlannedBins planned = plan.derivations().bins().get(bins);
    if (planned instanceof PlannedBins.OfSlot ofSlot) {
      long[] values = ofSlot.slot.derived() ? derived() : NONE;
      return ofSlot.bins[ofSlot.intervals.of(ofSlot.slot.read(view, values))];
    }
    int choice = ((PlannedBins.OfChoice) planned).choice.index();
    return isSettled(choice) ? chosen(choice) : ~chosen(choice);
  }

  @Override
  public long sum(int sum) {
    return results.sum(sum, row);
  }

  @Override
  public long ranking(int ranking) {
    return results.ranking(ranking, row);
  }

  @Override
  public synchronized long[] derived() {
    if (derived == null) {
      derived = newDerived();
    }
    return derived;
  }

  private long[] newDerived() {
    long[] values = plan.derivations().newValues();
    for (PlannedChoice choice : plan.derivations().choices()) {
      if (choice.derived() >= 0) {
        boolean known = isSettled(choice.index());
        values[choice.derived()] = known ? choice.codes()[chosen(choice.index())] : Encoded.MISSING;
      }
    }
    for (PlannedSum sum : plan.derivations().sums()) {
      values[sum.derived()] = sum(sum.index());
    }
    return values;
  }
}
