/**
 * Documents that hold a customer's data: exact, canonical, and never quoted.
 *
 * <p>Start at {@link org.bankcrm.core.data.DataReader}, which reads an object key by key and tells
 * every problem; {@link org.bankcrm.core.data.DataWriter} writes what it reads. Facts, decision
 * records and the states of lifecycles and tiers are documents of this kind, and a host's own can
 * be.
 */
@NullMarked
package org.bankcrm.core.data;

import org.jspecify.annotations.NullMarked;
