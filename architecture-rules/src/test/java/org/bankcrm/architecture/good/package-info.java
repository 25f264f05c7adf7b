/** A module that keeps every rule. */
@NullMarked
package org.bankcrm.architecture.good;

import org.jspecify.annotations.NullMarked;
