package org.bankcrm.core.internal.plan;

import java.util.List;

/**
 * A condition as the plan holds it.
 *
 * @param index its number
 * @param node its node
 * @param complement the node of its negation
 * @param parts for each child of an AND node, the part of the condition that it came from
 */
record PlannedGate(int index, Node node, Node complement, List<Integer> parts) {}
