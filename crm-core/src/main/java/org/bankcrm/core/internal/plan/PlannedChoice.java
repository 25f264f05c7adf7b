package org.bankcrm.core.internal.plan;

/**
 * The first of several gates that is TRUE, as the plan holds it.
 *
 * @param index its number
 * @param derived where its code stands among the values that the book derives; -1 where it yields
 *     none
 * @param gates the numbers of its gates
 * @param codes the encoded code of each gate, then that for none of them; empty where it yields
 *     none
 * @param held the place from which a gate is chosen while the choice is not settled
 * @param level the stage after which it is known
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record PlannedChoice(int index, int derived, int[] gates, long[] codes, int held, int level) {}
