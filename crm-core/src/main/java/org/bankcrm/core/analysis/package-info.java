/**
 * What can be proved of conditions: whether one implies another, whether several can hold together,
 * what they leave out, what would have to change for one to hold.
 *
 * <p>Read in this order: {@link org.bankcrm.core.analysis.CompiledCondition}, a condition asked of
 * a customer without a book around it; {@link org.bankcrm.core.analysis.Analysis}, the questions,
 * and what "implies" means where values are missing; {@link org.bankcrm.core.analysis.Answer} and
 * {@link org.bankcrm.core.analysis.Witness}, yes or no for certain, with a customer who shows it;
 * {@link org.bankcrm.core.analysis.ValueAxis} and {@link org.bankcrm.core.analysis.ValueSet}, the
 * values of one attribute in a row; {@link org.bankcrm.core.analysis.Changes}, the nearest change
 * that makes a condition TRUE, and {@link org.bankcrm.core.analysis.Ways}, all ways to it.
 */
@NullMarked
package org.bankcrm.core.analysis;

import org.jspecify.annotations.NullMarked;
