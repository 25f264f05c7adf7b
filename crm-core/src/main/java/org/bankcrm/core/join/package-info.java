/**
 * How what is kept of two records of one customer becomes what is kept of the customer: where it
 * stands in a lifecycle, on which tier, what its windows remember, which flags stand.
 *
 * <p>Start at {@link org.bankcrm.core.join.HeldJoin}, by which each module hands in the join of a
 * {@link org.bankcrm.core.held.HeldKind} of its own; {@link org.bankcrm.core.join.HeldJoins} are
 * those that a bank uses, and {@link org.bankcrm.core.join.HeldStates} what is held of one
 * customer. Whoever joins customers goes through them and knows none of them.
 */
@NullMarked
package org.bankcrm.core.join;

import org.jspecify.annotations.NullMarked;
