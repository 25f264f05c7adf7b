/** The inside of it. */
@NullMarked
package org.bankcrm.architecture.bad.internal;

import org.jspecify.annotations.NullMarked;
