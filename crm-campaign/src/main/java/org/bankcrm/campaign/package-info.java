/** Offers, the gates a customer passes to get one, and the choice between them. */
@NullMarked
package org.bankcrm.campaign;

import org.jspecify.annotations.NullMarked;
