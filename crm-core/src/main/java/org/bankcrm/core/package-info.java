/**
 * The values that every part of the library speaks in: money, date ranges, shares, bilingual texts
 * and the names of customers and policies.
 *
 * <p>Entry point: {@link org.bankcrm.core.Money}. Read next {@link org.bankcrm.core.DateRange},
 * {@link org.bankcrm.core.LocalDays}, {@link org.bankcrm.core.Share}, {@link
 * org.bankcrm.core.PolicyRef}, {@link org.bankcrm.core.LocalizedText} and {@link
 * org.bankcrm.core.CustomerId}. The customer model stands on them in a module of its own.
 *
 * <p>All types are immutable and safe for use by many threads. None reads a clock, a zone or a
 * locale of the machine.
 */
@NullMarked
package org.bankcrm.core;

import org.jspecify.annotations.NullMarked;
