/**
 * Synthetic customers among whom duplicates are planted, with the truth.
 *
 * <p>Start at {@link org.bankcrm.testkit.duplicates.PlantedDuplicates}.
 */
@NullMarked
package org.bankcrm.testkit.duplicates;

import org.jspecify.annotations.NullMarked;
