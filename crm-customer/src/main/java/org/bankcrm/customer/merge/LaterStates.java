package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.customer.merge.MergeProblem.Code;

/**
 * What became of the states of modules since a merge.
 *
 * @param changed the ids of the parts of which another state is held now than the merge left
 * @param apart the states of one of the records, of what was held of it
 * @param now what is held now
 */
record LaterStates(SortedSet<String> changed, UnaryOperator<HeldStates> apart, HeldStates now) {

  /** Of a host that plays everything that came later itself. */
  static LaterStates ofTheMerge() {
    return new LaterStates(Collections.emptySortedSet(), own -> own, HeldStates.none());
  }

  /**
   * Of what is held now.
   *
   * @throws InvalidMergeException if a part is not handed in, or its states cannot be read
   */
  static LaterStates since(MergeRecord merge, HeldStates now, HeldJoins parts) {
    HeldStates joined = joined(merge, now, parts);
    SortedSet<String> changed = new TreeSet<>(joined.ids());
    changed.addAll(now.ids());
    changed.removeIf(id -> document(joined, id).equals(document(now, id)));
    return new LaterStates(changed, own -> parts.apart(own, joined, now), now);
  }

  /** The states of a record that goes on with what is held of some parts now. */
  HeldStates goingOn(HeldStates own, Collection<String> parts) {
    Map<String, Map<String, Object>> documents = new TreeMap<>(own.documents());
    documents.keySet().removeAll(parts);
    for (String part : parts) {
      Map<String, Object> held = now.documents().get(part);
      if (held != null) {
        documents.put(part, held);
      }
    }
    return HeldStates.of(documents);
  }

  private static Object document(HeldStates held, String id) {
    return held.documents().getOrDefault(id, Collections.emptyMap());
  }

  private static HeldStates joined(MergeRecord merge, HeldStates now, HeldJoins parts) {
    List<HeldStates> before = merge.sources().stream().map(MergedSource::states).toList();
    SortedSet<String> unknown = parts.unknown(now);
    before.forEach(held -> unknown.addAll(parts.unknown(held)));
    List<MergeProblem> problems = new ArrayList<>();
    unknown.forEach(id -> problems.add(MergeProblem.of(Code.UNKNOWN_STATE, "/states/" + id)));
    HeldStates joined =
        parts.join(before, id -> problems.add(MergeProblem.of(Code.STATES_APART, "/states/" + id)));
    if (!problems.isEmpty()) {
      throw new InvalidMergeException(problems);
    }
    return joined;
  }
}
