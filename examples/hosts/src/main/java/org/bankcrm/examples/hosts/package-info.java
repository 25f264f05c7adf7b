/**
 * What the three hosts share: JSON, and the door through which raw values become attributes.
 *
 * <p>Start with {@link org.bankcrm.examples.hosts.RawValues}.
 */
@NullMarked
package org.bankcrm.examples.hosts;

import org.jspecify.annotations.NullMarked;
