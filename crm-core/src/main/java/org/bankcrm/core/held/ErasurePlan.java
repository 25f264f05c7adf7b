package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.PolicyRef;

/**
 * What becomes of everything that is kept of a customer, as of a day: to be shown, approved, and
 * carried out by {@link Erasure}. Immutable, thread-safe and comparable by value; personal data,
 * since keys may be.
 *
 * @param policy the policy by which it was made
 * @param day as of when
 * @param trigger why it was made
 * @param steps one for each part, in the order in which the parts were handed in
 */
public record ErasurePlan(
    PolicyRef policy, LocalDate day, ErasureTrigger trigger, List<ErasureStep> steps) {
  /** Copies the list. */
  public ErasurePlan {
    requireNonNull(policy, "policy");
    requireNonNull(day, "day");
    requireNonNull(trigger, "trigger");
    steps = List.copyOf(steps);
  }

  /** What stays, and why. */
  public List<ErasureStep> kept() {
    return steps.stream().filter(step -> step.action() == ErasureAction.KEEP).toList();
  }

  /** What stays because the policy does not say what becomes of it: to be mended there. */
  public List<ErasureStep> gaps() {
    return steps.stream().filter(step -> step.cause().isGap()).toList();
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static ErasurePlan parse(Object tree) {
    return ErasureDocuments.plan(tree);
  }

  /**
   * The plan as a tree of maps, lists and texts, which {@link #parse} reads back as equal.
   *
   * <pre>{@code
   * {"format": 1, "policy": "retention@2", "day": "2026-06-30", "trigger": "REQUEST",
   *  "steps": [{"kind": "core.decision", "name": {…}, "key": "d-1", "action": "KEEP",
   *             "cause": "DUTY", "until": "2031-06-30", "by": ["credit"], "grounds": [{…}]}]}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return ErasureDocuments.write(this);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "ErasurePlan[***]";
  }
}
