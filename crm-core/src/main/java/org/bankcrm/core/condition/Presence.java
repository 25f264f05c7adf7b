package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Whether a value is known. Never UNKNOWN; {@link Absent} asks why a value is missing.
 *
 * <table>
 *   <caption>Truth</caption>
 *   <tr><th>value</th><th>known</th><th>missing</th></tr>
 *   <tr><td>known (an empty set or text is known)</td><td>TRUE</td><td>FALSE</td></tr>
 *   <tr><td>missing</td><td>FALSE</td><td>TRUE</td></tr>
 * </table>
 *
 * @param attribute an attribute of any kind
 * @param known true to ask whether it is known, false whether it is missing
 */
public record Presence(AttributeRef attribute, boolean known) implements AbsenceCriterion {
  /** Refuses null. */
  public Presence {
    requireNonNull(attribute, "attribute");
  }

  @Override
  public boolean whenKnown() {
    return known;
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.presence(this);
  }
}
