/**
 * What a bank keeps of one customer, part by part: when each part has to go, what can stay of it
 * without the person, and how that is proved.
 *
 * <p>Modules hand in what they keep as {@link org.bankcrm.core.held.HeldPart}; {@link
 * org.bankcrm.core.held.RetentionPolicy} plans what becomes of it, {@link
 * org.bankcrm.core.held.Erasure} carries the plan out and proves it. {@link
 * org.bankcrm.core.held.PersonSalt} is the secret that is destroyed with the customer.
 */
@NullMarked
package org.bankcrm.core.held;

import org.jspecify.annotations.NullMarked;
