/**
 * A host that decides all customers every night: a file of customers in, decisions and what changed
 * since yesterday out.
 *
 * <p>Start with {@link org.bankcrm.examples.hosts.nightly.NightlyBatch}.
 */
@NullMarked
package org.bankcrm.examples.hosts.nightly;

import org.jspecify.annotations.NullMarked;
