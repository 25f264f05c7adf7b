/** What the library says at debug, in one place, so that no personal data can slip in elsewhere. */
@NullMarked
package org.bankcrm.core.internal.journal;

import org.jspecify.annotations.NullMarked;
