/**
 * Behaviour windows: attributes that are computed from a customer's events, such as the money spent
 * within the last 90 days or in the month so far.
 *
 * <p>A {@link org.bankcrm.core.window.WindowDefinition} says as data which {@link
 * org.bankcrm.core.window.EventType events} it reads, how it sums them up and at which days it
 * looks. {@link org.bankcrm.core.window.Windows} computes many of them in one pass over a list, or
 * through a {@link org.bankcrm.core.window.WindowState} that takes one event at a time and merges
 * with others; the results are always the same.
 *
 * <p>Read in this order: {@link org.bankcrm.core.window.EventType}, {@link
 * org.bankcrm.core.window.Event}, {@link org.bankcrm.core.CalendarSpan}, {@link
 * org.bankcrm.core.window.WindowPeriod}, {@link org.bankcrm.core.window.Aggregate}, {@link
 * org.bankcrm.core.window.WindowDefinition}, {@link org.bankcrm.core.window.Windows}.
 */
@NullMarked
package org.bankcrm.core.window;

import org.jspecify.annotations.NullMarked;
