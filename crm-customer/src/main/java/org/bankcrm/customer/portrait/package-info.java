/**
 * The portrait of a customer: what a relationship manager reads before a talk, as data that a view
 * has passed already, and in words.
 *
 * <p>Start at {@link org.bankcrm.customer.portrait.PortraitMaker}.
 */
@NullMarked
package org.bankcrm.customer.portrait;

import org.jspecify.annotations.NullMarked;
