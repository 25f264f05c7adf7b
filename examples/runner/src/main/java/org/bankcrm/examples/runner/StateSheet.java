package org.bankcrm.examples.runner;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.Decisions;

/**
 * What the next run has to know of each customer. What was kept of a customer whom this run does
 * not decide, for a bad row or none, goes on as it is: he is not new the day after.
 */
final class StateSheet implements AutoCloseable {

  private final Sheet sheet;
  private final Memories memories;
  private final Optional<StateFile> before;
  private final Set<CustomerId> decided = new HashSet<>();

  /**
   * Begins the sheet.
   *
   * @param before what an earlier run kept
   */
  StateSheet(Sheet sheet, Memories memories, Optional<StateFile> before) {
    this.sheet = sheet;
    this.memories = memories;
    this.before = before;
    sheet.header("id", memories.columns());
  }

  /** What to keep of a portion; on any thread. */
  Sheet.Rows next(Decisions portion, Sheet.Between between) {
    List<Cells> cells = memories.next(portion, id -> before.flatMap(file -> file.of(id)));
    return sheet.made(portion.population(), cells, between);
  }

  void add(Population portion, Sheet.Rows rows) {
    for (int row = 0; before.isPresent() && row < portion.size(); row++) {
      decided.add(portion.id(row));
    }
    sheet.rows(rows);
  }

  /** Takes over a customer who was decided by another run. */
  void passOver(CustomerId customer) {
    if (before.isPresent()) {
      decided.add(customer);
    }
  }

  /** Goes on with what was kept of the others. */
  void addOthers() {
    before.ifPresent(file -> file.forEachBut(decided, (id, cells) -> sheet.row(id.value(), cells)));
  }

  @Override
  public void close() {
    sheet.close();
  }
}
