package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.customer.CustomerRecord;

/**
 * The records that a customer was before a merge, and whose is what came later.
 *
 * <pre>{@code
 * CustomerUnmerge apart = CustomerUnmerge.of(customerNow, mergeRecord, Map.of());
 * apart.unattributed(); // a person says whose these are, and asks again
 * apart = CustomerUnmerge.of(customerNow, mergeRecord, Map.of(thing, CustomerId.of("c-2")));
 * apart.records();
 * }</pre>
 *
 * <p>Where nothing came since, each record is what it was, to the byte. What came since is
 * attributed by the key it carries:
 *
 * <ol>
 *   <li>A holding of the merge, with its present balance, goes to whoever had it, with the parties
 *       that it had; who became a party since stays one.
 *   <li>A transaction goes with its holding.
 *   <li>An interaction goes by its contact point, if one record alone had that number or address.
 *   <li>A decision on consent goes by its contact point to whoever had it. A no that cannot be told
 *       apart is every record's: it is the same decision, and none of them may forget it.
 *   <li>Membership in a household goes to the record that alone belonged to it. A relationship that
 *       has ended since ends in every record that had it; what is known of other parties is as it
 *       is now.
 *   <li>A contact point that was verified since is verified in every record that had it. One that
 *       is gone since is in no record and is told: nobody becomes reachable again by this.
 *   <li>What the host assigns, since it kept the alias that it came under or a person says so, goes
 *       there: a holding that was opened since under the survivor's key, with all on it, has no
 *       other way.
 *   <li>All else is told ({@link #unattributed}) and stands in no record: nothing is guessed,
 *       nothing is counted twice, and nothing is lost that is told.
 * </ol>
 *
 * <p>States are those of the merge; flags that came since stand in every record, if what is held
 * now is handed in ({@link org.bankcrm.core.join.HeldJoin#apart}). A state that is another now than
 * the merge left is told, and a record that it is chosen for goes on with it. The host plays what
 * else came later onto them, each record's own, by the engines that made them, as it plays any log.
 *
 * <p>Ask {@link MergeRecord#undoneIn} before: it refuses what is not the last merge of the
 * customer.
 *
 * <p>Immutable and thread-safe; the text form shows keys only.
 */
public final class CustomerUnmerge {

  private final SortedMap<CustomerId, MergeSource> sources;
  private final List<LaterThing> unattributed;

  CustomerUnmerge(Map<CustomerId, MergeSource> sources, List<LaterThing> unattributed) {
    this.sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    this.unattributed = List.copyOf(unattributed);
  }

  /**
   * The records apart.
   *
   * @param now the customer as it is now; the records are as of the same instant
   * @param merge what was kept of the merge
   * @param choices whose things are that carry no key of a record: by the alias that the host kept
   *     with them, or as a person says
   * @throws InvalidMergeException with every problem, if the customer is another, or a choice names
   *     a thing that needs none, or a record that was not merged
   */
  public static CustomerUnmerge of(
      CustomerRecord now, MergeRecord merge, Map<LaterThing, CustomerId> choices) {
    requireNonNull(now, "now");
    return new UnmergeMaker(now, merge, choices).make(LaterStates.ofTheMerge());
  }

  /**
   * The same with what modules hold of the customer now: what must not be forgotten of it is in the
   * states of every record, and what is another than the merge left is told, part by part.
   *
   * @param now the customer as it is now, and what is held of it
   * @param parts all parts of which states may be held
   * @throws InvalidMergeException as above, and if a state is held of no part that is handed in
   */
  public static CustomerUnmerge of(
      MergeSource now, MergeRecord merge, HeldJoins parts, Map<LaterThing, CustomerId> choices) {
    requireNonNull(now, "now");
    LaterStates states = LaterStates.since(merge, now.states(), parts);
    return new UnmergeMaker(now.record(), merge, choices).make(states);
  }

  /** The records with their states, by their keys. */
  public SortedMap<CustomerId, MergeSource> sources() {
    return sources;
  }

  /**
   * The record of a key.
   *
   * @throws IllegalArgumentException if it is none of the merge
   */
  public CustomerRecord record(CustomerId id) {
    MergeSource source = sources.get(requireNonNull(id, "id"));
    if (source == null) {
      throw new IllegalArgumentException("id must be that of a record that was merged");
    }
    return source.record();
  }

  /**
   * What came since and is in no record, in the order of kinds and keys. Empty where all of it was
   * assigned.
   */
  public List<LaterThing> unattributed() {
    return unattributed;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "CustomerUnmerge";
  }
}
