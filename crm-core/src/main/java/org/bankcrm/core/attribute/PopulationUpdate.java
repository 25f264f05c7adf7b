package org.bankcrm.core.attribute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bankcrm.core.CustomerId;

/**
 * A population and what has changed of it since, as {@link Population#updated} puts them together.
 *
 * <p>A row is the place of a customer, from 0. Rows of before are never moved in {@link #before}
 * and {@link #carried}; only {@link #population} closes the gaps that customers leave, and {@link
 * #rowNow} leads from the one to the other. So whoever keeps something of each customer, such as
 * yesterday's decisions, goes through the few who were told and leaves the others as they are.
 *
 * <p>Immutable and thread-safe; {@code toString} shows no value.
 */
public final class PopulationUpdate {

  private final Population before;
  private final CustomerChanges changes;
  private final int[] rowsBefore;
  private final BitSet told = new BitSet();
  private final BitSet gone = new BitSet();
  private final Population carried;

  PopulationUpdate(Population before, CustomerChanges changes) {
    this.before = before;
    this.changes = changes;
    check();
    this.rowsBefore = new int[changes.changed().size()];
    for (int row = 0; row < rowsBefore.length; row++) {
      rowsBefore[row] = before.ids.rowOf(changes.changed().id(row));
      if (rowsBefore[row] >= 0) {
        told.set(rowsBefore[row]);
      }
    }
    changes.gone().forEach(this::leave);
    this.carried = new Carrying(before, changes, told).carried();
  }

  private void check() {
    Population changed = changes.changed();
    if (!changed.catalog().equals(before.catalog())) {
      throw new IllegalArgumentException("the changes are of another catalogue");
    } else if (!changed.zone().equals(before.zone())) {
      throw new IllegalArgumentException("the changes are told in another zone");
    } else if (changed.asOf().isBefore(before.asOf())) {
      throw new IllegalArgumentException(
          "the changes are as of " + changed.asOf() + ", before " + before.asOf());
    } else if (!before.ids.areTold() || !changed.ids.areTold()) {
      throw new IllegalArgumentException("each row must be told with its customer's id");
    }
    changed.ids.rowOf(CustomerId.of("0")); // refuses a customer who is told twice
  }

  private void leave(CustomerId customer) {
    int row = before.ids.rowOf(customer);
    if (row < 0) {
      throw new IllegalArgumentException("customer " + customer + " left but was not there");
    } else if (told.get(row)) {
      throw new IllegalArgumentException("customer " + customer + " both left and changed");
    }
    gone.set(row);
    told.set(row);
  }

  /** What was known before. */
  public Population before() {
    return before;
  }

  /** Who was told to have changed, joined or left. */
  public CustomerChanges changes() {
    return changes;
  }

  /**
   * The customers of before, in their rows, as of the instant of the changes, if nothing of them
   * changed but the time; it shares what the time leaves as it was.
   */
  public Population carried() {
    return carried;
  }

  /**
   * The row before of a customer who was told to have changed, -1 if he is new.
   *
   * @param row among those who changed, from 0
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public int rowBefore(int row) {
    return rowsBefore[row];
  }

  /**
   * Whether something was told of a customer of before: that he changed, or left.
   *
   * @param row before, from 0
   */
  public boolean isTold(int row) {
    return told.get(row);
  }

  /** The rows of before whose customers stayed, changed or not, in their order; made anew. */
  public int[] stayed() {
    BitSet stayed = new BitSet();
    stayed.set(0, before.size());
    stayed.andNot(gone);
    return stayed.stream().toArray();
  }

  /**
   * All customers now: those of before in their order, less those who left, and at the end those
   * who are new in the order in which they were told. Its making takes time and memory for all of
   * them; each call makes it anew.
   */
  public Population population() {
    Population stay = gone.isEmpty() ? carried : carried.rows(stayed());
    Population changed = changes.changed();
    List<CustomerId> joined = new ArrayList<>();
    int[] targets = new int[rowsBefore.length];
    for (int row = 0; row < targets.length; row++) {
      if (rowsBefore[row] < 0) {
        targets[row] = stay.size() + joined.size();
        joined.add(changed.id(row));
      } else {
        targets[row] = rowNow(rowsBefore[row]);
      }
    }
    RowIds ids = stay.ids.plus(joined.toArray(CustomerId[]::new));
    return new Population(
        stay,
        stay.asOf(),
        ids,
        new PopulationCells(stay).put(ids.size(), targets, changed),
        each -> false);
  }

  /**
   * The row of {@link #population} in which a customer of before stands who stayed. Of one who left
   * it tells nothing that could be used.
   *
   * @param row before, from 0
   */
  public int rowNow(int row) {
    return gone.isEmpty() ? row : row - gone.get(0, row).cardinality();
  }

  @Override
  public String toString() {
    return "PopulationUpdate";
  }
}
