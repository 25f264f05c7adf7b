/** Reads behaviour windows from documents; {@code core.window} writes them. */
@NullMarked
package org.bankcrm.core.internal.window;

import org.jspecify.annotations.NullMarked;
