/**
 * What the three hosts share: JSON, by which the library's documents come and go.
 *
 * <p>Start with {@link org.bankcrm.examples.hosts.Json}.
 */
@NullMarked
package org.bankcrm.examples.hosts;

import org.jspecify.annotations.NullMarked;
