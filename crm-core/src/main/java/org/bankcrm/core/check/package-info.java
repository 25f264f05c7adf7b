/**
 * Checks that the constructors of all values share, so that one rule has one wording.
 *
 * <p>Entry point: {@link org.bankcrm.core.check.Checks}. Depends on nothing but the JDK.
 */
@NullMarked
package org.bankcrm.core.check;

import org.jspecify.annotations.NullMarked;
