/**
 * Bounds that a regulator or a standard sets on days past due, with the day from which each holds:
 * start at {@link org.bankcrm.alert.backstop.Backstop}.
 */
@NullMarked
package org.bankcrm.alert.backstop;

import org.jspecify.annotations.NullMarked;
