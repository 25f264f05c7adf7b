/** One violation of every rule, each named for the rule it breaks. */
@NullMarked
package org.bankcrm.architecture.bad;

import org.jspecify.annotations.NullMarked;
