/** Values as engines hold them: one {@code long} each. Start at {@code Encoded}. */
@NullMarked
package org.bankcrm.core.internal.value;

import org.jspecify.annotations.NullMarked;
