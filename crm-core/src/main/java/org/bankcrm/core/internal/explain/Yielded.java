package org.bankcrm.core.internal.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.explanation.MissingAttribute;

/**
 * What a policy yields as an attribute.
 *
 * @param value the value; empty if it is not settled
 * @param absence why there is none, where it is empty
 * @param lacking finds out, where it is not settled, what the policy would need
 */
public record Yielded(
    Optional<Object> value, Absence absence, Supplier<List<MissingAttribute>> lacking) {

  /** Where it is not settled, what the policy would need. */
  public List<MissingAttribute> missing() {
    return lacking.get();
  }
}
