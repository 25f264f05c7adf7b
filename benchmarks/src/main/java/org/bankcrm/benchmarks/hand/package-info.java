/**
 * The limit: the same workloads as a careful programmer writes them by hand for one fixed rule set.
 *
 * <p>{@link org.bankcrm.benchmarks.hand.HandSource} writes the long ones out of the workload's
 * rules, so that no slip of the pen makes them faster; the results are committed and readable.
 * Entry points: {@link org.bankcrm.benchmarks.hand.HandSegments} (W1), {@link
 * org.bankcrm.benchmarks.hand.HandCampaigns} (W2), {@link
 * org.bankcrm.benchmarks.hand.HandScorecard} (W3), {@link
 * org.bankcrm.benchmarks.hand.HandLifecycle} (W4).
 */
@NullMarked
package org.bankcrm.benchmarks.hand;

import org.jspecify.annotations.NullMarked;
