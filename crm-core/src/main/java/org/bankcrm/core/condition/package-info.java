/**
 * The condition language: what a bank can say about a customer, as data with three truth values.
 *
 * <p>A {@link org.bankcrm.core.condition.Condition} is an immutable value made by the fluent
 * methods of the attributes ({@code AUM.atLeast(yuan(500_000)).and(AGE.between(25, 65))}) or read
 * from a document. It is never code: nothing in it is run, looked up as a class or used as a
 * pattern.
 *
 * <p>Missing values follow SQL: a comparison with a missing value is {@code UNKNOWN}, {@code NOT
 * UNKNOWN} is {@code UNKNOWN}, and only {@link org.bankcrm.core.condition.Presence} and {@link
 * org.bankcrm.core.condition.Absent} see absence; the latter asks why, see {@link
 * org.bankcrm.core.condition.Absence}. A gate opens on {@code TRUE} alone.
 *
 * <p>Read in this order: {@link org.bankcrm.core.condition.Truth}, {@link
 * org.bankcrm.core.condition.Condition} with its two halves, {@link
 * org.bankcrm.core.condition.Criterion} and {@link org.bankcrm.core.condition.Connective}, {@link
 * org.bankcrm.core.condition.ValueType}, then the terms, which are what attributes offer: {@link
 * org.bankcrm.core.condition.OrderedTerm}, {@link org.bankcrm.core.condition.CodeSetTerm}, {@link
 * org.bankcrm.core.condition.TextTerm}, {@link org.bankcrm.core.condition.DayTerm}, {@link
 * org.bankcrm.core.condition.ElementsTerm}.
 */
@NullMarked
package org.bankcrm.core.condition;

import org.jspecify.annotations.NullMarked;
