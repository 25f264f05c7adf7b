/** A module that nobody else may know. */
@NullMarked
package org.bankcrm.architecture.other;

import org.jspecify.annotations.NullMarked;
