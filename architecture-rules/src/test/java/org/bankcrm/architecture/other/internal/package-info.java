/** The inside of it. */
@NullMarked
package org.bankcrm.architecture.other.internal;

import org.jspecify.annotations.NullMarked;
