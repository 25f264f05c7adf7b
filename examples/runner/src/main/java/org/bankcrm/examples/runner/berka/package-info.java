/**
 * The bank of the PKDD'99 data set (Berka): its files read row by row and told in the library's
 * customer model as of a day.
 *
 * <p>{@link org.bankcrm.examples.runner.berka.BerkaLoader} reads the files into a {@link
 * org.bankcrm.examples.runner.berka.BerkaBank}; {@link
 * org.bankcrm.examples.runner.berka.CustomerMapper} makes customer records of it, and {@link
 * org.bankcrm.examples.runner.berka.BerkaFacts} the values that the book in {@code
 * examples/books/berka} reads. The codes of the source stand in {@link
 * org.bankcrm.examples.runner.berka.TransactionKind}, {@link
 * org.bankcrm.examples.runner.berka.Operation}, {@link org.bankcrm.examples.runner.berka.Symbol}
 * and {@link org.bankcrm.examples.runner.berka.LoanStatus}.
 */
@NullMarked
package org.bankcrm.examples.runner.berka;

import org.jspecify.annotations.NullMarked;
