/**
 * The values that every part of the library speaks in: money, date ranges, shares, bilingual texts
 * and the names of customers and policies.
 *
 * <p>Entry point: {@link org.bankcrm.core.Money}. Read next {@link org.bankcrm.core.DateRange},
 * {@link org.bankcrm.core.LocalDays}, {@link org.bankcrm.core.Share}, {@link
 * org.bankcrm.core.PolicyRef}, {@link org.bankcrm.core.LocalizedText} and {@link
 * org.bankcrm.core.CustomerId}. Then the customer: {@code org.bankcrm.core.party} (who it is),
 * {@code core.holding} (what it has), {@code core.activity} (what it does), {@code core.consent}
 * (what it allowed) and {@code core.customer}, which brings them together.
 *
 * <p>All types are immutable and safe for use by many threads. None reads a clock, a zone or a
 * locale of the machine.
 */
@NullMarked
package org.bankcrm.core;

import org.jspecify.annotations.NullMarked;
