/** Reads and writes behaviour windows as documents. */
@NullMarked
package org.bankcrm.core.internal.window;

import org.jspecify.annotations.NullMarked;
