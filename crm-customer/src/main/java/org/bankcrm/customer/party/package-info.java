/**
 * Who the bank deals with: people and organisations, how they are named, identified and reached,
 * what they do and own, and how they belong together.
 *
 * <p>Entry point: {@link org.bankcrm.customer.party.Party}, which is an {@link
 * org.bankcrm.customer.party.Individual} or an {@link org.bankcrm.customer.party.Organisation}.
 * Read next {@link org.bankcrm.customer.party.PersonName}, {@link
 * org.bankcrm.customer.party.IdentityDocument}, {@link org.bankcrm.customer.party.ContactPoint},
 * {@link org.bankcrm.customer.party.Address}, {@link org.bankcrm.customer.party.Employment}, {@link
 * org.bankcrm.customer.party.FinancialStatement}, then {@link
 * org.bankcrm.customer.party.Relationship}.
 *
 * <p>All types are immutable and cannot exist half valid. Their text forms and the messages of
 * their refusals show no personal data.
 */
@NullMarked
package org.bankcrm.customer.party;

import org.jspecify.annotations.NullMarked;
