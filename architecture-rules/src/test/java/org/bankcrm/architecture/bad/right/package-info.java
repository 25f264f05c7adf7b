/** The other half of a cycle. */
@NullMarked
package org.bankcrm.architecture.bad.right;

import org.jspecify.annotations.NullMarked;
