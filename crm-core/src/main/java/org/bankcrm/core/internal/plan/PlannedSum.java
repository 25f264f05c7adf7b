package org.bankcrm.core.internal.plan;

import java.util.Optional;

/**
 * Points added up by bins, as the plan holds it.
 *
 * @param index its number
 * @param derived where the sum stands among the values that the book derives
 * @param base the points that everybody has, in units of the scale
 * @param bins the numbers of its bins
 * @param points for each of the bins the points of each bin, in units of the scale
 * @param level the stage after which it is known
 * @param finish what is made of the points in the end, if anything
 * @param population the number of the gate outside of which it is missing, or -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record PlannedSum(
    int index,
    int derived,
    long base,
    int[] bins,
    long[][] points,
    Optional<Finish> finish,
    int level,
    int population) {}
