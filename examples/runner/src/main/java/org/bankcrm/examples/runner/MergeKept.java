package org.bankcrm.examples.runner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.CustomerUnmerge;

/**
 * What becomes of what a run kept of the customers who are merged, or apart again.
 *
 * @param states the run; empty where none was named
 * @param rows of these customers; empty for who has none any more
 * @param merge which is told in the mark of the run
 */
record MergeKept(
    Optional<MergeStates> states,
    Map<CustomerId, Optional<HeldStates>> rows,
    Optional<MergeMark.Merged> merge) {

  /**
   * After a merge: the others have a row with nothing in it, so that each finds its place again.
   *
   * @param held what was kept before, of those who have a row
   */
  static MergeKept of(
      Optional<MergeStates> states, CustomerMerge merge, Map<CustomerId, HeldStates> held) {
    CustomerId stays = merge.survivor().id();
    Map<CustomerId, Optional<HeldStates>> rows = new LinkedHashMap<>();
    merge.record().aliases().forEach(id -> rows.put(id, Optional.of(HeldStates.none())));
    rows.put(stays, Optional.of(merge.states()));
    boolean added = !held.containsKey(stays) && !merge.states().ids().isEmpty();
    MergeMark.Merged mark =
        new MergeMark.Merged(merge.record().id(), added ? Optional.of(stays) : Optional.empty());
    return new MergeKept(states, rows, Optional.of(mark));
  }

  /** After it was undone: who had no row before the merge has none again. */
  static MergeKept of(Optional<MergeStates> states, CustomerUnmerge apart, String merge) {
    Map<CustomerId, Optional<HeldStates>> rows = new LinkedHashMap<>();
    apart.sources().forEach((id, source) -> rows.put(id, Optional.of(source.states())));
    states
        .flatMap(each -> each.added(merge))
        .filter(
            id ->
                rows.getOrDefault(id, Optional.empty())
                    .filter(own -> own.ids().isEmpty())
                    .isPresent())
        .ifPresent(id -> rows.put(id, Optional.empty()));
    return new MergeKept(states, rows, Optional.empty());
  }

  /** Writes the run anew and completes what is written. */
  void write(ResultFiles files) {
    states.ifPresent(each -> each.write(files, rows));
    files.publish(
        states
            .<ResultFiles.Mark>map(each -> each.mark(merge))
            .orElseGet(() -> new ModelRun.Mark("merge", rows.size())));
  }
}
