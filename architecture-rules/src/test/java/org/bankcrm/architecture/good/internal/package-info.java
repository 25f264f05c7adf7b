/** The inside of it. */
@NullMarked
package org.bankcrm.architecture.good.internal;

import org.jspecify.annotations.NullMarked;
