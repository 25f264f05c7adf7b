/**
 * How good the data about customers are: what is missing, wrong, disputed or due to be verified
 * again, a score with its reasons, and who has to do what.
 *
 * <p>Entry point: {@link org.bankcrm.customer.quality.QualityRules}, which assess one customer;
 * {@link org.bankcrm.customer.quality.PopulationQuality} counts many, {@link
 * org.bankcrm.customer.quality.WorkLists} give each branch its work. No result holds a value of a
 * customer.
 */
@NullMarked
package org.bankcrm.customer.quality;

import org.jspecify.annotations.NullMarked;
