/**
 * How good a score is: whether it parts good from bad, whether its probabilities come true, and
 * whether the customers it sees have changed.
 *
 * <p>Start with {@link org.bankcrm.modelling.validation.ValidationReport}, which has all of it, or
 * with {@link org.bankcrm.modelling.validation.ScoredSample}, {@link
 * org.bankcrm.modelling.validation.Calibration} and {@link
 * org.bankcrm.modelling.validation.PopulationStability}; {@link
 * org.bankcrm.modelling.validation.SwapSet} compares two scores. All take plain numbers, from a
 * card of this library or from anywhere else; the order in which customers are handed in makes no
 * difference.
 */
@NullMarked
package org.bankcrm.modelling.validation;

import org.jspecify.annotations.NullMarked;
