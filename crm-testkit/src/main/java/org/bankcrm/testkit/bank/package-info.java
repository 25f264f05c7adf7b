/**
 * A bank that never was: as many customers as wanted, each with a household, an income, products,
 * years of transactions, contacts and consents, made from a seed.
 *
 * <p>Entry point: {@link org.bankcrm.testkit.bank.SyntheticBank}. Read next {@link
 * org.bankcrm.testkit.bank.DuplicateLink}, which tells who is in the bank twice.
 *
 * <p>Nobody in it exists. Names are put together from common syllables; cities, streets and firms
 * are invented; resident ids and credit codes have right check characters and regions that no
 * register knows; phone numbers begin with 154, cards with 99, and mail goes to {@code
 * example.com}.
 */
@NullMarked
package org.bankcrm.testkit.bank;

import org.jspecify.annotations.NullMarked;
