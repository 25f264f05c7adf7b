/** One half of a cycle. */
@NullMarked
package org.bankcrm.architecture.bad.left;

import org.jspecify.annotations.NullMarked;
