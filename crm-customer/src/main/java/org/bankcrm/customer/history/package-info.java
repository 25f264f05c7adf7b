/**
 * What a customer did and how customer and bank met, by period, type and channel, as a timeline, a
 * table of counts and exact sums, and an export.
 *
 * <p>Start at {@link org.bankcrm.customer.history.CustomerHistory}.
 */
@NullMarked
package org.bankcrm.customer.history;

import org.jspecify.annotations.NullMarked;
