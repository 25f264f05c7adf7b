/** A synthetic bank, generators and ports in memory for tests. */
@NullMarked
package org.bankcrm.testkit;

import org.jspecify.annotations.NullMarked;
