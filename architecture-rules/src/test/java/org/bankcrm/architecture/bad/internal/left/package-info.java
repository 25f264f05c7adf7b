/** The inside of a package that it knows. */
@NullMarked
package org.bankcrm.architecture.bad.internal.left;

import org.jspecify.annotations.NullMarked;
