/**
 * One record from many sources: who said what, when it was true and when the bank came to know it,
 * and which of several answers the bank works with.
 *
 * <p>Entry point: {@link org.bankcrm.customer.sources.SourceLedger}, to which statements are added
 * and which can be read as known at any instant; {@link
 * org.bankcrm.customer.sources.SurvivorshipRules} choose among what it says, block by block; {@link
 * org.bankcrm.customer.sources.AliasLedger} keeps every key that a customer ever had.
 */
@NullMarked
package org.bankcrm.customer.sources;

import org.jspecify.annotations.NullMarked;
