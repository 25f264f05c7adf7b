/**
 * What the values of the customer model share: text forms without personal data, check characters,
 * completed months.
 *
 * <p>Entry point: {@link org.bankcrm.customer.internal.check.Masks}. Depends on nothing but the
 * JDK.
 */
@NullMarked
package org.bankcrm.customer.internal.check;

import org.jspecify.annotations.NullMarked;
