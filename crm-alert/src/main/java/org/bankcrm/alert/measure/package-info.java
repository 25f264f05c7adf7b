/**
 * How sure a count is: {@linkplain org.bankcrm.alert.measure.Proportion shares}, their {@linkplain
 * org.bankcrm.alert.measure.Difference differences} and {@linkplain
 * org.bankcrm.alert.measure.WeeklyRate weekly rates}, each with an interval by a named method.
 */
@NullMarked
package org.bankcrm.alert.measure;

import org.jspecify.annotations.NullMarked;
