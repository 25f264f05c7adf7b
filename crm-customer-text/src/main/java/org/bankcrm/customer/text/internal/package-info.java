/**
 * The libraries behind the ports.
 *
 * <p>Start at {@link org.bankcrm.customer.text.internal.IcuTexts}.
 */
@NullMarked
package org.bankcrm.customer.text.internal;

import org.jspecify.annotations.NullMarked;
