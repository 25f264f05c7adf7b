package org.bankcrm.examples.runner;

import org.bankcrm.core.LocalizedText;

/**
 * For how many customers missing data would settle what a policy says.
 *
 * @param policy what it is called
 */
record Doubt(LocalizedText policy, long open) {}
