package org.bankcrm.core.internal.plan;

/**
 * The first of several gates that is TRUE, as the plan holds it.
 *
 * @param index its number
 * @param gates the numbers of its gates
 * @param codes the encoded code of each gate, then that for none of them
 * @param level the stage after which it is known
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record PlannedChoice(int index, int[] gates, long[] codes, int level) {}
