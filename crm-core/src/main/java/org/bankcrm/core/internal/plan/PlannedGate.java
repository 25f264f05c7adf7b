package org.bankcrm.core.internal.plan;

/**
 * A condition as the plan holds it.
 *
 * @param index its number
 * @param node its node
 * @param reason the node whose first child that is not TRUE is the reason; most often {@code node}
 * @param parts for each child of the reason, where that is an AND, the part of the condition that
 *     it came from; then the part that is never TRUE, if there is one
 * @param population the number of the gate of those whom its policy is about, or -1 for everybody;
 *     outside of it the gate is UNKNOWN
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record PlannedGate(int index, Node node, Node reason, int[] parts, int population) {}
