/**
 * What a bank keeps of one customer beyond one decision, and how it goes with the customer.
 *
 * <p>Start at {@link org.bankcrm.core.held.PersonSalt}, the secret that is destroyed with the
 * customer.
 */
@NullMarked
package org.bankcrm.core.held;

import org.jspecify.annotations.NullMarked;
