package org.bankcrm.core.internal.explain;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.explanation.MissingAttribute;

/**
 * What a policy yields as an attribute.
 *
 * @param policy the policy
 * @param value the value; empty if it is not settled
 * @param absence why there is none, where it is empty
 * @param missing where it is not settled, what the policy would need
 */
public record Yielded(
    PolicyRef policy, Optional<Object> value, Absence absence, List<MissingAttribute> missing) {}
