/** Policies in versions: checked, published and rolled back while the host runs. */
@NullMarked
package org.bankcrm.examples.boot.policy;

import org.jspecify.annotations.NullMarked;
