/**
 * One customer as a whole: who it is, what it has, does and allowed, as of one instant.
 *
 * <p>Entry point: {@link org.bankcrm.customer.CustomerRecord}. Read next {@link
 * org.bankcrm.customer.CustomerRecord.Builder} and {@link
 * org.bankcrm.customer.InvalidCustomerException}, which lists every {@link
 * org.bankcrm.customer.CustomerProblem} at once.
 *
 * <p>A record is consistent in itself or does not exist. It is immutable, reads no clock, and shows
 * no personal data in its text form or in messages.
 */
@NullMarked
package org.bankcrm.customer;

import org.jspecify.annotations.NullMarked;
