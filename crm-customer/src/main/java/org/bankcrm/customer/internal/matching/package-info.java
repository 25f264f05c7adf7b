/**
 * How alike two texts are, and what separates two classes of pairs: the arithmetic of matching,
 * which knows no customer.
 *
 * <p>Start at {@link org.bankcrm.customer.internal.matching.Alike}.
 */
@NullMarked
package org.bankcrm.customer.internal.matching;

import org.jspecify.annotations.NullMarked;
