/**
 * How conditions are reasoned about: turned into formulas over axes of values, and searched.
 *
 * <p>{@code Formulas} turns "this condition is TRUE" (or FALSE, or neither) into a monotone formula
 * of literals, each of which says that a {@link org.bankcrm.core.internal.analysis.Variable} lies
 * within {@link org.bankcrm.core.internal.analysis.Spans}. Most variables are the values of
 * attributes, encoded as everywhere in the kernel, with the reasons why a value may be missing as
 * values of their own; what is no range of one value (a test of a text, of a set, of two attributes
 * against each other, of a day against the as-of date, of the customer's parts) is a variable of
 * its own truth. {@code Search} narrows and splits until every formula holds, and then asks {@code
 * Customer} whether there are values that come out like this: {@code Orders}, {@code Days}, {@code
 * TextMaker}, {@code SetMaker}, {@code PartsMaker}. What they find is a {@code Model}.
 *
 * <p>Start at {@code Solver}.
 */
@NullMarked
package org.bankcrm.core.internal.analysis;

import org.jspecify.annotations.NullMarked;
