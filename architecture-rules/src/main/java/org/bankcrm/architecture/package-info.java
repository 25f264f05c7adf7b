/** The rules of the house, written once and run by every module's tests. */
@NullMarked
package org.bankcrm.architecture;

import org.jspecify.annotations.NullMarked;
