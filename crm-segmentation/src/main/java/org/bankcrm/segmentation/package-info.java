/**
 * Segments of customers and exclusive tier ladders with their entitlements.
 *
 * <p>Start at {@link org.bankcrm.segmentation.Segment} and {@link
 * org.bankcrm.segmentation.TierLadder}: policies for a book, written in Java or as documents of the
 * kinds in {@link org.bankcrm.segmentation.SegmentationKinds}. What they decide is a {@link
 * org.bankcrm.segmentation.Membership} and a {@link org.bankcrm.segmentation.TierPlacement}, which
 * tells by {@link org.bankcrm.segmentation.NextTier} what the rung above would take.
 */
@NullMarked
package org.bankcrm.segmentation;

import org.jspecify.annotations.NullMarked;
