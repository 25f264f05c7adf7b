/**
 * What matching asks of others about texts, answered by libphonenumber and ICU4J.
 *
 * <p>Start at {@link org.bankcrm.customer.text.CustomerText}.
 */
@NullMarked
package org.bankcrm.customer.text;

import org.jspecify.annotations.NullMarked;
