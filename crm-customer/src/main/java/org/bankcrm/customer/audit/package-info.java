/**
 * What was changed, when and by whom, so that it cannot be changed afterwards unseen.
 *
 * <p>Start at {@link org.bankcrm.customer.audit.AuditLog}, a port to which one only adds; {@link
 * org.bankcrm.customer.audit.AuditTrail} writes to it, and {@link
 * org.bankcrm.customer.audit.AuditCheck} finds what was tampered with.
 */
@NullMarked
package org.bankcrm.customer.audit;

import org.jspecify.annotations.NullMarked;
