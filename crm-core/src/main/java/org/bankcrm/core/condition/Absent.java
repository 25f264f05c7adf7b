package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Whether a value is missing for just this reason. Never UNKNOWN.
 *
 * <table>
 *   <caption>Truth</caption>
 *   <tr><th>value</th><th>absent for this reason</th></tr>
 *   <tr><td>known</td><td>FALSE</td></tr>
 *   <tr><td>missing for this reason</td><td>TRUE</td></tr>
 *   <tr><td>missing for another reason</td><td>FALSE</td></tr>
 * </table>
 *
 * <p>What is missing without a reason told, or counts as missing because it is too old, is {@link
 * Absence#NOT_KNOWN}. What a policy yields is {@link Absence#NOT_APPLICABLE} for whom the policy is
 * not about, and {@link Absence#NOT_KNOWN} where missing values leave it open.
 *
 * @param attribute an attribute of any kind
 * @param reason the reason that is asked for
 */
public record Absent(AttributeRef attribute, Absence reason) implements AbsenceCriterion {
  /** Refuses nulls. */
  public Absent {
    requireNonNull(attribute, "attribute");
    requireNonNull(reason, "reason");
  }

  @Override
  public boolean whenKnown() {
    return false;
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.absent(this);
  }
}
