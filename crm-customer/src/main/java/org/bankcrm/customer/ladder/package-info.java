/**
 * The cash-flow ladder 现金流阶梯: what deposits will be paid out and what loans paid back, by when,
 * from the schedules of holdings.
 *
 * <p>Start with {@link org.bankcrm.customer.ladder.LadderPlan}, its rungs and assumptions as data,
 * and {@link org.bankcrm.customer.ladder.LadderMaker}.
 */
@NullMarked
package org.bankcrm.customer.ladder;

import org.jspecify.annotations.NullMarked;
