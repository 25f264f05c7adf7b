/** Kinds that a visitor tells apart. */
@NullMarked
package org.bankcrm.architecture.bad.kind;

import org.jspecify.annotations.NullMarked;
