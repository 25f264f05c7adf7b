/**
 * What the kernel keeps of a customer, and how a decision can be checked when the customer is
 * erased.
 *
 * <p>Start at {@link org.bankcrm.core.erasure.HeldDecision}; {@link
 * org.bankcrm.core.erasure.CoarseFacts} are what a decision can be made of again without the
 * person, {@link org.bankcrm.core.erasure.KernelParts} all else that the kernel keeps.
 */
@NullMarked
package org.bankcrm.core.erasure;

import org.jspecify.annotations.NullMarked;
