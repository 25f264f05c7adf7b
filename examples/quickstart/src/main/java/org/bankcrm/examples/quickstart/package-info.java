/** A host on one page. Start at {@link org.bankcrm.examples.quickstart.Quickstart}. */
@NullMarked
package org.bankcrm.examples.quickstart;

import org.jspecify.annotations.NullMarked;
