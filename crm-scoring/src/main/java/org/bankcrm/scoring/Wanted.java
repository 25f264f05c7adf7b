package org.bankcrm.scoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.scoring.internal.Refs;

/** The attributes that conditions want, and whether a customer has them. */
final class Wanted {

  private final Map<AttributeRef, Gate> known = new LinkedHashMap<>();

  private Wanted() {}

  /** Asks whether each attribute that the conditions read is known. */
  static Wanted of(Collection<Condition> conditions, Planner planner, String path) {
    Wanted wanted = new Wanted();
    for (AttributeRef ref : Refs.of(conditions)) {
      wanted.known.put(ref, planner.gate(new Presence(ref, true), path));
    }
    return wanted;
  }

  /** Asks whether each attribute is known of which the conditions ask whether it is. */
  static Wanted ofAbsence(Collection<Condition> conditions, Planner planner, String path) {
    Wanted wanted = new Wanted();
    for (AttributeRef ref : Refs.ofPresence(conditions)) {
      wanted.known.put(ref, planner.gate(new Presence(ref, true), path));
    }
    return wanted;
  }

  /** Adds the ids of those that are missing, and of lists, whose parts may lack something. */
  void addTo(Set<String> missing, Reading reading) {
    known.forEach(
        (ref, gate) -> {
          boolean list = ref.type().kind() == ValueType.Kind.ELEMENTS;
          if (list || reading.truth(gate) != Truth.TRUE) {
            missing.add(ref.id());
          }
        });
  }
}
