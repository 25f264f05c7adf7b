/**
 * Segments of customers, families of segments, and exclusive tier ladders with their entitlements.
 *
 * <p>Start at {@link org.bankcrm.segmentation.Segment} and {@link
 * org.bankcrm.segmentation.TierLadder}: policies for a book, written in Java or as documents of the
 * kinds in {@link org.bankcrm.segmentation.SegmentationKinds}. What they decide is a {@link
 * org.bankcrm.segmentation.Membership} and a {@link org.bankcrm.segmentation.TierPlacement}, which
 * tells by {@link org.bankcrm.segmentation.NextTier} what the rung above would take.
 *
 * <p>Then: {@link org.bankcrm.segmentation.SegmentFamily} for segments that cover a question,
 * {@link org.bankcrm.segmentation.StaticLists} for customers by name, {@link
 * org.bankcrm.segmentation.TierRetention} for ladders that look at the rung before, {@link
 * org.bankcrm.segmentation.MembershipChanges} for what is otherwise than last month.
 */
@NullMarked
package org.bankcrm.segmentation;

import org.jspecify.annotations.NullMarked;
