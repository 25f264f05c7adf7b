/**
 * Conditions and catalogues as documents: read from trees and written to them.
 *
 * <p>Start at {@link org.bankcrm.core.internal.notation.ConditionReader} and {@link
 * org.bankcrm.core.internal.notation.CatalogReader}, which read what {@link
 * org.bankcrm.core.internal.document} hands out.
 */
@NullMarked
package org.bankcrm.core.internal.notation;

import org.jspecify.annotations.NullMarked;
