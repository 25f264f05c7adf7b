package org.bankcrm.lifecycle.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.lifecycle.internal.GuardPolicy.Truths;

/**
 * Conditions that are asked one by one, as a policy, so that the kernel's own plan answers them.
 *
 * @param head its name, and the purpose and exceptions of the lifecycle whose guards they are
 * @param conditions the conditions by their path
 * @param calendar the business calendar by which the lifecycle counts
 * @param byHours whether it counts by its opening hours
 */
public record GuardPolicy(
    PolicyHead head, Map<String, Condition> conditions, Optional<String> calendar, boolean byHours)
    implements Policy<Truths> {

  /** Not for documents: it only lives within an engine, which writes no more than its head. */
  private static final PolicyKind KIND =
      FormKind.of(
          "guards",
          GuardPolicy.class,
          Form.<GuardPolicy>ofPolicy(Checks.MAX_CODE_LENGTH)
              .makes(draft -> new GuardPolicy(draft.head(), Map.of(), Optional.empty(), false)),
          draft -> List.of());

  /** What each condition says, by its place. */
  public static final class Truths {

    private final Reading reading;
    private final List<Gate> gates;

    private Truths(Reading reading, List<Gate> gates) {
      this.reading = reading;
      this.gates = gates;
    }

    /** The truth of the condition at the place, from 0. */
    public Truth of(int place) {
      return reading.truth(gates.get(place));
    }

    /** A value of the subject's, or one that a policy of the book yields; empty if missing. */
    public Optional<?> value(Attribute<?> attribute) {
      return reading.value(attribute);
    }

    /** Whether the condition at the place asks about something protected. */
    public boolean isWithheld(int place) {
      return reading.isWithheld(gates.get(place));
    }

    /** The ids of the attributes that are missing for the condition at the place. */
    public List<String> missing(int place) {
      return reading.missing(gates.get(place));
    }
  }

  private void counts(String id, Planner planner) {
    if (byHours) {
      planner.countsHoursBy(id, "/calendar");
    } else {
      planner.countsBy(id, "/calendar");
    }
  }

  /** Keeps the order. */
  public GuardPolicy {
    conditions = new LinkedHashMap<>(conditions);
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  @Override
  public Outcome<Truths> plan(Planner planner) {
    calendar.ifPresent(id -> counts(id, planner));
    List<Gate> gates = new ArrayList<>();
    conditions.forEach((path, condition) -> gates.add(planner.gate(condition, path)));
    return reading -> new Truths(reading, gates);
  }
}
