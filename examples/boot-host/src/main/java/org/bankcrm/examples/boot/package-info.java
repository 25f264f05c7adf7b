/**
 * A host on Spring Boot: a service and pages over tables of the bank's own.
 *
 * <p>{@code bank} reads the bank's tables, {@code policy} keeps policies in versions, {@code
 * decide} decides, {@code web} answers, {@code demo} fills the tables with a synthetic bank.
 */
@NullMarked
package org.bankcrm.examples.boot;

import org.jspecify.annotations.NullMarked;
