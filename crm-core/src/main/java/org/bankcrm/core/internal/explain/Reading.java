package org.bankcrm.core.internal.explain;

import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;

/**
 * An attribute that questions read, read once of whomever they are asked.
 *
 * @param number its place among all that are read
 * @param attribute what it describes
 * @param isShown whether its value may be seen
 */
record Reading(int number, AttributeRef ref, Attribute<?> attribute, boolean isShown) {}
