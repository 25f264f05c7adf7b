/** Segments of customers and exclusive tier ladders with their entitlements. */
@NullMarked
package org.bankcrm.segmentation;

import org.jspecify.annotations.NullMarked;
