/**
 * The public data sets that tests of several modules read.
 *
 * <p>Entry point: {@link org.bankcrm.publicdata.PublicData}.
 */
@NullMarked
package org.bankcrm.publicdata;

import org.jspecify.annotations.NullMarked;
