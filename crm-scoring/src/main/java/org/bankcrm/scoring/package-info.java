/** Scorecards, the points a customer earns on them and the reasons behind the points. */
@NullMarked
package org.bankcrm.scoring;

import org.jspecify.annotations.NullMarked;
