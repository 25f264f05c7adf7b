/**
 * Who the bank deals with: people and organisations, how they are named, identified and reached,
 * what they do and own, and how they belong together.
 *
 * <p>Entry point: {@link org.bankcrm.core.party.Party}, which is an {@link
 * org.bankcrm.core.party.Individual} or an {@link org.bankcrm.core.party.Organisation}. Read next
 * {@link org.bankcrm.core.party.PersonName}, {@link org.bankcrm.core.party.IdentityDocument},
 * {@link org.bankcrm.core.party.ContactPoint}, {@link org.bankcrm.core.party.Address}, {@link
 * org.bankcrm.core.party.Employment}, {@link org.bankcrm.core.party.FinancialStatement}, then
 * {@link org.bankcrm.core.party.Relationship}.
 *
 * <p>All types are immutable and cannot exist half valid. Their text forms and the messages of
 * their refusals show no personal data.
 */
@NullMarked
package org.bankcrm.core.party;

import org.jspecify.annotations.NullMarked;
