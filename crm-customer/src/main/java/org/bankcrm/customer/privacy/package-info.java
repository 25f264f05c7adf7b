/**
 * Who may see what of a customer: role, purpose and field give full, masked or none.
 *
 * <p>Start at {@link org.bankcrm.customer.privacy.AccessPolicy}, a policy as data that is checked,
 * compared and proved; {@link org.bankcrm.customer.privacy.GuardedReader} reads a customer by it
 * and leaves an {@link org.bankcrm.customer.privacy.AccessRecord} first. {@link
 * org.bankcrm.customer.privacy.MaskKind} says what masked means.
 */
@NullMarked
package org.bankcrm.customer.privacy;

import org.jspecify.annotations.NullMarked;
