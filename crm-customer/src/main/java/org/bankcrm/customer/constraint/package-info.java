/**
 * Checks for data that is still outside: entry forms and imports.
 *
 * <p>Entry point: {@link org.bankcrm.customer.constraint.WellFormed}, which holds a text to any
 * form of {@link org.bankcrm.customer.entry.EntryForm} and says what is wrong with it; and with one
 * message each {@link org.bankcrm.customer.constraint.ResidentIdNumber}, {@link
 * org.bankcrm.customer.constraint.SocialCreditCode}, {@link
 * org.bankcrm.customer.constraint.BankCardNumber} and {@link
 * org.bankcrm.customer.constraint.MobileNumber}: Jakarta Validation constraints that the host puts
 * on its forms and that whichever provider it has runs. The library's own values need none of them;
 * they check themselves.
 *
 * <p>The messages are constant keys, {@code org.bankcrm.customer.constraint.<Constraint>.message},
 * with texts in Chinese and English in the bundle {@code ContributorValidationMessages}; Hibernate
 * Validator finds them by itself, for another provider copy them into {@code ValidationMessages}.
 * No message contains the value, and none needs an expression language.
 */
@NullMarked
package org.bankcrm.customer.constraint;

import org.jspecify.annotations.NullMarked;
