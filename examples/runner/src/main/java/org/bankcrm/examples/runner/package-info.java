/** The command line behind {@code ./crm}. Start at {@link org.bankcrm.examples.runner.Main}. */
@NullMarked
package org.bankcrm.examples.runner;

import org.jspecify.annotations.NullMarked;
