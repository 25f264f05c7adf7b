package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan in equal monthly instalments. It belongs to the home, so that both spouses tell the same
 * of it.
 *
 * @param owner who pays
 * @param jointOwner the spouse who owes it too and is a customer; null if there is none
 * @param terms what was agreed
 * @param unpaidFrom the day from which on instalments are not paid; null if they are
 */
record HomeLoan(
    Person owner, @Nullable Person jointOwner, Instalments terms, @Nullable LocalDate unpaidFrom) {}
