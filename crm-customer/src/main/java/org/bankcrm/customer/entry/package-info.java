/**
 * Data at the door: what a form, a call or an import gives, checked before it becomes part of the
 * customer model.
 *
 * <p>Entry point: {@link org.bankcrm.customer.entry.EntryProfile}, which says what each stage of a
 * relationship needs and checks a whole form; {@link org.bankcrm.customer.entry.EntryForm} checks
 * one value. Both tell everything that is wrong at once, by {@link
 * org.bankcrm.customer.entry.EntryFault codes} with words in Chinese and English, and never repeat
 * a value. Jakarta constraints on the same functions stand in {@code customer.constraint}.
 */
@NullMarked
package org.bankcrm.customer.entry;

import org.jspecify.annotations.NullMarked;
